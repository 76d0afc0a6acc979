package register.registers.contracts;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.values.Council;
import register.values.Money;
import register.values.PartialDate;

/**
 * The 38 columns of the contracts schema of the Local Government Association, in its order.
 *
 * <p>A day is written as its guide does, 31/12/2018, and a month or a year as it is known. What the register does not have,
 * such as the type of a contract, is blank.
 */
final class LgaColumns {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String COMPANY = "GB-COH";
    private static final String CHARITY = "GB-CHC";
    private static final String PROCUREMENT = "GB-PPON";

    private final List<Field<RecordView<Contract, ComputedContract>>> columns = new ArrayList<>();

    private LgaColumns() {}

    /** Returns the columns, with the council as the organisation. */
    static List<Field<RecordView<Contract, ComputedContract>>> of(Council council) {
        LgaColumns lga = new LgaColumns();
        lga.addContract(council);
        lga.addDatesAndValue();
        lga.addSuppliers();
        lga.addContact();
        lga.addProcurement();
        lga.add("AreaServedLabel", contract -> null);
        lga.add("AreaServedURI", contract -> null);
        return List.copyOf(lga.columns);
    }

    private void addContract(Council council) {
        add("OrganisationLabel", contract -> council.name());
        add("OrganisationURI", contract -> council.areaUri());
        columns.add(column("ContractReference", Contract::reference).identifying());
        add("OpenContractingID", contract -> procurement(contract, Procurement::ocid));
        add("ContractTitle", Contract::title);
        add("ContractType", contract -> null);
        add("OrganisationalUnit", Contract::department);
        add("ServiceCategoryLabel", contract -> null);
        add("ServiceCategoryURI", contract -> null);
        add("Description", Contract::description);
        add("ProcurementCategory", contract -> null);
        add("CPVLabel", contract -> only(descriptions(contract, "CPV")));
        add("CPVCode", contract -> codes(contract, "CPV"));
        add("ProclassLabel", contract -> only(descriptions(contract, "ProClass")));
        add("ProclassCode", contract -> codes(contract, "ProClass"));
    }

    private void addDatesAndValue() {
        add("StartDate", contract -> date(contract.start()));
        add(
                "EndDate",
                contract -> date(
                        contract.period() == null ? null : contract.period().end()));
        add("ReviewDate", LgaColumns::review);
        add("LastExtensionDate", contract -> date(lastExtension(contract)));
        add("ContractValue", LgaColumns::value);
        add("FixedCost", contract -> null);
        add("IrrecoverableVAT", contract -> null);
    }

    private void addSuppliers() {
        add("SupplierName", contract -> several(contract.suppliers().stream().map(Supplier::name)));
        add("CompaniesHouseRegistrationNumber", contract -> each(contract, one -> id(one, COMPANY)));
        add("CharityCommissionNumber", contract -> each(contract, one -> id(one, CHARITY)));
        add("OtherSupplierID", contract -> each(contract, LgaColumns::other));
        add("SMESupplier", contract -> each(contract, one -> yesNo(isSmall(one))));
        add("VCSESupplier", contract -> each(contract, one -> yesNo(one.vcse())));
        add("VCSESupplierType", contract -> null);
    }

    private void addContact() {
        add(
                "ContactName",
                contract ->
                        contract.contact() == null ? null : contract.contact().name());
        add(
                "ContactEmail",
                contract ->
                        contract.contact() == null ? null : contract.contact().email());
        add("ContactURL", contract -> null);
    }

    private void addProcurement() {
        add("ProcessType", contract -> procurement(contract, Procurement::route));
        add("TenderDocumentURL", contract -> document(contract, "tenderNotice"));
        add("ContractDocumentURL", contract -> document(contract, "contractSigned"));
        add("PerformanceInformationURL", contract -> document(contract, "performanceInformation"));
    }

    private void add(String name, Function<Contract, @Nullable Object> value) {
        columns.add(column(name, value));
    }

    private static Field<RecordView<Contract, ComputedContract>> column(
            String name, Function<Contract, @Nullable Object> value) {
        return Field.<RecordView<Contract, ComputedContract>>of(
                        name,
                        name,
                        "As in the schema of the Local Government Association.",
                        published -> value.apply(published.item()))
                .hidden();
    }

    private static @Nullable String procurement(Contract contract, Function<Procurement, @Nullable String> what) {
        return contract.procurement() == null ? null : what.apply(contract.procurement());
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        return date.precision() == PartialDate.Precision.DAY ? DAY.format(date.first()) : date.toString();
    }

    /** Returns the date of the review, or how often there is one. */
    private static @Nullable String review(Contract contract) {
        Review review = contract.review();
        if (review == null) {
            return null;
        }
        return review.every() == null ? date(review.on()) : review.every().toString();
    }

    private static @Nullable PartialDate lastExtension(Contract contract) {
        return contract.extensions().stream()
                .map(Extension::until)
                .max(Comparator.comparing(PartialDate::last))
                .orElse(null);
    }

    /** Returns the value of the whole contract or, where only that is known, of one year, which then says so. */
    private static @Nullable Object value(Contract contract) {
        Value value = contract.value();
        Money total = value == null ? null : value.total();
        Money annual = value == null ? null : value.annual();
        if (total != null) {
            return amount(total);
        }
        return annual == null ? null : amount(annual) + " per annum";
    }

    /** Returns an amount in pounds, as the schema has all; another currency is written before it. */
    private static String amount(Money money) {
        String digits = money.amount().toPlainString();
        return money.currency().equals("GBP") ? digits : money.currency() + " " + digits;
    }

    private static Stream<Contract.Category> categories(Contract contract, String scheme) {
        return contract.categories().stream()
                .filter(category -> category.scheme().equalsIgnoreCase(scheme));
    }

    private static @Nullable List<String> codes(Contract contract, String scheme) {
        return several(categories(contract, scheme).map(Contract.Category::id));
    }

    private static List<@Nullable String> descriptions(Contract contract, String scheme) {
        return categories(contract, scheme).map(Contract.Category::description).toList();
    }

    private static @Nullable String only(List<@Nullable String> texts) {
        return texts.size() == 1 ? texts.get(0) : null;
    }

    /** Returns a value for each supplier in their order, blank where one has none; null where none has. */
    private static @Nullable List<String> each(Contract contract, Function<Supplier, String> what) {
        List<String> values = contract.suppliers().stream().map(what).toList();
        return values.stream().allMatch(String::isEmpty) ? null : values;
    }

    private static String id(Supplier supplier, String scheme) {
        return supplier.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Supplier.Identifier::id)
                .findFirst()
                .orElse("");
    }

    /** Returns a number in another register, with its scheme; the procurement number first. */
    private static String other(Supplier supplier) {
        return supplier.identifiers().stream()
                .filter(identifier -> !identifier.scheme().equals(COMPANY)
                        && !identifier.scheme().equals(CHARITY))
                .sorted(Comparator.comparing(identifier -> !identifier.scheme().equals(PROCUREMENT)))
                .map(identifier -> identifier.scheme() + ":" + identifier.id())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Boolean isSmall(Supplier supplier) {
        return supplier.scale() == null ? null : supplier.scale() != Supplier.Scale.LARGE;
    }

    private static String yesNo(@Nullable Boolean value) {
        if (value == null) {
            return "";
        }
        return value ? "Yes" : "No";
    }

    /** Returns the address of the first document of a type; the schema has room for one. */
    private static @Nullable String document(Contract contract, String type) {
        return contract.documents().stream()
                .filter(document -> type.equals(document.documentType()))
                .map(Contract.Document::url)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable List<String> several(Stream<String> texts) {
        List<String> all = texts.toList();
        return all.isEmpty() ? null : all;
    }
}
