package register.registers.attributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.MissingReasons;
import register.intake.drafts.PendingRecord;
import register.intake.drafts.RecordBuilder;
import register.intake.drafts.RowsByReference;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.InputKind;
import register.intake.sheets.HeaderSynonyms;
import register.intake.sheets.HeaderVocabulary;

/**
 * A sheet definition made from attributes: a record is one row, or all rows with its reference.
 *
 * @param labels what fields are called
 * @param reference the fields that can identify a record; the first that has a column does
 * @param headings the fields that a heading between rows may be
 */
record AttributeSheet(
        HeaderVocabulary vocabulary,
        Map<String, String> labels,
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
        HeaderVocabulary vocabulary = HeaderVocabulary.of(attributes.columns(), known, listed);
        return new AttributeSheet(
                vocabulary,
                labels(attributes, vocabulary),
                reference,
                columns.stream().flatMap(one -> one.dates().stream()).collect(Collectors.toUnmodifiableSet()),
                listed,
                headings,
                attributes.canBeMissing(),
                columns.stream().map(SheetColumns::draw).toList());
    }

    /** Returns what fields are called: as the headers say, or else as the form says, also where it asks why one is missing. */
    private static Map<String, String> labels(Attributes<?> attributes, HeaderVocabulary vocabulary) {
        Map<String, String> labels = new HashMap<>();
        Stream.of(attributes.inputs())
                .filter(input -> input.kind() == InputKind.WHY)
                .forEach(input -> labels.put(input.field(), input.label()));
        labels.putAll(attributes.form("a record").labels());
        labels.putAll(vocabulary.labels());
        return Map.copyOf(labels);
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
