package register.registers.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import register.values.Json;

/** One contract, changed in a test only in what matters there. */
public final class ContractExample {
    private static final String JSON = """
            {
              "reference": "COV 1", "title": "Telephony", "description": "Telephone lines", "department": "Digital",
              "suppliers": [{"name": "Example Telecom Limited"}],
              "period": {"start": "2024-04-01", "end": "2027-03-31"},
              "review": {"every": "P1Y"},
              "value": {"annual": {"amount": 7000, "currency": "GBP"}, "basis": "estimate", "approximate": false,
                "vat": "excluded"},
              "procurement": {"route": "Framework call-off"},
              "source": {"disclosure": "FOI1"}
            }
            """;

    private ContractExample() {}

    public static Contract contract() {
        return with(json -> {});
    }

    public static Contract referenced(String reference) {
        return with(json -> json.put("reference", reference));
    }

    /** The example with its JSON changed. */
    public static Contract with(Consumer<ObjectNode> change) {
        try {
            ObjectNode json = (ObjectNode) Json.mapper().readTree(JSON);
            change.accept(json);
            return Json.mapper().treeToValue(json, Contract.class);
        } catch (JsonProcessingException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalArgumentException(refused);
        }
    }
}
