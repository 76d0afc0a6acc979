package register.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Contract;
import register.registers.contracts.Contract.Contact;
import register.registers.contracts.Extension;
import register.registers.contracts.Procurement;
import register.registers.contracts.Review;
import register.registers.contracts.Supplier;
import register.registers.contracts.Value;
import register.values.Money;

/** Generated contracts as a council's spreadsheet saved as CSV, under the headers of the Local Government Association. */
final class ContractsFile {
    private static final Map<String, Function<Contract, @Nullable Object>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("ContractReference", contract -> contract.reference().text());
        COLUMNS.put("ContractTitle", Contract::title);
        COLUMNS.put("Contract Description", Contract::description);
        COLUMNS.put("OrganisationalUnit", Contract::department);
        COLUMNS.put("SupplierName", contract -> supplier(contract, Supplier::name));
        COLUMNS.put(
                "CompaniesHouseRegistrationNumber",
                contract -> supplier(contract, supplier -> identifier(supplier, "GB-COH")));
        COLUMNS.put("SMESupplier", contract -> supplier(contract, ContractsFile::isSmall));
        COLUMNS.put("VCSESupplier", contract -> supplier(contract, supplier -> yesNo(supplier.vcse())));
        COLUMNS.put(
                "CPVCode",
                contract -> contract.categories().stream()
                        .map(Contract.Category::id)
                        .distinct()
                        .collect(Collectors.joining(";")));
        COLUMNS.put("StartDate", Contract::start);
        COLUMNS.put("EndDate", Contract::end);
        COLUMNS.put("LastExtensionDate", ContractsFile::lastExtension);
        COLUMNS.put("ReviewDate", contract -> review(contract, Review::on));
        COLUMNS.put("Review Cycle", contract -> review(contract, review -> months(review.every())));
        COLUMNS.put("ContractValue", contract -> value(contract, value -> amount(value.total())));
        COLUMNS.put("Annual Value", contract -> value(contract, value -> amount(value.annual())));
        COLUMNS.put("VAT Basis", contract -> value(contract, value -> vat(value.vat())));
        COLUMNS.put("ProcessType", contract -> procurement(contract, Procurement::route));
        COLUMNS.put("OCID", contract -> procurement(contract, Procurement::ocid));
        COLUMNS.put("ContactName", contract -> contact(contract, Contact::name));
        COLUMNS.put("ContactEmail", contract -> contact(contract, Contact::email));
        COLUMNS.put(
                "ContractDocumentURL",
                contract -> contract.documents().stream()
                        .findFirst()
                        .map(Contract.Document::url)
                        .orElse(null));
    }

    private ContractsFile() {}

    static List<String> headers() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** Writes contracts 1 to so many, each in a row. */
    static void write(Path file, GeneratedContracts generated, int contracts) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(String.join(",", headers()));
            writer.write("\r\n");
            for (int number = 1; number <= contracts; number++) {
                writer.write(row(generated.contract(number)));
                writer.write("\r\n");
            }
        }
    }

    private static String row(Contract contract) {
        return COLUMNS.values().stream()
                .map(column -> column.apply(contract))
                .map(said -> quoted(Objects.toString(said, "")))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static @Nullable Object supplier(Contract contract, Function<Supplier, @Nullable Object> said) {
        return contract.suppliers().isEmpty()
                ? null
                : said.apply(contract.suppliers().get(0));
    }

    private static @Nullable Object identifier(Supplier supplier, String scheme) {
        return supplier.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Supplier.Identifier::id)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object isSmall(Supplier supplier) {
        return supplier.scale() == null ? null : yesNo(supplier.scale() != Supplier.Scale.LARGE);
    }

    private static @Nullable Object yesNo(@Nullable Boolean said) {
        return said == null ? null : said ? "Yes" : "No";
    }

    /** The last one, which a spreadsheet has a column for. */
    private static @Nullable Object lastExtension(Contract contract) {
        List<Extension> extensions = new ArrayList<>(contract.extensions());
        return extensions.isEmpty()
                ? null
                : extensions.get(extensions.size() - 1).until();
    }

    private static @Nullable Object review(Contract contract, Function<Review, @Nullable Object> said) {
        return contract.review() == null ? null : said.apply(contract.review());
    }

    private static @Nullable Object months(@Nullable Period cycle) {
        return cycle == null ? null : cycle.toTotalMonths() + " months";
    }

    private static @Nullable Object value(Contract contract, Function<Value, @Nullable Object> said) {
        return contract.value() == null ? null : said.apply(contract.value());
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : "£%,.2f".formatted(money.amount());
    }

    private static String vat(Value.Vat vat) {
        return switch (vat) {
            case EXCLUDED -> "Excluding VAT";
            case INCLUDED, IRRECOVERABLE_INCLUDED -> "Including VAT";
            case NOT_STATED -> "";
        };
    }

    private static @Nullable Object procurement(Contract contract, Function<Procurement, @Nullable Object> said) {
        return contract.procurement() == null ? null : said.apply(contract.procurement());
    }

    private static @Nullable Object contact(Contract contract, Function<Contact, @Nullable Object> said) {
        return contract.contact() == null ? null : said.apply(contract.contact());
    }
}
