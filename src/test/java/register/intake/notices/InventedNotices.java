package register.intake.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import register.values.Json;

/** Releases of a council that does not exist. */
public final class InventedNotices {
    /** A contract details notice of one contract. */
    public static final String UK7 = """
            {
              "ocid": "ocds-h6vhtk-0a0001", "id": "000101-2026", "date": "2026-03-02T09:00:00Z", "tag": ["award", "contract"],
              "buyer": {"id": "GB-PPON-PBCD-1234-GHJK", "name": "Exampleshire County Council"},
              "parties": [
                {"id": "GB-PPON-PBCD-1234-GHJK", "name": "Exampleshire County Council", "roles": ["buyer"],
                  "identifier": {"scheme": "GB-PPON", "id": "PBCD-1234-GHJK"},
                  "contactPoint": {"name": "A Person", "email": "a.person@example.org"}},
                {"id": "S1", "name": "Brushes & Brooms Limited", "roles": ["supplier"],
                  "identifier": {"scheme": "GB-COH", "id": "1234567"}, "details": {"scale": "sme", "vcse": false}}
              ],
              "tender": {"id": "EX/2026/17", "title": "Street sweeping", "description": "Sweeping of streets in four towns.",
                "legalBasis": {"id": "2023/54", "scheme": "UKPGA"}, "procurementMethod": "open",
                "procurementMethodDetails": "Open procedure", "lots": [{"id": "1"}]},
              "awards": [{"id": "1", "status": "active", "mainProcurementCategory": "services", "relatedLots": ["1"],
                "suppliers": [{"id": "S1", "name": "Brushes & Brooms Limited"}],
                "items": [{"id": "1", "relatedLot": "1",
                  "additionalClassifications": [{"scheme": "CPV", "id": "90610000"}]}]}],
              "contracts": [{"id": "1", "awardID": "1", "title": "Street sweeping", "status": "active",
                "period": {"startDate": "2026-04-01T00:00:00+01:00", "endDate": "2029-03-31T23:59:59Z",
                  "maxExtentDate": "2031-03-31T23:59:59Z"},
                "value": {"amount": 100000, "amountGross": 120000, "currency": "GBP"},
                "dateSigned": "2026-02-20T00:00:00Z",
                "agreedMetrics": [{"id": "1", "title": "Streets swept on time",
                  "observations": [{"id": "frequency", "period": {"durationInMonths": 1}}]}],
                "documents": [{"id": "000101-2026", "documentType": "contractNotice", "noticeType": "UK7",
                  "url": "https://www.find-tender.service.gov.uk/Notice/000101-2026"}]}]
            }
            """;

    /** A contract change notice of the same contract: it is worth more, and ends a year later. */
    public static final String UK10 = UK7.replace("000101-2026", "000202-2026")
            .replace("2026-03-02T09:00:00Z", "2026-09-01T09:00:00Z")
            .replace("UK7", "UK10")
            .replace("\"endDate\": \"2029-03-31", "\"endDate\": \"2030-03-31")
            .replace("\"amount\": 100000, \"amountGross\": 120000", "\"amount\": 130000, \"amountGross\": 156000");

    /** A contract performance notice of the same contract. */
    public static final String UK9 = """
            {"ocid": "ocds-h6vhtk-0a0001", "id": "000303-2027", "date": "2027-04-02T09:00:00+01:00",
              "tag": ["implementation"], "buyer": {"id": "GB-PPON-PBCD-1234-GHJK", "name": "Exampleshire County Council"},
              "contracts": [{"id": "1", "awardID": "1", "implementation": {
                "metrics": [{"id": "1", "title": "Streets swept on time", "observations": [{"id": "1",
                  "period": {"startDate": "2026-04-01T00:00:00Z", "endDate": "2027-03-31T23:59:59Z"}, "measure": "93 %",
                  "measureClassification": {"scheme": "measureClassification", "id": "slightlyBelow"}}]}],
                "performanceFailures": [{"id": "1", "requirement": "Sweep after markets",
                  "decisionDate": "2027-02-01T00:00:00Z", "penaltyValue": {"amount": 500, "currency": "GBP"}}],
                "documents": [{"id": "000303-2027", "documentType": "implementationNotice", "noticeType": "UK9",
                  "url": "https://www.find-tender.service.gov.uk/Notice/000303-2027"}]}}]}
            """;

    /** A contract termination notice of the same contract. */
    public static final String UK11 = """
            {"ocid": "ocds-h6vhtk-0a0001", "id": "000404-2028", "date": "2028-06-10T09:00:00+01:00",
              "tag": ["contractTermination"],
              "buyer": {"id": "GB-PPON-PBCD-1234-GHJK", "name": "Exampleshire County Council"},
              "contracts": [{"id": "1", "awardID": "1", "status": "terminated", "implementation": {
                "endDate": "2028-05-31T00:00:00+01:00",
                "documents": [{"id": "000404-2028", "documentType": "contractTerminationNotice", "noticeType": "UK11"}]}}]}
            """;

    private InventedNotices() {}

    /** Returns releases as lines of JSON. */
    public static String lines(String... releases) {
        StringBuilder lines = new StringBuilder();
        for (String release : releases) {
            lines.append(release.replaceAll("\\s*\n\\s*", " ")).append('\n');
        }
        return lines.toString();
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
