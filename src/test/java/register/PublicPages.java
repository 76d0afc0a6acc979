package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** An address of every kind of page that anyone may read, on a service with the data that ships. */
public final class PublicPages {
    /** Those that are there as soon as the service is. */
    static final List<String> STANDING = List.of(
            "/",
            "/contracts",
            "/contracts?limit=1",
            "/contracts?status=active&sort=ends",
            "/contracts?q=zzzzqqq",
            "/contracts?at=13&on=2019-06-01",
            "/contracts/COV-12765?at=13&on=2025-01-01",
            "/metrics/call-service-level?at=396&on=2026-11-22",
            "/due-dates?received=2026-01-05",
            "/contracts/COV-12765",
            "/contracts/COV-10264",
            "/contracts/MD-133-2018",
            "/contracts/COV-12765/entries",
            "/contracts/summary?groupBy=supplier",
            "/contracts/summary?groupBy=endYear&status=active",
            "/observations/summary?groupBy=measure",
            "/contracts?colour=red",
            "/systems",
            "/systems?q=Anitee",
            "/systems/Anite",
            "/metrics",
            "/metrics/call-service-level",
            "/metrics/call-service-level/entries",
            "/metrics/surveys-completed?channel=Telephone",
            "/metrics/answer-rate",
            "/compare",
            "/compare?measures=calls-offered,calls-answered,calls-abandoned",
            "/observations",
            "/observations?measure=call-service-level",
            "/observations/online-queries-2023",
            "/observations/website-satisfaction-2023",
            "/observations/online-queries-2023/entries",
            "/disclosures",
            "/disclosures?q=telephony",
            "/disclosures/REQ07510",
            "/disclosures/FOI733329987",
            "/exemptions",
            "/exemptions/foia-40-2",
            "/answers",
            "/limits",
            "/bank-holidays?from=2026-01-01",
            "/due-dates",
            "/due-dates?received=2026-12-10&clarified=2026-12-14",
            "/due-dates?received=nonsense&paid=2026-12-01",
            "/cost-estimates?determining=2&extracting=17",
            "/cost-estimates?redacting=3",
            "/aggregation-windows?received=2026-01-05,2026-02-03",
            "/search?q=microsoft",
            "/search?q=zzzzqqq",
            "/search",
            "/entries",
            "/entries/1",
            "/log",
            "/problems",
            "/problems/internal",
            "/docs",
            "/docs/contracts",
            "/docs/formats",
            "/docs/imports",
            "/docs/use-it-from",
            "/accessibility",
            "/re-use",
            "/what-we-publish",
            "/quarters",
            "/account",
            "/nowhere");

    /** One of each kind that has a look of its own. */
    static final List<String> KINDS = List.of(
            "/",
            "/contracts?status=active&sort=ends",
            "/contracts/COV-12765",
            "/contracts/COV-12765/entries",
            "/contracts/summary?groupBy=supplier",
            "/systems/Anite",
            "/metrics/surveys-completed?channel=Telephone",
            "/compare?measures=calls-offered,calls-answered,calls-abandoned",
            "/disclosures/REQ07510",
            "/exemptions/foia-40-2",
            "/limits",
            "/due-dates?received=2026-12-10&clarified=2026-12-14",
            "/due-dates?received=nonsense&paid=2026-12-01",
            "/search?q=microsoft",
            "/entries",
            "/docs",
            "/docs/formats",
            "/docs/imports",
            "/docs/use-it-from",
            "/accessibility",
            "/re-use",
            "/nowhere");

    /** A request for information, of which two questions are answered by what ships. */
    public static final String LETTER = """
            Dear Sir or Madam,

            1. Who is the supplier of the Microsoft Enterprise Agreement?
            2. What is the annual value of the Microsoft Enterprise Agreement?
            3. How many parking fines were issued?

            Yours faithfully,
            Jane Requester
            """;

    private PublicPages() {}

    /** The service whose pages they are, for classes that only read. */
    static RunningService service() {
        return Written.SERVICE;
    }

    /** All of them; the service must have started. */
    static List<String> all() {
        return List.copyOf(Written.PAGES);
    }

    private static final class Written {
        static final List<String> PAGES = new ArrayList<>(STANDING);
        static final RunningService SERVICE = RunningService.onlyRead(service -> PAGES.addAll(written(service)));
    }

    /** Writes what some pages show. */
    private static List<String> written(RunningService service) {
        List<String> pages = new ArrayList<>();
        Clerk clerk = new Clerk(service, Role.EDITOR);
        pages.add(local(service, service.json("/contracts?limit=1").at("/links/next")));
        pages.add(local(service, service.json("/contracts?status=active").at("/links/pinned")));
        String changed = changed(service, clerk);
        pages.add(changed);
        pages.add(changed.replaceAll("\\?.*", ""));
        pages.add(changed.replaceAll("\\?.*", "/entries"));
        pages.add(local(service, service.json("/contracts/COV-12765").at("/links/pinned")));
        pages.add(withdrawn(clerk));
        pages.addAll(unusual(service, clerk));
        long head = service.json("/log").path("number").asLong();
        pages.add("/entries?after=" + (head - 4));
        pages.add("/entries/" + head);
        return pages;
    }

    /** The pinned address of a contract that says all that can be said, and something else by now. */
    private static String changed(RunningService service, Clerk clerk) {
        ObjectNode item = item("COV 70001");
        item.setAll((ObjectNode) RunningService.tree("""
                {"categories": [{"scheme": "CPV", "id": "64216000", "description": "Electronic message services"}],
                 "period": {"start": "2024-04-01", "end": "2027-03-31"}, "partOf": "COV 12765",
                 "extensions": [{"until": "2028-03-31", "state": "available"}],
                 "review": {"every": "P1Y", "from": "2024-04-01", "type": "breakpoint"},
                 "procurement": {"route": "Framework call-off", "regime": "pa-2023",
                    "notices": [{"type": "UK6", "id": "2024/S 000-000001"}]},
                 "contact": {"name": "Procurement team", "email": "procurement@example.gov.uk"},
                 "documents": [{"title": "Contract", "url": "https://example.gov.uk/contract", "documentType": "signed"}],
                 "missing": [{"field": "value.total", "because": "withheld", "section": "43(2)",
                    "explanation": "The supplier's prices", "until": "2028"}]}
                """));
        HttpResponse<String> made = clerk.create("/contracts", item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String record = Clerk.location(made).substring(service.base().length());
        String pinned = local(service, service.json(record).at("/links/pinned"));
        assertThat(clerk.patch(record, "{\"title\": \"Telephones\"}", "If-Match", clerk.tag(record))
                        .statusCode())
                .isEqualTo(200);
        return pinned;
    }

    private static String withdrawn(Clerk clerk) {
        String record = "/contracts/COV-70002";
        assertThat(clerk.create("/contracts", item("COV 70002")).statusCode()).isEqualTo(201);
        assertThat(clerk.withdraw(record, "If-Match", clerk.tag(record)).statusCode())
                .isLessThan(300);
        return record;
    }

    /** A contract, and the list with it, that have words without a place to break, another script and many suppliers. */
    private static List<String> unusual(RunningService service, Clerk clerk) {
        ObjectNode item = item("COV " + "7".repeat(50));
        item.put("title", "W".repeat(200) + " عقد صيانة الطرق والجسور " + "Maintenance-of-everything-".repeat(9));
        ArrayNode suppliers = item.putArray("suppliers");
        for (int number = 1; number <= 30; number++) {
            suppliers.addObject().put("name", "Example".repeat(9) + " " + number + " Limited");
        }
        HttpResponse<String> made = clerk.create("/contracts", item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String record = Clerk.location(made).substring(service.base().length());
        String pinned = local(service, service.json(record).at("/links/pinned"));
        // So that the lists of today, which others count, are without it.
        assertThat(clerk.withdraw(record, "If-Match", clerk.tag(record)).statusCode())
                .isLessThan(300);
        return List.of(pinned, pinned.replace(record, "/contracts"), pinned.replace(record, record + "/entries"));
    }

    private static ObjectNode item(String reference) {
        ObjectMapper mapper = Json.mapper();
        return mapper.valueToTree(ContractExample.referenced(reference));
    }

    private static String local(RunningService service, JsonNode address) {
        assertThat(address.asText()).startsWith(service.base());
        return address.asText().substring(service.base().length());
    }
}
