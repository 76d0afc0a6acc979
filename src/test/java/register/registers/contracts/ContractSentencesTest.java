package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;

/** What a contract says of time and money, in whole sentences, and its life from point to point. */
class ContractSentencesTest {
    private static final String DAY = "2026-11-22";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'start': '2022-04-01'} | Started 1 April 2022, 4 years ago | ''",
                "{'start': '2027-04-01', 'ongoing': true} | Starts 1 April 2027, in 4 months | Has no end date",
                "{'start': '2022', 'end': '2027'} | Started in 2022, 4 years ago | Ends in 2027, next year",
                "{'end': '2026-11-22'} | '' | Ends 22 November 2026, today",
                "{'end': '2026-11-21'} | '' | Ended 21 November 2026, yesterday",
                "{'end': '2026-12'} | '' | Ends in December 2026, next month",
                "{'end': '2027-03-31', 'terminated': '2026-06-30'} | '' "
                        + "| Was ended early, 30 June 2026, 4 months ago",
                "{'end': '2027-03-31', 'terminated': '2026-11-30'} | '' "
                        + "| Will be ended early, 30 November 2026, in 8 days",
            })
    void itStartsAndEnds(String period, String starts, String ends) {
        ContractSentences sentences = sentences(period, null, null);

        assertThat(sentences.starts()).isEqualTo(starts);
        assertThat(sentences.ends()).isEqualTo(ends);
    }

    @Test
    void whatWasExtendedIsInItsEndAndWhatCanBeIsNot() {
        ContractSentences sentences = sentences(
                "{'end': '2026-03-31'}",
                "[{'until': '2027-03-31', 'state': 'exercised'},"
                        + " {'until': '2028-03', 'state': 'available'}, {'until': '2026-06-30', 'state': 'lapsed'},"
                        + " {'until': '2026-09', 'state': 'available'}]",
                null);

        assertThat(sentences.ends()).isEqualTo("Ends 31 March 2027, in 4 months, including extensions");
        assertThat(sentences.extensions())
                .containsExactly(
                        "Extended until 31 March 2027",
                        "Can be extended until March 2028",
                        "Could have been extended until 30 June 2026",
                        "Could be extended until September 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'every': 'P1Y'} | Reviewed every year; next on 1 April 2027, in 4 months",
                "{'every': 'P6M', 'from': '2024-07'} | Reviewed every 6 months; next in January 2027, in 2 months",
                "{'every': 'P1Y', 'type': 'breakpoint'} "
                        + "| Reviewed every year (breakpoint); next on 1 April 2027, in 4 months",
                "{'every': 'P10D', 'from': '2024-07'} | Reviewed every 10 days",
                "{'on': '2026-12-01'} | Reviewed once, 1 December 2026, in 9 days",
                "{'on': '2026-12', 'type': 'extension'} | Reviewed once (extension), in December 2026, next month",
                "{'on': '2025-12-01'} | Was to be reviewed on 1 December 2025",
                "{'on': '2025'} | Was to be reviewed in 2025",
            })
    void itIsReviewed(String review, String words) {
        assertThat(sentences("{'start': '2022-04-01', 'ongoing': true}", null, review)
                        .review())
                .isEqualTo(words);
    }

    @Test
    void aReviewAfterTheEndSaysSo() {
        assertThat(sentences("{'start': '2022-04-01', 'end': '2027-02-22'}", null, "{'every': 'P1Y'}")
                        .review())
                .isEqualTo("Reviewed every year; next on 1 April 2027, in 4 months, after the contract ends");
    }

    @Test
    void nobodySaysThatAContractWasReviewedWhichEndedBefore() {
        String over = "{'start': '2022-04-01', 'end': '2026-03-31'}";

        assertThat(sentences(over, null, "{'on': '2026-12-01'}").review())
                .isEqualTo("Was to be reviewed on 1 December 2026");
        assertThat(sentences(over, null, "{'every': 'P1Y'}").review()).isEqualTo("Was reviewed every year");
    }

    @Test
    void whatIsNotSaidIsNoSentence() {
        ContractSentences sentences = sentences(null, null, null);

        assertThat(sentences.starts()).isEmpty();
        assertThat(sentences.ends()).isEmpty();
        assertThat(sentences.review()).isEmpty();
        assertThat(sentences.extensions()).isEmpty();
    }

    @Test
    void itsWorthIsSaidWithWhatItStandsOn() {
        assertThat(sentences(null, null, null).value()).isEqualTo("£7,000 a year (an estimate; excluding VAT)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'start': '2022-04-01', 'end': '2027-03-31'} | "
                        + "1 April 2022 Start past; 22 November 2026 Today ahead; 31 March 2027 End ahead",
                "{'start': '2027-04-01', 'ongoing': true} | 22 November 2026 Today ahead; 1 April 2027 Start ahead",
                "{'start': '2022', 'end': '2027', 'terminated': '2026-06'} | 2022 Start past; "
                        + "June 2026 Ended early past; 22 November 2026 Today ahead; 2027 End ahead",
            })
    void itsLifeIsTold(String period, String life) {
        assertThat(life(contract(period, null, null))).isEqualTo(life);
    }

    @Test
    void itsLifeHasReviewsAndEveryEndThatItCanHave() {
        Contract contract = contract(
                "{'start': '2022-04-01', 'end': '2026-03-31'}",
                "[{'until': '2027-03-31', 'state': 'exercised'}, {'until': '2028-03', 'state': 'available'},"
                        + " {'until': '2026-06-30', 'state': 'lapsed'}]",
                "{'every': 'P1Y', 'from': '2022-01-01'}");

        assertThat(life(contract))
                .isEqualTo("1 April 2022 Start past; 31 March 2026 End without extensions past; "
                        + "30 June 2026 End if it had been extended past; 22 November 2026 Today ahead; "
                        + "1 January 2027 Next review ahead; 31 March 2027 End after extension ahead; "
                        + "March 2028 End if it is extended ahead");
    }

    @Test
    void aContractWithoutDatesHasNoLifeToTell() {
        assertThat(life(contract(null, null, null))).isEmpty();
    }

    private static String life(Contract contract) {
        LocalDate on = LocalDate.parse(DAY);
        List<String> points = Milestone.of(contract, ComputedContract.of(contract, on), on, on).stream()
                .map(point -> point.date().inWords() + " " + point.what() + " " + (point.isPast() ? "past" : "ahead"))
                .toList();
        return String.join("; ", points);
    }

    private static ContractSentences sentences(
            @Nullable String period, @Nullable String extensions, @Nullable String review) {
        Contract contract = contract(period, extensions, review);
        LocalDate on = LocalDate.parse(DAY);
        return new ContractSentences(contract, ComputedContract.of(contract, on), on);
    }

    /** The example with what matters; single quotes stand for double ones. */
    private static Contract contract(@Nullable String period, @Nullable String extensions, @Nullable String review) {
        return ContractExample.with(json -> {
            set(json, "period", period);
            set(json, "extensions", extensions);
            set(json, "review", review);
            explain(json, "period.start", "/period/start");
            explain(json, "period.end", "/period/end", "/period/ongoing");
            explain(json, "review", "/review");
        });
    }

    private static void set(ObjectNode json, String field, @Nullable String value) {
        if (value == null) {
            json.remove(field);
        } else {
            json.set(field, RunningService.tree(value.replace('\'', '"')));
        }
    }

    /** Says why something is not said, where it is not. */
    private static void explain(ObjectNode json, String field, String... pointers) {
        if (Stream.of(pointers).allMatch(pointer -> json.at(pointer).isMissingNode())) {
            json.withArray("missing").addObject().put("field", field).put("because", "not-recorded");
        }
    }
}
