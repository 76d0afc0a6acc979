package register.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static register.intake.privacy.Certainty.CERTAIN;
import static register.intake.privacy.Certainty.WARNING;
import static register.intake.privacy.PersonalDataKind.EMAIL;
import static register.intake.privacy.PersonalDataKind.NAME;
import static register.intake.privacy.PersonalDataKind.NHS_NUMBER;
import static register.intake.privacy.PersonalDataKind.TELEPHONE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.Json;

class PrivacyScanTest {
    private static final PrivacyScan SCAN = new PrivacyScan(
            Set.of("period", "checks.hash"), Set.of("reference", "partOf", "source.disclosure", "cites.contract"));

    @Test
    void aFieldIsNamedWithItsPlacesAsRefusalsNameIt() {
        assertThat(scan("""
                {"suppliers": [{"name": "Acme Ltd"}, {"name": "Mr John Smith"}],
                 "contact": {"email": "jane.doe@example.org"},
                 "questions": [{"notes": ["none", "ring 07700 900123"]}]}
                """))
                .containsExactly(
                        new PersonalDataHit("suppliers[1].name", NAME, WARNING),
                        new PersonalDataHit("contact.email", EMAIL, CERTAIN),
                        new PersonalDataHit("questions[0].notes[1]", TELEPHONE, CERTAIN));
    }

    @Test
    void aFirmMayBeThatOfASoleTraderUnlessItHasIdentifiers() throws JsonProcessingException {
        PrivacyScan scan = new PrivacyScan(Set.of(), Set.of(), Set.of("suppliers.name"), Set.of());

        assertThat(scan.of(Json.mapper().readTree("""
                {"suppliers": [{"name": "James Brooke", "identifiers": [{"scheme": "GB-COH", "id": "01234567"}]},
                 {"name": "Michael Green"}]}
                """)))
                .containsExactly(new PersonalDataHit("suppliers[1].name", NAME, WARNING));
    }

    @Test
    void inTheWordsOfThoseWhoAskANameNeedsNothingBesideIt() throws JsonProcessingException {
        PrivacyScan scan = new PrivacyScan(Set.of(), Set.of(), Set.of(), Set.of("questions.asked"));
        String name = "How much was Jane Smith paid in 2024?";

        assertThat(scan.of(Json.mapper().readTree("{\"questions\": [{\"asked\": \"" + name + "\"}]}")))
                .containsExactly(new PersonalDataHit("questions[0].asked", NAME, WARNING));
        assertThat(scan.of(Json.mapper().readTree("{\"answer\": \"" + name + "\"}")))
                .isEmpty();
        for (String harmless : List.of(
                "Income from fines at Victoria Road?",
                "Will Coventry publish it?",
                "Is Councillor Jane Smith a member?",
                "Who runs Melvin Jones House?",
                "What is spent with Grant Thornton?")) {
            assertThat(scan.of(Json.mapper().readTree("{\"questions\": [{\"asked\": \"" + harmless + "\"}]}")))
                    .as(harmless)
                    .isEmpty();
        }
    }

    @Test
    void whereAFirmIsNamedANameAloneMayBeThatOfASoleTrader() throws JsonProcessingException {
        PrivacyScan scan = new PrivacyScan(Set.of(), Set.of(), Set.of("suppliers.name"), Set.of());

        assertThat(scan.of(Json.mapper().readTree("""
                {"title": "Jane Smith", "suppliers": [{"name": "Jane Smith Ltd"}, {"name": "Jane Smith"}]}
                """)))
                .containsExactly(new PersonalDataHit("suppliers[1].name", NAME, WARNING));
    }

    @Test
    void datesOfBirthAreFoundByTheWordsBeforeThem() {
        for (String born : List.of(
                "(DOB 01/02/1980)",
                "DOB=01/02/80",
                "born on 1 February 1980",
                "Date of birth: 1980-02-01",
                "Date of birth (dd/mm/yyyy): 01/02/1980")) {
            assertThat(scan("{\"description\": \"Placement of a child " + born + "\"}"))
                    .as(born)
                    .containsExactly(new PersonalDataHit("description", PersonalDataKind.DATE_OF_BIRTH, WARNING));
        }
        for (String cohort : List.of(
                "born 01/04/2017 to 31/03/2018",
                "born 1 September 2014 to 31 August 2015",
                "born 1 September 2014 or later",
                "born 10 10 10")) {
            assertThat(scan("{\"description\": \"Children " + cohort + "\"}"))
                    .as(cohort)
                    .isEmpty();
        }
        assertThat(scan("{\"description\": \"A system that checks the date of birth by 31 March 2027\"}"))
                .isEmpty();
    }

    @Test
    void aFieldHasOneHitOfAKindAndItIsTheSurest() {
        assertThat(scan("""
                {"description": "jdoe@example.org, jane.doe@example.org; 024 7683 1234, 07700 900123"}
                """))
                .containsExactly(
                        new PersonalDataHit("description", EMAIL, CERTAIN),
                        new PersonalDataHit("description", TELEPHONE, CERTAIN));
    }

    @Test
    void whatIsDeclaredToHoldNoProseIsPassedOverWithAllThatIsBelowIt() {
        assertThat(scan("""
                {"period": {"start": "07700 900123"}, "checks": [{"hash": "07700900123"}]}
                """)).isEmpty();
        assertThat(scan("""
                {"periodical": "07700 900123"}
                """)).containsExactly(new PersonalDataHit("periodical", TELEPHONE, CERTAIN));
    }

    @Test
    void aReferenceMayBeATelephoneNumberAndBeToldOf() {
        assertThat(scan("""
                {"reference": "024 7683 1234", "partOf": "07700 900123", "cites": [{"contract": "020 7946 0123"}],
                 "description": "Calls to 02476831234 and (024) 7683 1234, under 07700 900 123"}
                """)).isEmpty();
        assertThat(scan("""
                {"reference": "024 7683 1234", "description": "Not 024 7683 1235"}
                """)).containsExactly(new PersonalDataHit("description", TELEPHONE, WARNING));
    }

    @Test
    void aReferenceIsStillLookedAtForAllElse() {
        assertThat(scan("""
                {"reference": "jane.doe@example.org", "partOf": "999 000 0018"}
                """))
                .containsExactly(
                        new PersonalDataHit("reference", EMAIL, CERTAIN),
                        new PersonalDataHit("partOf", NHS_NUMBER, CERTAIN));
        assertThat(scan("""
                {"reference": "9990000018", "description": "Order 9990000018"}
                """)).isEmpty();
    }

    @Test
    void aNameStandsByItselfWhereAContactIsNamed() {
        assertThat(scan("""
                {"contact": {"name": "Jane Smith"}, "title": "Jane Smith"}
                """)).containsExactly(new PersonalDataHit("contact.name", NAME, WARNING));
        assertThat(scan("""
                {"contact": {"name": "Procurement Team"}}
                """)).isEmpty();
    }

    @Test
    void whatPeopleWroteAsTheNameOfAMemberIsLookedAtAndNotRepeated() {
        List<PersonalDataHit> hits = scan("""
                {"dimensions": {"jane.doe@example.org": "07700 900123", "serviceLine": "Housing"}}
                """);

        assertThat(hits)
                .containsExactly(
                        new PersonalDataHit("dimensions.*", EMAIL, CERTAIN),
                        new PersonalDataHit("dimensions.*", TELEPHONE, CERTAIN));
        assertThat(hits.toString()).doesNotContain("jane", "07700");
    }

    @Test
    void whatShipsTellsOfNoOne() throws IOException {
        for (String register : List.of("contracts", "systems", "disclosures", "metrics", "observations")) {
            try (InputStream items = PrivacyScanTest.class.getResourceAsStream("/coventry/" + register + ".ndjson")) {
                assertThat(Json.mapper()
                                .readerFor(JsonNode.class)
                                .<JsonNode>readValues(items)
                                .readAll())
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(SCAN.of(item)).isEmpty());
            }
        }
    }

    /** Each is written on and on, twenty times longer than an item may be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "07 ",
                "0 7 ",
                "+44 ",
                "(0",
                "0247683123",
                "12/",
                "AB 12 34 56 ",
                "999 000 ",
                "a",
                "A",
                "a@",
                "a.",
                "a dot a at a",
                "(at)",
                "&#0",
                "Mr ",
                "Mr A ",
                "Aa ",
                "Manager ",
                "Head of ",
                "Jane Smith ",
                "Jane-",
                " ",
                "\u200b",
                "\ufdfa"
            })
    void aHostileTextCostsNoMoreThanItsLength(String piece) {
        JsonNode item =
                JsonNodeFactory.instance.objectNode().put("description", piece.repeat(100_000 / piece.length()) + "x");

        assertTimeout(Duration.ofSeconds(20), () -> SCAN.of(item));
    }

    private static List<PersonalDataHit> scan(String item) {
        try {
            return SCAN.of(Json.mapper().readTree(item));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
