package register.intake.notices;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportIssues;

/** Which records the framework agreements of notices are: those of the register, and those that the same notices add. */
final class FrameworkReferences {
    private final Map<String, Set<String>> byOcid = new LinkedHashMap<>();

    /** Adds a record of a procurement. */
    void add(@Nullable String ocid, String reference) {
        if (ocid != null) {
            byOcid.computeIfAbsent(ocid, absent -> new LinkedHashSet<>(1)).add(reference);
        }
    }

    /** Returns the record of the agreement that a contract was called off from; empty, with a note, if it cannot be told. */
    Optional<String> of(NoticedRecord callOff, ImportIssues findings) {
        if (callOff.framework() == null) {
            return Optional.empty();
        }
        Set<String> references = byOcid.getOrDefault(callOff.framework(), Set.of());
        if (references.size() == 1) {
            return Optional.of(references.iterator().next());
        }
        findings.note("it was called off from the framework agreement %s, %s"
                .formatted(
                        callOff.framework(),
                        references.isEmpty()
                                ? "which is not in the register"
                                : "which is several contracts in the register; enter which one it is part of"));
        return Optional.empty();
    }
}
