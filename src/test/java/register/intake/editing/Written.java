package register.intake.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** What a test sends to be recorded: an item of each register, under a number that no other test uses. */
final class Written {
    private static final Map<String, String> ITEMS = new TreeMap<>(Map.of(
            "/systems", """
                    {"name": "System %d", "manufacturer": "Example Limited", "contract": "COV 1",
                     "uses": [{"function": "telephony", "asOf": "2026-01-31", "source": {"disclosure": "FOI 1"}}]}
                    """,
            "/disclosures", """
                    {"request": "FOI %d", "regime": "FOIA", "received": "2026-01-02", "responded": "2026-01-30",
                     "subject": "Telephony", "questions": [{"number": "1", "asked": "Which system is used",
                     "outcome": "disclosed", "answer": "A telephone system", "cites": [{"contract": "COV 1"}]}]}
                    """,
            "/metrics", """
                    {"measure": "calls-%d-offered", "name": "Calls", "unit": "count", "service": "contact centre",
                     "channel": "telephone", "source": {"disclosure": "FOI 1"}}
                    """,
            "/observations", """
                    {"measure": "calls-%d-offered", "period": "2018", "value": 7, "source": {"disclosure": "FOI 1"}}
                    """));

    /** Members that the items above do not have, so that every text that there can be is there once. */
    private static final Map<String, String> WHOLE = new TreeMap<>(Map.of(
            "/contracts", """
                    {"categories": [{"scheme": "CPV", "id": "64216000", "description": "Electronic message services"}],
                     "period": {"start": "2024-04-01", "end": "2027-03-31", "terminated": "2026-12-31"},
                     "extensions": [{"until": "2028-03-31", "state": "available"}],
                     "review": {"every": "P1Y", "from": "2024-04-01", "type": "breakpoint"},
                     "procurement": {"route": "Framework call-off", "regime": "pa-2023",
                        "notices": [{"type": "UK6", "id": "2024/S 000-000001"}]},
                     "partOf": "COV 9999", "contact": {"name": "Procurement team", "email": "procurement@example.gov.uk"},
                     "documents": [{"title": "Contract", "url": "https://example.gov.uk/contract", "documentType": "signed"}],
                     "missing": [{"field": "value.total", "because": "withheld", "section": "43(2)",
                        "explanation": "The supplier's prices", "until": "2028"}],
                     "source": {"disclosure": "FOI 1", "question": "3"}}
                    """,
            "/systems", """
                    {"uses": [{"function": "telephony", "serviceLines": ["Council Tax"], "onlineForm": "Achieve Forms",
                        "formIntegratedWith": "Dynamics", "asOf": "2026-01-31", "note": "Since 2019",
                        "source": {"disclosure": "FOI 1", "question": "3"}}]}
                    """,
            "/disclosures", """
                    {"questions": [{"number": "1", "asked": "Which system is used", "outcome": "exempt",
                        "answer": "A telephone system", "sections": ["43(2)"], "link": "https://example.gov.uk/answer",
                        "cites": [{"contract": "COV 1"}, {"system": "Dynamics"}, {"measure": "calls-offered",
                            "period": "2018", "dimensions": {"serviceLine": "Council Tax"}}],
                        "missing": [{"field": "publicInterest", "because": "not-recorded",
                            "explanation": "The response does not say"}]}]}
                    """,
            "/metrics", """
                    {"definition": "Calls that reached a queue", "better": "higher", "numerator": "calls-answered",
                     "denominator": "calls-made", "threshold": {"value": 20, "unit": "seconds"},
                     "source": {"disclosure": "FOI 1", "question": "3"}}
                    """,
            "/observations", """
                    {"dimensions": {"serviceLine": "Council Tax"}, "markers": ["e"], "note": "Without those that hung up",
                     "asPublished": "Seven", "source": {"disclosure": "FOI 1", "question": "3"}}
                    """));

    /** A patch of one field that each has. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.of(
            "/contracts", "{\"partOf\": \"COV 9998\"}",
            "/systems", "{\"contract\": \"COV 2\"}",
            "/disclosures", "{\"received\": \"2026-01-03\"}",
            "/metrics", "{\"channel\": \"all\"}",
            "/observations", "{\"value\": 8}"));

    private Written() {}

    /** The example contract under this number. */
    static ObjectNode contract(int number) {
        return Json.mapper().valueToTree(ContractExample.referenced("COV " + number));
    }

    /** An item of the register at a path. */
    static ObjectNode item(String path, int number) {
        return path.equals("/contracts")
                ? contract(number)
                : (ObjectNode) RunningService.tree(ITEMS.getOrDefault(path, "").formatted(number));
    }

    /** A patch that changes such an item. */
    static String change(String path) {
        return CHANGES.getOrDefault(path, "");
    }

    /** An item of the register at a path that says all that can be said. */
    static ObjectNode whole(String path, int number) {
        ObjectNode item = item(path, number);
        item.setAll((ObjectNode) RunningService.tree(WHOLE.getOrDefault(path, "")));
        return item;
    }
}
