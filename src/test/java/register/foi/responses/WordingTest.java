package register.foi.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import register.values.Missing.Because;
import register.values.law.Regime;

/** What letters say, in our words and in the council's. */
class WordingTest {
    private static final Map<String, String> LETTERS = letters(Wording.ours());

    static Set<String> keys() {
        return Wording.ours().keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySentenceStandsInALetterThatIsKept(String key) {
        Wording changed = Wording.ours().with("council.properties", key + " = https://changed.example.gov.uk");

        assertThat(letters(changed)).isNotEqualTo(LETTERS);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aCouncilMaySayEverySentenceInTheSamePlaces(String key) {
        String places = Wording.ours().places(key).stream()
                .map(place -> "{" + place + "}")
                .collect(Collectors.joining(" "));
        Wording changed = Wording.ours().with("council.properties", key + " = In our words " + places);

        assertThat(changed.places(key)).isEqualTo(Wording.ours().places(key));
    }

    @Test
    void everyReasonForABlankHasItsSentence() {
        for (Because because : Because.values()) {
            String reason = because.word();
            assertThat(keys()).as(reason).containsAnyOf("gap." + reason, "foia.gap." + reason);
            assertThat(keys()).as(reason).containsAnyOf("gap." + reason, "eir.gap." + reason);
        }
    }

    @Test
    void theCouncilsSentenceStandsInTheLetterAndTheRestStays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ours.properties");
        Files.writeString(
                file,
                "# Ours\n\nopening = Diolch, from {council} on {today}. [To be completed: who]\n",
                StandardCharsets.UTF_8);
        Responses responses = Replies.responses(Replies.SET, Wording.of(file.toString()));
        Reply reply = Replies.reply(Regime.FOIA, Replies.answered("1", Judgement.UNKNOWN));

        assertThat(responses.plain(reply))
                .contains("Diolch, from Coventry City Council on 27 March 2026. [To be completed: who]")
                .contains("we publish nothing that answers this");
        assertThat(responses.draft(reply).toComplete()).contains("[To be completed: who]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "salutation = Hello | salutation is not a sentence of a letter",
                "opening = Dear {name} | opening has no place [name]",
                "opening = Dear {name | opening has a { without its other half",
                "opening = Dear name} | opening has a } without its other half",
                "opening = [To be completed: who | opening has a [ without its other half",
                "opening = who] | opening has a ] without its other half",
                "opening | write a key, an equals sign and the sentence",
                "opening = | opening is empty",
                "opening = See section 21 | opening mentions FOIA",
                "eir.help = It would cost £450 | eir.help mentions FOIA",
            })
    void whatCannotStandInALetterIsRefusedWithItsLine(String line, String because) {
        assertThatThrownBy(() -> Wording.ours().with("ours.properties", "# Ours\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours.properties, line 2: " + because);
    }

    @Test
    void aSentenceThatIsSaidTwiceIsRefused() {
        assertThatThrownBy(() -> Wording.ours().with("ours.properties", "opening = Hello\nopening = Good day"))
                .hasMessageContaining("ours.properties, line 2: opening is here twice");
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsRefusedByName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.properties");
        Files.write(file, "opening = caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        for (Path unreadable : List.of(folder.resolve("none.properties"), file)) {
            assertThatThrownBy(() -> Wording.of(unreadable.toString()))
                    .hasMessageContaining("responses.wording")
                    .hasMessageContaining(unreadable.toString());
        }
    }

    @Test
    void theServiceDoesNotStartWithAFileThatIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ours.properties");
        Files.writeString(file, "\nsalutation = Hello");

        assertThatThrownBy(() -> new ResponseSettings("", 40, "", "Information Governance Team", file.toString()))
                .hasMessageContaining(file + ", line 2: salutation is not a sentence of a letter");
    }

    @Test
    void aNumberOfDaysThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new ResponseSettings("", 0, "", "Information Governance Team", ""))
                .hasMessageContaining("responses.reviewWithin");
    }

    private static Map<String, String> letters(Wording wording) {
        return Replies.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        named -> ResponsesTest.written(
                                Replies.responses(named.getValue().settings(), wording),
                                named.getValue().reply())));
    }
}
