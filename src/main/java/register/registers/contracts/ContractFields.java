package register.registers.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.EntryFields;
import register.api.reading.RecordView;
import register.api.reading.SourceLink;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.values.Money;
import register.values.Quantity;
import register.values.Reference;

/** What the public sees of a contract, in the order of every page and every spreadsheet. */
public final class ContractFields {
    private ContractFields() {}

    public static List<Field<RecordView<Contract, ComputedContract>>> all() {
        List<Field<RecordView<Contract, ComputedContract>>> all = new ArrayList<>(said());
        all.addAll(EntryFields.missing(Contract.canBeMissing()));
        return List.copyOf(all);
    }

    private static List<Field<RecordView<Contract, ComputedContract>>> said() {
        return List.of(
                said("reference", "Reference", "As the council writes it.", Contract::reference)
                        .leadingTo(published -> published.links().get("self"))
                        .named(),
                said("title", "Title", "What the contract is called.", Contract::title)
                        .named(),
                said("description", "Description", "What it provides.", Contract::description),
                said("department", "Department", "Who is responsible for it.", Contract::department),
                said(
                                "suppliers",
                                "Suppliers",
                                "Who supplies, by name.",
                                contract -> contract.suppliers().stream()
                                        .map(Supplier::name)
                                        .toList())
                        .typed(Datatype.TEXTS)
                        .listed(),
                said(
                                "categories",
                                "Categories",
                                "What is bought, as scheme and code.",
                                contract -> contract.categories().stream()
                                        .map(category -> category.scheme() + " " + category.id())
                                        .toList())
                        .typed(Datatype.TEXTS),
                computed("status", "Status", "Where it stands on the day asked for.", ComputedContract::status)
                        .listed(),
                period("period.start", "Start", "The first day, as precisely as is said.", Period::start)
                        .typed(Datatype.DATE)
                        .listed(),
                period("period.end", "End", "The last day without extensions.", Period::end)
                        .typed(Datatype.DATE)
                        .listed(),
                period("period.ongoing", "Ongoing", "Whether it has no end date.", Period::ongoing)
                        .typed(Datatype.FLAG),
                period("period.terminated", "Terminated", "The last day, where it was ended early.", Period::terminated)
                        .typed(Datatype.DATE),
                computed(
                                "ends",
                                "Ends",
                                "The last day it runs: with the extensions that were exercised, or when it was ended early.",
                                ComputedContract::ends)
                        .typed(Datatype.DATE),
                said(
                                "extensions",
                                "Extensions",
                                "Each right to extend, until when and what became of it.",
                                contract -> contract.extensions().stream()
                                        .map(extension -> extension.until() + " "
                                                + extension.state().word())
                                        .toList())
                        .typed(Datatype.TEXTS),
                review("review.every", "Review cycle", "How often it is reviewed, ISO 8601.", Review::every)
                        .typed(Datatype.DURATION),
                review(
                                "review.from",
                                "Reviews counted from",
                                "Where the cycle begins, if not at the start.",
                                Review::from)
                        .typed(Datatype.DATE),
                review("review.on", "Review date", "The one date of a review that is not a cycle.", Review::on)
                        .typed(Datatype.DATE),
                review("review.type", "Kind of review", "What the review decides.", Review::type),
                computed(
                                "review.next",
                                "Next review",
                                "The first review that is not over on the day asked for.",
                                computed -> computed.review() == null
                                        ? null
                                        : computed.review().next())
                        .typed(Datatype.DATE)
                        .listed(),
                value("value.total.amount", "Total value", "Over the whole contract.", value -> amount(value.total()))
                        .typed(Datatype.NUMBER),
                value("value.annual.amount", "Annual value", "In one year.", value -> amount(value.annual()))
                        .typed(Datatype.NUMBER)
                        .listed(),
                value("value.currency", "Currency", "Of the values, ISO 4217.", Value::currency),
                value("value.basis", "Basis of the value", "What kind of figure it is.", Value::basis),
                value(
                                "value.approximate",
                                "Approximate",
                                "Whether the figure was given as about so much.",
                                Value::approximate)
                        .typed(Datatype.FLAG),
                value("value.vat", "VAT", "Whether the figure has VAT in it.", Value::vat),
                procurement("procurement.route", "Procurement route", "In the council's words.", Procurement::route),
                procurement(
                        "procurement.regime",
                        "Procurement rules",
                        "The rules it was bought under.",
                        Procurement::regime),
                procurement(
                                "procurement.notices",
                                "Notices",
                                "Published about it, by type and number.",
                                procurement -> procurement.notices().stream()
                                        .map(notice ->
                                                notice.id() == null ? notice.type() : notice.type() + " " + notice.id())
                                        .toList())
                        .typed(Datatype.TEXTS),
                procurement("procurement.ocid", "Open Contracting ID", "Of the whole process.", Procurement::ocid),
                said("partOf", "Part of", "The contract that it runs inside.", Contract::partOf)
                        .leadingTo(published -> address(published.item().partOf())),
                said(
                        "contact.name",
                        "Contact",
                        "The team that answers for it.",
                        contract -> contract.contact() == null
                                ? null
                                : contract.contact().name()),
                said(
                        "contact.email",
                        "E-mail",
                        "The team's mailbox.",
                        contract -> contract.contact() == null
                                ? null
                                : contract.contact().email()),
                said(
                                "documents",
                                "Documents",
                                "Their addresses.",
                                contract -> contract.documents().stream()
                                        .map(Contract.Document::url)
                                        .toList())
                        .typed(Datatype.TEXTS),
                said(
                                "source.disclosure",
                                "Source",
                                "The response in which the council said it.",
                                contract -> contract.source() == null
                                        ? null
                                        : contract.source().disclosure())
                        .leadingTo(published -> SourceLink.of(published.item().source())));
    }

    private static Field<RecordView<Contract, ComputedContract>> said(
            String name, String label, String description, Function<Contract, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.item()));
    }

    private static Field<RecordView<Contract, ComputedContract>> computed(
            String name, String label, String description, Function<ComputedContract, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.computed()));
    }

    private static Field<RecordView<Contract, ComputedContract>> period(
            String name, String label, String description, Function<Period, @Nullable Object> value) {
        return said(name, label, description, within(Contract::period, value));
    }

    private static Field<RecordView<Contract, ComputedContract>> review(
            String name, String label, String description, Function<Review, @Nullable Object> value) {
        return said(name, label, description, within(Contract::review, value));
    }

    private static Field<RecordView<Contract, ComputedContract>> value(
            String name, String label, String description, Function<Value, @Nullable Object> value) {
        return said(name, label, description, within(Contract::value, value));
    }

    private static Field<RecordView<Contract, ComputedContract>> procurement(
            String name, String label, String description, Function<Procurement, @Nullable Object> value) {
        return said(name, label, description, within(Contract::procurement, value));
    }

    private static <P> Function<Contract, @Nullable Object> within(
            Function<Contract, @Nullable P> part, Function<P, @Nullable Object> value) {
        return contract -> {
            P said = part.apply(contract);
            return said == null ? null : value.apply(said);
        };
    }

    private static @Nullable String address(@Nullable Reference reference) {
        return reference == null ? null : "/contracts/" + reference.slug();
    }

    private static @Nullable Quantity amount(@Nullable Money money) {
        return money == null ? null : new Quantity(money.amount(), money.inWords());
    }
}
