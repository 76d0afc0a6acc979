package register.registers.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.Reference;
import register.values.duties.ContractKind;

/**
 * A field of a contract that notices have.
 *
 * @param value of a contract; null if it is blank
 * @param same whether the register's value and the notice's come to the same
 * @param inWords a value for a person
 */
record NoticePart<V>(
        String field,
        String label,
        Function<Contract, @Nullable V> value,
        BiPredicate<V, V> same,
        Function<V, String> inWords) {
    /** The field with the framework agreement that a contract was called off from. */
    static final String PART_OF = "partOf";

    /** All of them, in the order in which they are compared. */
    static final List<NoticePart<?>> ALL = List.of(
            new NoticePart<>("title", "Title", Contract::title, NoticePart::sameWords, words -> words),
            new NoticePart<>(
                    "description", "Description", Contract::description, NoticePart::sameWords, NoticePart::brief),
            new NoticePart<>(
                    "suppliers",
                    "Suppliers",
                    contract -> contract.suppliers().isEmpty() ? null : contract.suppliers(),
                    NoticeSuppliers::areSame,
                    suppliers -> suppliers.stream().map(Supplier::name).collect(Collectors.joining("; "))),
            new NoticePart<>(
                    "categories",
                    "What is bought",
                    contract -> contract.categories().isEmpty() ? null : contract.categories(),
                    NoticePart::sameCategories,
                    categories -> categories.stream()
                            .map(one -> one.scheme() + " " + one.id())
                            .collect(Collectors.joining(", "))),
            new NoticePart<>("period.start", "Start", Contract::start, NoticePart::sameDate, PartialDate::inWords),
            new NoticePart<>(
                    "period.end",
                    "End",
                    contract ->
                            contract.period() == null ? null : contract.period().end(),
                    NoticePart::sameDate,
                    PartialDate::inWords),
            new NoticePart<>(
                    "period.terminated",
                    "Ended early on",
                    contract ->
                            contract.period() == null ? null : contract.period().terminated(),
                    NoticePart::sameDate,
                    PartialDate::inWords),
            new NoticePart<>(
                    "extensions",
                    "Extensions",
                    contract -> contract.extensions().isEmpty() ? null : contract.extensions(),
                    NoticePart::sameExtensions,
                    extensions -> extensions.stream()
                            .map(one -> one.until().inWords())
                            .collect(Collectors.joining(", "))),
            new NoticePart<>("value", "Value", Contract::value, NoticePart::sameValue, NoticePart::inWords),
            new NoticePart<>(
                    "procurement.route",
                    "Procurement route",
                    contract -> contract.procurement() == null
                            ? null
                            : contract.procurement().route(),
                    NoticePart::sameWords,
                    words -> words),
            new NoticePart<>(
                    "procurement.regime",
                    "Procurement rules",
                    contract -> contract.procurement() == null
                            ? null
                            : contract.procurement().regime(),
                    Objects::equals,
                    Procurement.Regime::inWords),
            new NoticePart<>("signed", "Date signed", Contract::signed, NoticePart::sameDate, PartialDate::inWords),
            new NoticePart<>(
                    "award.kind",
                    "Procurement category",
                    contract ->
                            contract.award() == null ? null : contract.award().kind(),
                    Objects::equals,
                    ContractKind::inWords),
            new NoticePart<>(
                    "award.framework",
                    "Framework agreement",
                    contract ->
                            contract.award() == null ? null : contract.award().framework(),
                    Objects::equals,
                    isFramework -> isFramework ? "yes" : "no"),
            new NoticePart<>(
                    PART_OF,
                    "Part of",
                    Contract::partOf,
                    (one, other) -> one.key().equals(other.key()),
                    Reference::text),
            new NoticePart<>(
                    "documents",
                    "Documents",
                    contract -> contract.documents().isEmpty() ? null : contract.documents(),
                    // The register may have more documents than the notice.
                    (documents, others) -> true,
                    documents -> documents.size() + " documents"));

    /** What the fields are called. */
    static final Map<String, String> LABELS =
            ALL.stream().collect(Collectors.toMap(NoticePart::field, NoticePart::label));

    /** Returns what a field is called in a sentence. */
    static String label(String field) {
        String label = LABELS.get(field);
        return label == null ? field : label.toLowerCase(Locale.UK);
    }

    private static boolean sameWords(String one, String other) {
        return SheetSuppliers.key(one).equals(SheetSuppliers.key(other));
    }

    private static String brief(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** Whether two dates can mean the same day. */
    private static boolean sameDate(PartialDate one, PartialDate other) {
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }

    /** Whether the register has every code of the notice, or a broader one. */
    private static boolean sameCategories(List<Contract.Category> ours, List<Contract.Category> theirs) {
        return theirs.stream()
                .filter(one -> one.scheme().equals("CPV"))
                .allMatch(one -> ours.stream()
                        .anyMatch(other -> other.scheme().equals("CPV")
                                && one.id().startsWith(other.id().replaceAll("0*(-[0-9])?$", ""))));
    }

    private static boolean sameExtensions(List<Extension> ours, List<Extension> theirs) {
        return theirs.stream().allMatch(one -> ours.stream().anyMatch(other -> sameDate(one.until(), other.until())));
    }

    /** Whether the register's total is the notice's, with or without VAT; what is of another basis is not compared. */
    private static boolean sameValue(Value ours, Value theirs) {
        return ours.total() == null || ours.total().equals(theirs.total());
    }

    private static String inWords(Value value) {
        return (value.total() == null ? "" : value.total().inWords() + ", ")
                + (value.annual() == null ? "" : value.annual().inWords() + " a year, ")
                + value.vat().inWords();
    }
}
