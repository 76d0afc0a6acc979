package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** A library for RDF reads the catalogue, and finds what DCAT-AP 3 requires. */
class DcatTest {
    private static final Property NAME =
            ModelFactory.createDefaultModel().createProperty("http://xmlns.com/foaf/0.1/name");
    private static final Resource SERIES =
            ModelFactory.createDefaultModel().createResource(DCAT.getURI() + "DatasetSeries");
    private static final Property IN_SERIES =
            ModelFactory.createDefaultModel().createProperty(DCAT.getURI() + "inSeries");

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void bothFormatsSayTheSame() {
        Model turtle = read("/catalog.ttl", Lang.TURTLE);
        Model json = read("/catalog.jsonld", Lang.JSONLD);

        assertThat(turtle.isIsomorphicWith(json)).isTrue();
        assertThat(turtle.size()).isGreaterThan(1000);
    }

    @Test
    void hasWhatTheProfileRequires() {
        Model model = read("/catalog.ttl", Lang.TURTLE);
        SoftAssertions all = new SoftAssertions();
        require(
                all,
                model,
                DCAT.Catalog,
                DCTerms.title,
                DCTerms.description,
                DCTerms.publisher,
                DCTerms.modified,
                DCAT.dataset);
        require(all, model, DCAT.Dataset, DCTerms.title, DCTerms.description, DCTerms.publisher, DCAT.distribution);
        require(all, model, DCAT.Distribution, DCAT.accessURL, DCTerms.license, DCAT.mediaType);
        require(all, model, DCAT.DataService, DCTerms.title, DCAT.endpointURL);
        model.listObjectsOfProperty(DCTerms.publisher)
                .forEach(publisher ->
                        all.assertThat(publisher.asResource().hasProperty(NAME)).isTrue());
        model.listObjectsOfProperty(DCAT.dataset)
                .forEach(dataset -> all.assertThat(dataset.asResource().hasProperty(RDF.type))
                        .as(dataset.toString())
                        .isTrue());
        all.assertAll();
        assertThat(model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
                .extracting(Resource::getURI)
                .contains(SERVICE.base() + "/contracts", SERVICE.base() + "/metrics/call-service-level")
                .hasSizeGreaterThan(20);
    }

    @Test
    void everythingThatIsReferredToHasAClass() {
        Model model = read("/catalog.ttl", Lang.TURTLE);
        SoftAssertions all = new SoftAssertions();
        for (Property property : List.of(
                DCTerms.language,
                DCTerms.license,
                DCTerms.format,
                DCTerms.accessRights,
                DCTerms.conformsTo,
                DCAT.landingPage,
                DCAT.mediaType,
                DCAT.theme)) {
            List<RDFNode> values = model.listObjectsOfProperty(property).toList();
            all.assertThat(values).as(property.getLocalName()).isNotEmpty();
            values.forEach(value -> all.assertThat(value.asResource().hasProperty(RDF.type))
                    .as(property.getLocalName() + " " + value)
                    .isTrue());
        }
        all.assertAll();
        assertThat(model.getResource(SERVICE.base() + "/contracts")
                        .listProperties(RDF.type)
                        .mapWith(type -> type.getResource().getLocalName())
                        .toList())
                .containsExactlyInAnyOrder("Dataset", "Document");
    }

    @Test
    void everyFileOfARegisterAndOfAMeasureIsThere() {
        Model model = read("/catalog.ttl", Lang.TURTLE);
        SoftAssertions all = new SoftAssertions();
        Stream.of("/contracts", "/observations", "/metrics/call-service-level")
                .map(path -> model.getResource(SERVICE.base() + path))
                .flatMap(dataset -> dataset.listProperties(DCAT.distribution).toList().stream())
                .forEach(file -> {
                    String address = file.getResource()
                            .getProperty(DCAT.downloadURL)
                            .getResource()
                            .getURI();
                    String type = file.getResource()
                            .getProperty(DCAT.mediaType)
                            .getResource()
                            .getURI();
                    HttpResponse<String> answer = SERVICE.get(address);
                    all.assertThat(answer.statusCode()).as(address).isEqualTo(200);
                    all.assertThat(type)
                            .endsWith("/" + header(answer, "Content-Type").replaceAll(";.*", ""));
                });
        all.assertAll();
    }

    @Test
    void isAnsweredByAcceptAndAgainOnlyIfItChanged() {
        HttpResponse<String> turtle = SERVICE.get("/catalog", "Accept", "text/turtle, application/rdf+xml;q=0.8");
        assertThat(header(turtle, "Content-Type")).isEqualTo("text/turtle;charset=UTF-8");
        assertThat(header(SERVICE.get("/catalog"), "Content-Type")).isEqualTo("application/ld+json");
        assertThat(SERVICE.get("/catalog", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(SERVICE.get("/catalog.ttl", "If-None-Match", header(turtle, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.get("/catalog.ttl?at=1").statusCode()).isEqualTo(400);
    }

    @Test
    void namesOfAnyCharactersAndQuartersAreReadBackAsTheyAre() {
        String name = "Ynys Môn \"A, B\" \\ <C>\nline\ttwo ☃ 𝔸";
        RdfNode node = RdfNode.of("https://example.org/a b<c>\"", "dcat:DatasetSeries")
                .text("dct:title", name)
                .text("dct:description", " ")
                .code("dct:identifier", null)
                .date("dct:issued", LocalDate.of(2026, 4, 1))
                .date("dct:created", "2026")
                .moment("dct:modified", Instant.EPOCH)
                .add("dcat:inSeries", RdfNode.within("dcat:DatasetSeries").code("dct:identifier", name));
        for (Model model : List.of(
                parsed(Turtle.of(List.of(node)), Lang.TURTLE),
                parsed(JsonLd.of(List.of(node)).toString(), Lang.JSONLD))) {
            Resource read = model.getResource("https://example.org/a%20b%3Cc%3E%22");
            assertThat(read.getProperty(DCTerms.title).getString()).isEqualTo(name);
            assertThat(read.hasProperty(RDF.type, SERIES)).isTrue();
            assertThat(read.getProperty(IN_SERIES)
                            .getResource()
                            .getProperty(DCTerms.identifier)
                            .getString())
                    .isEqualTo(name);
            assertThat(read.hasProperty(DCTerms.description)).isFalse();
            assertThat(read.getProperty(DCTerms.created).getLiteral().getDatatypeURI())
                    .endsWith("#gYear");
        }
    }

    private static void require(SoftAssertions all, Model model, Resource type, Property... properties) {
        List<Resource> found = model.listSubjectsWithProperty(RDF.type, type).toList();
        all.assertThat(found).as(type.getURI()).isNotEmpty();
        for (Resource one : found) {
            for (Property property : properties) {
                all.assertThat(one.hasProperty(property))
                        .as(one + " has " + property)
                        .isTrue();
            }
        }
    }

    private static Model read(String path, Lang lang) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer.body(), lang);
    }

    private static Model parsed(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), "https://base.example.org/", lang);
        return model;
    }
}
