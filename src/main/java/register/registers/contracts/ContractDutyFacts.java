package register.registers.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.store.log.Log;
import register.store.log.RecordState;
import register.values.Money;
import register.values.PartialDate;
import register.values.duties.AgreedTerms;
import register.values.duties.AmountRange;
import register.values.duties.ContractFacts;
import register.values.duties.ContractKind;
import register.values.duties.DutyNotice;
import register.values.duties.KnownChange;

/** Reads from a contract of the register what decides which notices it needs. */
public final class ContractDutyFacts {
    /** The beginnings of the CPV codes under which the law has light touch services, which only the council can tell. */
    private static final List<String> LIGHT_TOUCH =
            List.of("501165", "55", "64", "7155", "75", "79", "80", "85", "92", "98");

    private static final Pattern USER_CHOICE = Pattern.compile("(?i)\\buser[ -]?choice\\b");
    private static final String FIND_A_TENDER = "https://www.find-tender.service.gov.uk/Notice/";
    private static final int DAYS_OF_A_YEAR = 365;

    private ContractDutyFacts() {}

    /**
     * A contract as it was recorded.
     *
     * @param day on which it was
     */
    public record Version(LocalDate day, Contract contract) {}

    /** Returns the versions of a history, oldest first, without the entries that withdrew the contract. */
    static List<Version> versions(List<RecordState<Contract>> history) {
        List<Version> versions = new ArrayList<>();
        for (RecordState<Contract> state : history) {
            if (state.item() != null) {
                versions.add(new Version(LocalDate.ofInstant(state.entry().recordedAt(), Log.LONDON), state.item()));
            }
        }
        return versions;
    }

    /** Returns what is known without the history of the contract. */
    public static ContractFacts of(Contract contract) {
        return of(List.of(new Version(LocalDate.EPOCH, contract)));
    }

    /** Returns what is known, with what changed from each version to the next, oldest first. */
    public static ContractFacts of(List<Version> versions) {
        Contract now = versions.get(versions.size() - 1).contract();
        @Nullable Award award = now.award();
        List<Version> since = sinceSigned(versions, now.signed());
        return new ContractFacts(
                now.procurement() == null || now.procurement().regime() == null
                        ? null
                        : now.procurement().regime().word(),
                kinds(now),
                value(now),
                award == null ? null : award.begun(),
                now.signed(),
                now.start(),
                now.ends(),
                now.period() != null && now.period().isOngoing(),
                award == null ? null : award.framework(),
                isUserChoice(now),
                hasIndicators(now),
                notices(now),
                terms(since.get(0).contract()),
                changes(since),
                breaches(now));
    }

    /** Whether the route says that a person chose the supplier: {@code Direct award, user choice contract}. */
    private static boolean isUserChoice(Contract contract) {
        @Nullable
        String route =
                contract.procurement() == null ? null : contract.procurement().route();
        return route != null && USER_CHOICE.matcher(route).find();
    }

    /** Returns what the contract may be: as recorded, or else what its CPV codes leave possible. */
    private static Set<ContractKind> kinds(Contract contract) {
        if (contract.award() != null && contract.award().kind() != null) {
            return Set.of(contract.award().kind());
        }
        Set<ContractKind> kinds = EnumSet.noneOf(ContractKind.class);
        contract.categories().stream()
                .filter(category -> category.scheme().equals("CPV"))
                .map(Contract.Category::id)
                .forEach(code -> kinds.addAll(kinds(code)));
        return kinds;
    }

    private static Set<ContractKind> kinds(String cpv) {
        int division = Integer.parseInt(cpv.substring(0, 2));
        if (division == 45) {
            return Set.of(ContractKind.WORKS);
        }
        if (division < 45 || division == 48) {
            return Set.of(ContractKind.GOODS);
        }
        return LIGHT_TOUCH.stream().anyMatch(cpv::startsWith)
                ? Set.of(ContractKind.SERVICES, ContractKind.LIGHT_TOUCH)
                : Set.of(ContractKind.SERVICES);
    }

    /** Returns what the value over the whole contract can be; null if it is not known, or not in pounds. */
    private static @Nullable AmountRange value(Contract contract) {
        Value value = contract.value();
        if (value == null || !value.currency().equals("GBP")) {
            return null;
        }
        Money total = value.total();
        if (total != null) {
            return value.vat() == Value.Vat.INCLUDED
                    ? AmountRange.withVat(total.amount())
                    : AmountRange.perhapsWithoutVat(total.amount());
        }
        return value.annual() == null ? null : overTerm(value.annual().amount(), value.vat(), contract);
    }

    /** Returns an amount for each year over the term; null if the term is not known to the day. */
    private static @Nullable AmountRange overTerm(BigDecimal annual, Value.Vat vat, Contract contract) {
        PartialDate start = contract.start();
        PartialDate end = contract.end();
        if (start == null || end == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(start.first(), end.last()) + 1;
        BigDecimal fewest = annual.multiply(BigDecimal.valueOf(Math.max(1, days / (DAYS_OF_A_YEAR + 1))));
        BigDecimal most = annual.multiply(BigDecimal.valueOf(days / DAYS_OF_A_YEAR + 1));
        return new AmountRange(
                fewest,
                vat == Value.Vat.INCLUDED
                        ? most
                        : AmountRange.perhapsWithoutVat(most).highest());
    }

    /** Returns the days on which the council decided that a requirement was not met. */
    private static List<LocalDate> breaches(Contract contract) {
        return contract.performance() == null
                ? List.of()
                : contract.performance().failures().stream()
                        .flatMap(failure -> Stream.ofNullable(day(failure.decided())))
                        .toList();
    }

    private static List<DutyNotice> notices(Contract contract) {
        List<DutyNotice> notices = new ArrayList<>();
        KnownNotice.of(contract)
                .forEach(notice -> notices.add(new DutyNotice(notice.kind(), day(notice.published()), link(notice))));
        contract.documents().stream()
                .filter(document -> "contractSigned".equals(document.documentType()))
                .forEach(document -> notices.add(new DutyNotice("contract", null, document.url())));
        if (Boolean.TRUE.equals(hasIndicators(contract))) {
            notices.add(new DutyNotice("KPI", null, null));
        }
        return notices;
    }

    /** Returns whether key performance indicators were agreed, as recorded or as notices name them; null if it is not known. */
    private static @Nullable Boolean hasIndicators(Contract contract) {
        if (contract.performance() != null
                && !contract.performance().indicators().isEmpty()) {
            return true;
        }
        return contract.award() == null ? null : contract.award().kpis();
    }

    private static @Nullable String link(KnownNotice notice) {
        boolean isNumbered = notice.id() != null && notice.id().matches("[0-9]{6}-[0-9]{4}");
        return notice.link() != null || !isNumbered ? notice.link() : FIND_A_TENDER + notice.id();
    }

    /** Returns the versions from the one that stood when the contract was signed; all, if that day is not known. */
    private static List<Version> sinceSigned(List<Version> versions, @Nullable PartialDate signed) {
        int first = 0;
        for (int i = 0; signed != null && i < versions.size(); i++) {
            first = versions.get(i).day().isAfter(signed.last()) ? first : i;
        }
        return versions.subList(first, versions.size());
    }

    /** Returns the terms of a contract; a term that is known only to the month or year is not compared. */
    private static AgreedTerms terms(Contract contract) {
        LocalDate end = day(contract.end());
        LocalDate longest = end;
        for (Extension extension : contract.extensions()) {
            LocalDate until = day(extension.until());
            longest = until != null && (longest == null || until.isAfter(longest)) ? until : longest;
        }
        return new AgreedTerms(amount(contract), day(contract.start()), end, longest);
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null || date.precision() != PartialDate.Precision.DAY ? null : date.first();
    }

    private static @Nullable BigDecimal amount(Contract contract) {
        Money total = contract.value() == null ? null : contract.value().total();
        return total == null || !total.currency().equals("GBP") ? null : total.amount();
    }

    /** Returns what changed after the first version; what is filled in or left out is no change of the contract. */
    private static List<KnownChange> changes(List<Version> versions) {
        List<KnownChange> changes = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Contract before = versions.get(i - 1).contract();
            Contract after = versions.get(i).contract();
            boolean isOtherSupplier = !before.suppliers().isEmpty()
                    && !after.suppliers().isEmpty()
                    && !names(before).equals(names(after));
            boolean isOtherValue = isOther(amount(before), amount(after)) && isComparable(before, after);
            boolean isOtherEnd = isOther(day(before.end()), day(after.end()));
            if (isOtherSupplier || isOtherValue || isOtherEnd) {
                changes.add(new KnownChange(versions.get(i).day(), terms(after), isOtherSupplier, false));
            }
        }
        return changes;
    }

    private static boolean isOther(@Nullable Object before, @Nullable Object after) {
        return before != null && after != null && !Objects.equals(before, after);
    }

    /** Returns whether two values are figures of one kind, so that their difference is a change. */
    private static boolean isComparable(Contract before, Contract after) {
        return before.value() != null
                && after.value() != null
                && before.value().vat() == after.value().vat();
    }

    private static Set<String> names(Contract contract) {
        return contract.suppliers().stream()
                .map(supplier -> SheetSuppliers.key(supplier.name()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
