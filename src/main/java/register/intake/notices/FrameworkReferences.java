package register.intake.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportIssues;
import register.intake.notices.RecordLinkage.Standing;

/** Which records the framework agreements of notices are: those of the register, and those that the same notices add. */
final class FrameworkReferences {
    /** The choice that a contract is part of no agreement that is offered. */
    static final String NONE = "none";

    /** More agreements are not offered to choose from. */
    private static final int MOST_OFFERED = 20;

    private final Map<String, Map<String, Agreement>> byOcid = new HashMap<>();

    /**
     * An agreement of a procurement.
     *
     * @param reference of its record; null if it is left out, or if nobody knows yet which record it is
     * @param label that a person knows it by
     * @param suppliers as they are compared
     * @param isPublished whether its record is in the register or can be added to it
     */
    private record Agreement(
            @Nullable String reference, String label, Set<String> suppliers, BooleanSupplier isPublished) {
        /** Whether a contract can be part of it. */
        boolean isCertain() {
            return reference != null && isPublished.getAsBoolean();
        }
    }

    /** Adds a record of the register. */
    void add(Standing standing) {
        NoticeEvidence evidence = standing.evidence();
        add(
                evidence.ocid(),
                standing.key(),
                new Agreement(standing.reference(), standing.label(), evidence.suppliers(), () -> true));
    }

    /** Adds a contract that is a record of the register, whether or not that has the ocid yet. */
    void add(NoticedRecord one, Standing standing) {
        Set<String> suppliers = new LinkedHashSet<>(one.evidence().suppliers());
        suppliers.addAll(standing.evidence().suppliers());
        add(
                one.evidence().ocid(),
                standing.key(),
                new Agreement(standing.reference(), standing.label(), suppliers, () -> true));
    }

    /** Adds a contract that becomes a new record, if that can be published. */
    void addNew(NoticedRecord one, String reference, BooleanSupplier isPublished) {
        add(
                one.evidence().ocid(),
                one.choice(),
                new Agreement(
                        reference,
                        reference + ", " + one.evidence().title(),
                        one.evidence().suppliers(),
                        isPublished));
    }

    /** Adds a contract that is left out, or of which a person has to choose the record. */
    void addUnknown(NoticedRecord one) {
        add(
                one.evidence().ocid(),
                one.choice(),
                new Agreement(null, "", one.evidence().suppliers(), () -> false));
    }

    private void add(@Nullable String ocid, String name, Agreement agreement) {
        if (ocid != null) {
            byOcid.computeIfAbsent(ocid, absent -> new LinkedHashMap<>(1)).put(name, agreement);
        }
    }

    /**
     * Returns the record of the agreement that a contract was called off from; empty, with a note, if it cannot be told.
     *
     * @param held the reference of the agreement that the register's record is part of; null if it names none
     * @param choices of a person, who is asked where several agreements are possible
     */
    Optional<String> of(
            NoticedRecord callOff, @Nullable String held, Map<String, String> choices, ImportIssues findings) {
        @Nullable String framework = callOff.framework();
        if (framework == null) {
            return Optional.empty();
        }
        List<Agreement> agreements =
                List.copyOf(byOcid.getOrDefault(framework, Map.of()).values());
        List<Agreement> likely = agreements.size() == 1 ? agreements : shared(agreements, callOff);
        @Nullable Agreement one = likely.size() == 1 ? likely.get(0) : null;
        @Nullable String reference = one == null ? null : one.reference();
        if (one != null && reference != null && one.isCertain()) {
            return Optional.of(reference);
        }
        if (one == null && !agreements.isEmpty()) {
            List<Agreement> possible = (likely.isEmpty() ? agreements : likely)
                    .stream().filter(Agreement::isCertain).toList();
            if (possible.stream()
                    .anyMatch(agreement -> String.valueOf(agreement.reference()).equals(held))) {
                return Optional.ofNullable(held);
            }
            if (!possible.isEmpty() && possible.size() <= MOST_OFFERED) {
                return chosen(callOff, framework, possible, choices, findings);
            }
        }
        findings.note("it was called off from the framework agreement %s, %s"
                .formatted(framework, why(!agreements.isEmpty(), one != null, reference)));
        return Optional.empty();
    }

    /** Asks which agreement is meant, and returns the one that a person chose. */
    private static Optional<String> chosen(
            NoticedRecord callOff,
            String framework,
            List<Agreement> possible,
            Map<String, String> choices,
            ImportIssues findings) {
        String id = callOff.choice() + "/partOf";
        Optional<String> chosen = possible.stream()
                .map(Agreement::reference)
                .flatMap(Stream::ofNullable)
                .filter(reference -> reference.equals(choices.get(id)))
                .findFirst();
        List<ImportChoice.Option> options = new ArrayList<>();
        possible.forEach(one -> options.add(new ImportChoice.Option(String.valueOf(one.reference()), one.label())));
        options.add(new ImportChoice.Option(NONE, "None of these"));
        findings.choice(
                new ImportChoice(id, "Which framework agreement is it part of?", options, chosen.orElse(NONE), null));
        if (chosen.isEmpty() && !NONE.equals(choices.get(id))) {
            findings.note(
                    "it was called off from the framework agreement %s, which is several contracts; choose which one it is part of"
                            .formatted(framework));
        }
        return chosen;
    }

    /** Returns the agreements with a supplier of a contract. */
    private static List<Agreement> shared(List<Agreement> agreements, NoticedRecord callOff) {
        List<Agreement> shared = new ArrayList<>();
        for (Agreement one : agreements) {
            if (one.suppliers().stream().anyMatch(callOff.evidence().suppliers()::contains)) {
                shared.add(one);
            }
        }
        return shared;
    }

    private static String why(boolean isAny, boolean isOne, @Nullable String reference) {
        if (!isAny) {
            return "which is not in the register";
        }
        if (!isOne) {
            return "which is several contracts; enter which one it is part of";
        }
        return reference == null
                ? "which is left out, or which is not chosen yet in the register; enter which contract it is part of"
                : "which may be refused as %s; enter which contract it is part of when it is in the register"
                        .formatted(reference);
    }
}
