package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.api.access.Role;
import register.api.reading.NotComputed;
import register.equipment.Asset;
import register.equipment.Assets;
import register.intake.editing.ItemRules;
import register.registers.InvalidDefinition;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.store.log.Register;
import register.store.log.Verification;

/** A register that is defined once, and by a migration, is found wherever registers are. */
class AddedRegisterTest {
    private static final String CSV =
            "Asset No,Name,Depot,Acquired\nEQ 001,Road sweeper,Whitley,12/03/2019\nEQ 002,Gritter,Whitley,2021\n";

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().withRegister(Assets.DEFINITION, "/equipment/asset.sql"));

    private static final String CSV_TYPE = "text/csv";

    @BeforeAll
    static void aFileIsImported() {
        String editor = SERVICE.bearer(Role.EDITOR);
        HttpResponse<String> sent = SERVICE.send(
                "POST",
                "/imports?register=equipment",
                HttpRequest.BodyPublishers.ofString(CSV),
                "Authorization",
                editor,
                "Content-Type",
                CSV_TYPE);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode report = RunningService.tree(sent.body());
        assertThat(report.at("/report/counts/added").asInt()).as(sent.body()).isEqualTo(2);

        String apply = report.at("/links/apply").asText() + "?reason=What+is+at+the+depot";
        HttpResponse<String> applied =
                SERVICE.send("POST", apply, HttpRequest.BodyPublishers.noBody(), "Authorization", editor);
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
    }

    @Test
    void itIsInTheMenuAndOnTheStartPage() {
        assertThat(SERVICE.get("/contracts", "Accept", "text/html").body())
                .contains("<a class=\"govuk-service-navigation__link\" href=\"/equipment\">Equipment</a>");
        assertThat(SERVICE.get("/equipment", "Accept", "text/html").body())
                .contains("href=\"/equipment\" aria-current=\"page\"");
        assertThat(SERVICE.page("/")).contains("Equipment register", "What the council owns, and where it stands.");
        assertThat(SERVICE.json("/").at("/items").findValuesAsText("title")).contains("Equipment register");
    }

    @Test
    void itsListIsFilteredSortedAndCounted() {
        assertThat(SERVICE.json("/equipment?sort=-acquired").at("/items").findValuesAsText("name"))
                .containsExactly("Gritter", "Road sweeper");
        assertThat(SERVICE.json("/equipment?location=whitley&limit=1")
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(SERVICE.json("/equipment?facets=location")
                        .at("/facets/location/0/value")
                        .asText())
                .isEqualTo("Whitley");
        assertThat(SERVICE.json("/equipment/summary?groupBy=location")
                        .at("/items/0/records")
                        .asInt())
                .isEqualTo(2);
        assertThat(SERVICE.page("/equipment"))
                .contains("EQ 001", "Road sweeper", "Whitley", "By tag", "Acquired, earliest first");
        assertThat(SERVICE.get("/equipment?colour=red").body())
                .contains("it has")
                .contains("location");
    }

    @Test
    void aRecordHasItsPageItsHistoryAndAPermanentAddress() {
        JsonNode record = SERVICE.json("/equipment/EQ-001");

        assertThat(record.path("tag").asText()).isEqualTo("EQ 001");
        assertThat(record.path("acquired").asText()).isEqualTo("2019-03-12");
        assertThat(record.path("citation").asText()).contains("EQ 001, Road sweeper");
        assertThat(SERVICE.json(record.at("/links/pinned").asText()).path("name"))
                .isEqualTo(record.path("name"));
        assertThat(SERVICE.json("/equipment/EQ-001/entries")
                        .at("/items/0/reason")
                        .asText())
                .isEqualTo("What is at the depot");
        assertThat(SERVICE.page("/equipment/EQ-001")).contains("Equipment register", "12 March 2019", "Cite this");
        assertThat(SERVICE.get("/equipment/eq001")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/equipment/EQ-001");
    }

    @Test
    void itIsSearched() {
        JsonNode found = SERVICE.json("/search?q=sweeper");

        assertThat(found.at("/items").findValuesAsText("url")).containsExactly(SERVICE.base() + "/equipment/EQ-001");
        assertThat(SERVICE.page("/search?q=gritter")).contains("Equipment register", "EQ 002, Gritter");
    }

    @Test
    void aRecordIsAddedAndChangedByAForm() {
        Person editor = new Person(SERVICE, Role.EDITOR);
        assertThat(editor.open("/account").text())
                .contains("<a class=\"govuk-link\" href=\"/edit/equipment\">an asset</a>");
        assertThat(editor.open("/equipment").text()).contains("href=\"/edit/equipment\"");

        Person.Sheet blank =
                editor.open("/edit/equipment").with("name", "Mower").press("continue");
        assertThat(blank.wrongs()).containsKey("tag");
        Person.Sheet preview =
                blank.with("tag", "EQ 100").with("location", "Foleshill").press("continue");
        Person.Sheet added = preview.with("reason", "It was bought").press("publish");
        assertThat(added.location()).endsWith("/equipment/EQ-100");

        Person.Sheet moved = editor.open("/edit/equipment/EQ-100")
                .with("location", "Whitley depot two")
                .press("continue");
        assertThat(moved.changes()).containsExactly("Location: Foleshill → Whitley depot two");
        moved.with("reason", "It was moved").press("publish");
        assertThat(SERVICE.json("/equipment/EQ-100").path("location").asText()).isEqualTo("Whitley depot two");
        Person.Sheet withdrawal = editor.open("/edit/equipment/EQ-100/withdraw");
        withdrawal.with("reason", "It was sold").press("withdraw");
        assertThat(SERVICE.get("/equipment/EQ-100").statusCode()).isEqualTo(410);
        assertThat(new Person(SERVICE, Role.OFFICER).open("/edit/equipment").status())
                .isEqualTo(403);
    }

    @Test
    void filesAreOfferedForItAndWhatItWritesComesBackUnchanged() {
        String editor = SERVICE.bearer(Role.EDITOR);
        assertThat(new Person(SERVICE, Role.EDITOR).open("/imports").text())
                .contains("<option value=\"equipment\">Equipment register</option>");
        for (String suffix : List.of(".csv", ".ndjson")) {
            HttpResponse<String> sent = SERVICE.send(
                    "POST",
                    "/imports?register=equipment",
                    HttpRequest.BodyPublishers.ofString(
                            SERVICE.get("/equipment" + suffix).body()),
                    "Authorization",
                    editor,
                    "Content-Type",
                    CSV_TYPE);

            assertThat(RunningService.tree(sent.body())
                            .at("/report/counts/unchanged")
                            .asInt())
                    .as(sent.body())
                    .isEqualTo(2);
        }
    }

    @Test
    void itIsExportedFollowedAndListedForCrawlers() {
        assertThat(SERVICE.get("/equipment.csv").body()).startsWith("tag,name,location,acquired,");
        assertThat(SERVICE.get("/equipment.ndjson").body().lines()).hasSize(2);
        assertThat(SERVICE.get("/equipment.atom").body()).contains("EQ 001, Road sweeper", "<feed");
        assertThat(SERVICE.get("/entries.atom").body()).contains("EQ 002, Gritter");
        assertThat(SERVICE.get("/sitemap.xml").body())
                .contains(SERVICE.base() + "/equipment</loc>", SERVICE.base() + "/equipment/EQ-002</loc>");
        assertThat(SERVICE.get("/equipment", "Accept", "text/html").body())
                .contains("application/ld+json", "The equipment of the council: what each thing is");
        assertThat(SERVICE.get("/", "Accept", "text/html").body()).contains(SERVICE.base() + "/equipment.csv");
    }

    @Test
    void itIsInTheApiDocumentAndInItsReference() {
        JsonNode paths = SERVICE.json("/openapi.json").path("paths");

        assertThat(paths.at("/~1equipment/get/operationId").asText()).isEqualTo("listAssets");
        assertThat(paths.at("/~1equipment~1{reference}/patch/operationId").asText())
                .isEqualTo("patchAsset");
        assertThat(paths.at("/~1equipment/get/parameters").findValuesAsText("name"))
                .contains("location");
        assertThat(SERVICE.json("/openapi.json")
                        .at("/components/schemas/Asset/properties/location/description")
                        .asText())
                .isEqualTo("Where it stands.");
        assertThat(SERVICE.get("/openapi.yaml").body()).contains("  /equipment/{reference}:\n");
        assertThat(SERVICE.page("/docs")).contains("equipment", "What the council owns.");
        assertThat(SERVICE.page("/docs/equipment"))
                .contains("GET /equipment/{reference}", SERVICE.base() + "/equipment/EQ-001", "groupBy=location");
    }

    @Test
    void itsAnswersAreAsTheApiDocumentSays() {
        CommittedDocument document = CommittedDocument.of(SERVICE.json("/openapi.json"));
        for (Map.Entry<String, String> asked : Map.of(
                        "/equipment", "/equipment",
                        "/equipment/EQ-001", "/equipment/{reference}",
                        "/equipment/EQ-001/entries", "/equipment/{reference}/entries",
                        "/equipment/summary?groupBy=location", "/equipment/summary")
                .entrySet()) {
            HttpResponse<String> answer = SERVICE.get(asked.getKey(), "Accept", "application/json");

            assertThat(document.faults("GET", asked.getValue(), answer)).isEmpty();
        }
    }

    @Test
    void aLetterAboutItIsAnsweredByIt() {
        HttpResponse<String> answer = SERVICE.send(
                "POST",
                "/answers",
                HttpRequest.BodyPublishers.ofString("{\"questions\": [\"Where does the road sweeper stand?\"]}"),
                "Content-Type",
                Clerk.JSON,
                "Accept",
                Clerk.JSON);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode pointer = RunningService.tree(answer.body()).at("/questions/0/entries/0");
        assertThat(pointer.path("title").asText()).as(answer.body()).isEqualTo("EQ 001, Road sweeper");
        assertThat(pointer.path("registerTitle").asText()).isEqualTo("Equipment register");
        assertThat(answer.body()).contains("Whitley");
    }

    @Test
    void aPathThatSomethingElseHasStopsTheService() {
        Register<Asset> styled = at("assets");

        assertThatThrownBy(service(styled, "/equipment/asset.sql")::start)
                .hasRootCauseInstanceOf(InvalidDefinition.class)
                .hasRootCauseMessage(
                        "The path 'assets' of the register 'asset' is already used by AssetsResource. Choose another.");
        assertThatThrownBy(service(at("docs"), "/equipment/asset.sql")::start)
                .hasRootCauseMessage(
                        "The path 'docs' of the register 'asset' is already used by GuideResource. Choose another.");
    }

    @Test
    void aRegisterWithoutATableStopsTheService() {
        assertThatThrownBy(service(at("equipment"), "/equipment/none.sql")::start)
                .hasRootCauseMessage("The register 'asset' has no table. Add a migration to sql/ with: call"
                        + " create_register('asset');");
    }

    private static Register<Asset> at(String path) {
        Register<Asset> one = Assets.REGISTER;
        return new Register<>(one.name(), path, one.title(), one.type(), one.key(), one.slug(), one.label());
    }

    private static RunningService service(Register<Asset> register, String migration) {
        RegisterDefinition<Asset, NotComputed> good = Assets.DEFINITION;
        ItemRules<Asset> rules = ItemRules.of(register, good.change().rules().privacy());
        RegisterChange<Asset> change = RegisterChange.of(rules, good.change().form(), Role.EDITOR);
        return new RunningService(new RunningService.Settings()
                .withRegister(RegisterDefinition.of(register, good.reading(), change, good.words()), migration));
    }

    @Test
    void theLogIsWhole() {
        assertThat(new Verification(SERVICE.database().asService(), SERVICE.registers())
                        .run(null)
                        .fault())
                .isEmpty();
    }
}
