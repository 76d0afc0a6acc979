package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.intake.notices.ProcurementProcess;
import register.intake.notices.ReleaseMerge;
import register.values.Reference;

/** Each contract of a procurement as it was after each of the notices that may have changed it, all but the last. */
final class NoticeStages {
    /** What contracts take from their procurement. */
    private static final List<String> SHARED = List.of("tender", "description", "relatedProcesses");

    /** So many contracts are read again where the procurement changes, in all; after them only those a notice is about. */
    private static final int MOST_READ = 50_000;

    private final Map<String, List<NoticeAttribution.Stage>> byContract = new HashMap<>();
    private int read;

    private NoticeStages() {}

    /** Those of a procurement without contracts. */
    static NoticeStages none() {
        return new NoticeStages();
    }

    static NoticeStages of(ProcurementProcess process) {
        NoticeStages stages = new NoticeStages();
        List<ObjectNode> releases = process.releases();
        @Nullable ObjectNode before = null;
        for (int count = 1; count < releases.size(); count++) {
            ObjectNode release = releases.get(count - 1);
            ObjectNode compiled = ReleaseMerge.merge(before == null ? List.of(release) : List.of(before, release));
            boolean isOther = before == null || !shared(before).equals(shared(compiled));
            stages.add(
                    new ProcurementProcess(process.ocid(), releases.subList(0, count), compiled),
                    release,
                    isOther && stages.read < MOST_READ);
            before = compiled;
        }
        return stages;
    }

    /** Returns the stages of a contract, oldest first, with the contract as it is now. */
    List<NoticeAttribution.Stage> of(NoticedContract one, Contract whole) {
        List<NoticeAttribution.Stage> stages = new ArrayList<>(byContract.getOrDefault(one.id(), List.of()));
        stages.add(new NoticeAttribution.Stage(one.newest().id(), whole));
        return stages;
    }

    private static List<JsonNode> shared(ObjectNode compiled) {
        return SHARED.stream().map(compiled::path).toList();
    }

    /** Adds the contracts that the last release of a procurement is about, or all. */
    private void add(ProcurementProcess process, ObjectNode release, boolean isOfAll) {
        Set<String> about = new HashSet<>();
        release.path("contracts").forEach(contract -> about.add(NoticedAwards.awardOf(contract)));
        release.path("awards").forEach(award -> about.add(award.path("id").asText()));
        Map<String, JsonNode> first = new LinkedHashMap<>();
        contracts(process)
                .forEach(contract -> first.putIfAbsent(contract.path("id").asText(), contract));
        for (JsonNode contract : first.values()) {
            if (isOfAll || about.contains(NoticedAwards.awardOf(contract))) {
                read++;
                NoticedContract one = new NoticedContract(process, contract);
                @Nullable Contract then = NoticeText.unlessRefused(() -> one.contract(new Reference(process.ocid())));
                if (then != null) {
                    byContract
                            .computeIfAbsent(one.id(), absent -> new ArrayList<>())
                            .add(new NoticeAttribution.Stage(release.path("id").asText(), then));
                }
            }
        }
    }

    private static Stream<JsonNode> contracts(ProcurementProcess process) {
        return Stream.concat(
                StreamSupport.stream(process.compiled().path("contracts").spliterator(), false),
                NoticedAwards.of(process.compiled()).asContracts().stream());
    }
}
