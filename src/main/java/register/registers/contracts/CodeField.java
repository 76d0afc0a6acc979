package register.registers.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import register.values.Money;

/**
 * What the Local Government Transparency Code 2015 asks councils to publish about each contract.
 *
 * @param name in lists, {@code supplierNumber}
 * @param label shown to people
 * @param isSaid whether a contract has it
 */
public record CodeField(String name, String label, Predicate<Contract> isSaid) {
    private static final BigDecimal THRESHOLD = new BigDecimal("5000");

    /** All of them, in the order of the Code. */
    public static final List<CodeField> ALL = List.of(
            new CodeField("department", "Department", contract -> contract.department() != null),
            new CodeField("description", "Description", contract -> contract.description() != null),
            new CodeField(
                    "supplier", "Supplier", contract -> !contract.suppliers().isEmpty()),
            new CodeField(
                    "supplierNumber",
                    "Company, charity or procurement number of the supplier",
                    contract -> of(contract, supplier -> !supplier.identifiers().isEmpty())),
            new CodeField("value", "Value", contract -> contract.value() != null),
            new CodeField(
                    "vat",
                    "Whether the value includes VAT",
                    contract -> contract.value() != null && contract.value().vat() != Value.Vat.NOT_STATED),
            new CodeField("start", "Start date", contract -> contract.start() != null),
            new CodeField(
                    "end",
                    "End date, or that there is none",
                    contract -> contract.ends() != null
                            || (contract.period() != null && contract.period().isOngoing())),
            new CodeField("review", "Review date", contract -> contract.review() != null),
            new CodeField(
                    "route",
                    "Invitation to quote or to tender",
                    contract -> contract.procurement() != null
                            && contract.procurement().route() != null),
            new CodeField(
                    "size",
                    "Whether the supplier is a small or medium-sized business",
                    contract -> of(contract, supplier -> supplier.scale() != null)),
            new CodeField(
                    "vcse",
                    "Whether the supplier is a voluntary or community organisation",
                    contract -> of(contract, supplier -> supplier.vcse() != null)));

    /** Returns the labels of what a contract lacks; none for one that is known to be worth the Code's £5,000 or less. */
    public static List<String> lacking(Contract contract) {
        Money total = contract.value() == null ? null : contract.value().total();
        boolean isSmall = total != null
                && total.currency().equals("GBP")
                && total.amount().compareTo(THRESHOLD) <= 0;
        return isSmall
                ? List.of()
                : ALL.stream()
                        .filter(field -> !field.isSaid().test(contract))
                        .map(CodeField::label)
                        .toList();
    }

    private static boolean of(Contract contract, Predicate<Supplier> isSaid) {
        return !contract.suppliers().isEmpty() && contract.suppliers().stream().allMatch(isSaid);
    }
}
