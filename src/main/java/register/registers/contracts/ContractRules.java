package register.registers.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import register.intake.editing.ItemRules;
import register.intake.editing.UrlRule;
import register.intake.privacy.PrivacyScan;
import register.values.classifications.Cpv;
import register.values.problem.Fault;

/** The rules for new and changed contracts. */
public final class ContractRules {
    private static final PrivacyScan PRIVACY = new PrivacyScan(
            Set.of(
                    "suppliers.scale",
                    "period",
                    "extensions",
                    "review",
                    "value",
                    "award",
                    "procurement.regime",
                    "procurement.notices.published",
                    "procurement.notices.gave",
                    "signed",
                    "performance.indicators.ratings.from",
                    "performance.indicators.ratings.to",
                    "performance.indicators.ratings.grade",
                    "performance.indicators.ratings.published",
                    "performance.failures.decided",
                    "performance.failures.penalty",
                    "missing.field",
                    "missing.because",
                    "missing.until"),
            Set.of(
                    "reference",
                    "partOf",
                    "suppliers.identifiers.id",
                    "categories.id",
                    "procurement.ocid",
                    "procurement.notices.id",
                    "procurement.notices.contract",
                    "performance.indicators.id",
                    "performance.indicators.ratings.notice",
                    "performance.failures.notice",
                    "source.disclosure",
                    "source.question"),
            Set.of("suppliers.name"),
            Set.of());

    private ContractRules() {}

    /** Returns the rules. */
    public static ItemRules<Contract> rules() {
        return ItemRules.of(Contracts.REGISTER, PRIVACY)
                .holding(ContractRules::categories)
                .holding(ContractRules::suppliers)
                .holding(contract -> UrlRule.source(contract.source()))
                .holding(UrlRule.of(Contracts.REGISTER))
                .advising(ContractChangeAdvice::of)
                .settling(NoticeAttribution::settled);
    }

    /** Checks that each supplier has a name, and that no two names differ only in what is no letter or digit. */
    private static List<Fault> suppliers(Contract contract) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < contract.suppliers().size(); i++) {
            String name = contract.suppliers().get(i).name();
            String pointer = "/suppliers/" + i + "/name";
            if (UnnamedSupplier.of(name).isPresent()) {
                faults.add(new Fault(
                        pointer,
                        "suppliers.name: '%s' is not the name of a supplier; remove it, and give a reason under 'missing'"
                                .formatted(name)));
            } else if (!keys.add(SheetSuppliers.key(name))) {
                faults.add(new Fault(
                        pointer,
                        "suppliers.name: '%s' is named twice, perhaps in another spelling; name each supplier once"
                                .formatted(name)));
            }
        }
        return faults;
    }

    /** Checks that each CPV code is in the vocabulary of 2008, and that a check digit, if given, is right. */
    private static List<Fault> categories(Contract contract) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < contract.categories().size(); i++) {
            Contract.Category category = contract.categories().get(i);
            String pointer = "/categories/" + i + "/id";
            if (category.scheme().equals("CPV")) {
                Cpv.check(category.id()).ifPresent(wrong -> faults.add(new Fault(pointer, "categories.id: " + wrong)));
            }
        }
        return faults;
    }
}
