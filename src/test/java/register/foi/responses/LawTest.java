package register.foi.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import register.registers.retrieval.Gap;
import register.values.Missing.Because;
import register.values.law.Exemption;
import register.values.law.Exemption.Kind;
import register.values.law.Regime;

/** What the law has of every letter, whatever it answers: every judgement with every kind of entry, under either law. */
class LawTest {
    private static final Pattern FOIA_ONLY =
            Pattern.compile("\\bsections?\\s+(12|16|17|21)\\b|\u00a3\\s*450|section\\s+1\\(1\\)");
    private static final Pattern CLAIM = Pattern.compile("section\\s+21|regulation\\s+6\\(1\\)\\(b\\)");
    private static final Set<Judgement> PUBLISHED = Set.of(Judgement.ANSWERED, Judgement.PARTLY);

    private static final List<Letter> LETTERS = new ArrayList<>();

    /** A reply of one question, what was written, and the entries that say something. */
    private record Letter(
            Reply reply, AnsweredQuestion question, LetterDraft draft, String text, String answer, String notes) {
        boolean isPublished() {
            return PUBLISHED.contains(question.judgement())
                    && question.entries().stream()
                            .anyMatch(entry ->
                                    !entry.values().isEmpty() || entry.gaps().isEmpty());
        }

        @Override
        public String toString() {
            return reply.regime() + " " + question + "\n" + answer;
        }

        Stream<String> withheld() {
            return question.entries().stream()
                    .flatMap(entry -> entry.gaps().stream())
                    .filter(gap -> gap.missing().because() == Because.WITHHELD)
                    .map(gap -> String.valueOf(gap.missing().section()));
        }
    }

    @BeforeAll
    static void writeThemAll() {
        for (Regime regime : List.of(Regime.FOIA, Regime.EIR)) {
            for (Judgement judgement : Judgement.values()) {
                for (List<Pointer> entries : entries()) {
                    Stream.of(null, Replies.RECEIVED)
                            .map(received -> reply(regime, judgement, entries, received))
                            .forEach(reply -> Stream.of(Replies.SET, Replies.UNSET)
                                    .forEach(settings -> LETTERS.add(written(reply, settings))));
                }
            }
        }
    }

    @Test
    void thereAreManyLetters() {
        assertThat(LETTERS).hasSizeGreaterThan(2000);
    }

    @Test
    void aLetterUnderTheRegulationsSaysNothingOfWhatOnlyTheActHas() {
        assertThat(of(Regime.EIR))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).doesNotContainPattern(FOIA_ONLY));
    }

    @Test
    void aLetterUnderTheActSaysNothingOfTheRegulations() {
        assertThat(of(Regime.FOIA))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).doesNotContainPattern("regulation\\s+[0-9]"));
    }

    @Test
    void nothingIsClaimedToBePublishedButWhatIs() {
        assertThat(LETTERS)
                .filteredOn(letter -> !letter.isPublished())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text())
                        .doesNotContainPattern(CLAIM)
                        .doesNotContain("We hold this information."));
        assertThat(LETTERS)
                .filteredOn(Letter::isPublished)
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text())
                        .containsPattern(
                                letter.reply().regime() == Regime.FOIA
                                        ? "section\\s+21\\(1\\)"
                                        : "regulation\\s+6\\(1\\)\\(b\\)")
                        .containsPattern("[Ww]e\\s+hold"));
    }

    @Test
    void whatIsWithheldIsNeverCoveredByWhatIsPublished() {
        assertThat(LETTERS)
                .filteredOn(letter ->
                        letter.isPublished() && letter.withheld().findAny().isPresent())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.answer())
                        .containsPattern("covers\\s+only\\s+what\\s+is\\s+published")
                        .doesNotContain("We hold this information."));
    }

    @Test
    void everyGroundIsNamedAndWeighedWhereItIsQualified() {
        List<Letter> published = LETTERS.stream()
                .filter(letter -> PUBLISHED.contains(letter.question().judgement()))
                .toList();

        assertThat(published).anyMatch(letter -> letter.withheld().findAny().isPresent());
        assertThat(published)
                .noneMatch(letter -> letter.withheld()
                        .anyMatch(section -> !refused(
                                letter.reply().regime(),
                                section,
                                letter.answer().replaceAll("\\s+", " "))));
    }

    @Test
    void moreTimeIsSpokenOfOnlyWhereThePublicInterestIsWeighed() {
        assertThat(LETTERS)
                .filteredOn(letter -> letter.text().replaceAll("\\s+", " ").contains("section 17(2)"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.draft().toComplete())
                        .anyMatch(toComplete -> toComplete.contains("public interest test")));
    }

    @Test
    void everyPinnedAddressIsThereOnALineThatDoesNotBreakIt() {
        assertThat(LETTERS)
                .allSatisfy(letter -> assertThat(letter.question().entries())
                        .allSatisfy(entry -> assertThat((letter.text() + letter.notes()).lines())
                                .anyMatch(line -> line.contains(entry.pinned()))));
    }

    @Test
    void noPlaceIsLeftEmptyAndNothingIsWrittenTwice() {
        assertThat(LETTERS)
                .allSatisfy(letter -> assertThat(letter.text() + letter.notes())
                        .doesNotContain("{", "}", "null", "..", " ,")
                        .doesNotContainPattern("\\S  +\\S"));
    }

    @Test
    void everyLetterSaysHowToComplainAndWhoHelps() {
        assertThat(LETTERS)
                .allSatisfy(letter -> assertThat(letter.text().replaceAll("\\s+", " "))
                        .contains(
                                "paper copy",
                                "review",
                                "section 50",
                                "Information Commissioner's Office",
                                "0303 123 1113",
                                "https://ico.org.uk/"));
    }

    @Test
    void whatNobodyKnowsIsForTheOfficerToComplete() {
        assertThat(LETTERS)
                .filteredOn(letter -> !PUBLISHED.contains(letter.question().judgement())
                        || letter.question().entries().isEmpty())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.answer()).contains("[To be completed: "));
    }

    @Test
    void noGuessIsWordedAsAnAnswer() {
        assertThat(LETTERS)
                .filteredOn(letter -> letter.question().judgement() == Judgement.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(
                        letter -> assertThat(letter.answer()).startsWith("[").endsWith("]\n"));
    }

    /** Whether the answer refuses on the ground, or leaves it to the officer where it is none under this law. */
    private static boolean refused(Regime regime, String section, String answer) {
        Exemption ground = Exemption.of(regime, section)
                .filter(found -> found.kind() == Kind.EXEMPTION || found.kind() == Kind.EXCEPTION)
                .orElse(null);
        String cited = (regime == Regime.FOIA ? "section " : "regulation ") + section;
        if (ground == null || ground.section().equals("21")) {
            return answer.contains("withholds it under " + section)
                    && !answer.contains("we hold this information and refuse");
        }
        if (ground.section().equals("12(4)(a)")) {
            return answer.contains("did not hold");
        }
        boolean isWeighed =
                answer.contains("public interest test") || answer.contains("which condition of regulation 13");
        return answer.contains("under " + cited)
                && isWeighed == !ground.publicInterestTest().word().equals("no");
    }

    private static Stream<Letter> of(Regime regime) {
        return LETTERS.stream().filter(letter -> letter.reply().regime() == regime);
    }

    private static List<List<Pointer>> entries() {
        List<List<Pointer>> entries = new ArrayList<>();
        entries.add(List.of());
        entries.add(List.of(Replies.entry(Replies.RECEIVED, Replies.LINES)));
        entries.add(List.of(Replies.entry(Replies.RECEIVED.plusDays(1), List.of())));
        entries.add(List.of(Replies.entry(Replies.RECEIVED.minusDays(1), Replies.LINES), Replies.calls()));
        Stream<Gap> held = Stream.of(Because.values())
                .filter(because -> because != Because.WITHHELD)
                .map(because -> Replies.gap("Value", because, null, null));
        Stream<Gap> withheld = Exemption.all().stream()
                .flatMap(ground -> ground.provisions().stream())
                .map(section -> Replies.gap("Value", Because.WITHHELD, section, "It is kept back"));
        Stream.concat(held, withheld).forEach(gap -> {
            entries.add(List.of(Replies.gapped(gap)));
            entries.add(List.of(Replies.calls(), Replies.gapped(gap)));
        });
        return entries;
    }

    private static Reply reply(
            Regime regime, Judgement judgement, List<Pointer> entries, java.time.@Nullable LocalDate received) {
        AnsweredQuestion question = Replies.answered("1", judgement, entries.toArray(Pointer[]::new));
        return new Reply("REQ07510", regime, received, Replies.TODAY, List.of(question));
    }

    private static Letter written(Reply reply, ResponseSettings settings) {
        Responses responses = Replies.responses(settings, Wording.ours());
        LetterDraft draft = responses.draft(reply);
        AnsweredQuestion question = reply.questions().get(0);
        return new Letter(
                reply,
                question,
                draft,
                PlainText.of(draft.letter()),
                responses.plain(reply, question),
                PlainText.of(draft.notes()));
    }
}
