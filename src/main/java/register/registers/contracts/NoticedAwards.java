package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The awards of a procurement that have no contract in its notices.
 *
 * <p>Under the Procurement Act an award is published before the contract is entered into, and another notice follows. Before
 * it, and on Contracts Finder, the award is all that is published about a contract.
 *
 * @param asContracts one for each award that is all that is published, in OCDS with the award's id
 * @param unsigned how many awards a notice about their contract has to follow
 */
record NoticedAwards(List<JsonNode> asContracts, int unsigned) {
    private static final String THE_ACT = "2023/54";
    private static final Set<String> NONE = Set.of("cancelled", "unsuccessful");

    static NoticedAwards of(JsonNode compiled) {
        Set<String> signed = new HashSet<>();
        compiled.path("contracts").forEach(contract -> signed.add(awardOf(contract)));
        boolean isUnderTheAct =
                compiled.path("tender").path("legalBasis").path("id").asText().equals(THE_ACT);
        List<JsonNode> asContracts = new ArrayList<>();
        int unsigned = 0;
        for (JsonNode award : compiled.path("awards")) {
            String id = award.path("id").asText();
            String status = award.path("status").asText();
            if (signed.contains(id) || NONE.contains(status)) {
                continue;
            }
            if (isUnderTheAct
                    || !status.equals("active")
                    || award.path("suppliers").isEmpty()) {
                unsigned++;
            } else if (award instanceof ObjectNode object) {
                asContracts.add(object.objectNode().put("id", id).put("awardID", id));
            }
        }
        return new NoticedAwards(List.copyOf(asContracts), unsigned);
    }

    /** Returns the id of the award of a contract: its own, if it names none. */
    static String awardOf(JsonNode contract) {
        return contract.path("awardID").asText(contract.path("id").asText());
    }
}
