package register.registers.attributes;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.MissingReasons;
import register.intake.drafts.PendingRecord;
import register.intake.drafts.RecordBuilder;
import register.intake.drafts.RowsByReference;
import register.intake.drafts.SheetDefinition;
import register.intake.sheets.HeaderSynonyms;
import register.intake.sheets.HeaderVocabulary;

/**
 * A sheet definition made from attributes: a record is one row, or all rows with its reference.
 *
 * @param reference the fields that can identify a record; the first that has a column does
 * @param headings the fields that a heading between rows may be
 */
record AttributeSheet(
        HeaderVocabulary vocabulary,
        List<String> reference,
        Set<String> dates,
        Set<String> listed,
        Set<String> headings,
        List<String> canBeMissing,
        List<Consumer<RecordBuilder>> rules)
        implements SheetDefinition {

    static <R> AttributeSheet of(
            Attributes<R> attributes, HeaderSynonyms headers, Set<String> headings, List<String> reference) {
        List<SheetColumns> columns = attributes.all().map(Attribute::columns).toList();
        HeaderSynonyms known = headers;
        for (SheetColumns one : columns) {
            known = known.and(one.headers());
        }
        Set<String> listed =
                columns.stream().flatMap(one -> one.listed().stream()).collect(Collectors.toUnmodifiableSet());
        return new AttributeSheet(
                HeaderVocabulary.of(attributes.columns(), known, listed),
                reference,
                columns.stream().flatMap(one -> one.dates().stream()).collect(Collectors.toUnmodifiableSet()),
                listed,
                headings,
                attributes.canBeMissing(),
                columns.stream().map(SheetColumns::draw).toList());
    }

    @Override
    public Set<String> essential() {
        return Set.copyOf(reference);
    }

    @Override
    public List<PendingRecord> drafts(FieldCells cells, ImportMode mode) {
        String key = reference.stream().filter(cells::has).findFirst().orElse(reference.get(reference.size() - 1));
        return new RowsByReference(cells, mode, key, Set.copyOf(canBeMissing), this::draw).drafts();
    }

    private void draw(RecordBuilder builder) {
        rules.forEach(rule -> rule.accept(builder));
        MissingReasons.draw(builder, canBeMissing);
    }
}
