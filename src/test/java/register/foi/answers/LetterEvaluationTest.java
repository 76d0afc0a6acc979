package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.api.access.Role;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractAttributes;
import register.registers.systems.ComputedSystem;
import register.registers.systems.IctSystem;
import register.registers.systems.SystemAttributes;

/**
 * How well letters are answered from records that nothing was tuned to: {@code target/letters.txt} has what was not right.
 *
 * <p>A question is wrong where it is called answered and is not, or where an entry is told of that is not the one.
 */
class LetterEvaluationTest {
    private static final double LEAST_RIGHT = 0.90;
    private static final double MOST_WRONG = 0.01;
    private static final double MOST_OFFERED = 0.02;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_TRIES = 50;
    private static final Duration WAITED = Duration.ofMillis(200);

    /** Fields that are told with another one: both are asked for in the same words. */
    private static final Pattern ASKED_TOGETHER =
            Pattern.compile("^(?:value|review|period|status|entry|links|contact)");

    private static final Set<String> TOLD = Set.of(
            "reference", "description", "department", "suppliers", "period.start", "period.end", "procurement.route");

    private static final Set<String> TOLD_OF_SYSTEMS = Set.of("manufacturer", "uses.function", "contract");

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    /** What came of the questions of some letters. */
    private static final class Tally {
        private final List<String> notes = new ArrayList<>();
        private int asked;
        private int right;
        private int wrong;
        private int split;

        void add(String verdict, InventedLetters.Asked question, JsonNode answered) {
            asked++;
            right += verdict.equals("right") ? 1 : 0;
            wrong += verdict.equals("wrong") ? 1 : 0;
            if (!verdict.equals("right")) {
                notes.add(verdict + " | " + question + " | "
                        + answered.path("judgement").asText() + " | "
                        + answered.path("entries").findValuesAsText("reference") + " | "
                        + answered.path("because").asText());
            }
        }
    }

    @BeforeAll
    static void fill() {
        put("contracts", InventedRegister.contractLines());
        put("systems", InventedRegister.systemLines());
        put("metrics", InventedRegister.measureLines());
        put("observations", InventedRegister.observationLines());
        put("disclosures", InventedRegister.disclosureLines());
    }

    @Test
    void lettersOfAllShapesAreAnsweredFromRecordsThatNothingWasTunedTo() throws IOException {
        Tally tuned = tally(InventedLetters.tune());
        Tally tested = tally(InventedLetters.test());
        Files.writeString(Path.of("target", "letters.txt"), report("tune", tuned) + report("test", tested));

        assertThat(tested.right / (double) tested.asked)
                .as(report("test", tested))
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
        assertThat(tested.wrong / (double) tested.asked)
                .as(report("test", tested))
                .isLessThanOrEqualTo(MOST_WRONG);
        assertThat(tested.split).isEqualTo(InventedLetters.test().size());
    }

    @Test
    void aFieldIsAnsweredExactlyWhereTheRegisterTellsIt() {
        for (InventedRegister.Contract contract : some(InventedRegister.contracts(), 3, 40, 41, 42, 98, 176)) {
            JsonNode item = SERVICE.json("/contracts/" + contract.reference().replace(' ', '-'));
            List<Field<RecordView<Contract, ComputedContract>>> fields = ContractAttributes.FIELDS.stream()
                    .filter(field -> field.use() != Field.Use.HIDDEN)
                    .toList();
            JsonNode answered = PostedQuestions.of(
                    SERVICE,
                    fields.stream()
                            .map(field ->
                                    "What is the %s of the %s contract?".formatted(field.label(), contract.title()))
                            .toList());
            for (int i = 0; i < fields.size(); i++) {
                boolean isAnswered = answered.path(i).path("judgement").asText().equals("answered");
                JsonNode value = item.at("/" + fields.get(i).name().replace('.', '/'));
                boolean isTold = !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
                if (isAnswered) {
                    assertThat(isTold
                                    || ASKED_TOGETHER
                                            .matcher(fields.get(i).name())
                                            .find())
                            .as("%s of %s: %s", fields.get(i).name(), contract, answered.path(i))
                            .isTrue();
                }
                if (TOLD.contains(fields.get(i).name()) && isTold) {
                    assertThat(isAnswered)
                            .as("%s of %s: %s", fields.get(i).name(), contract, answered.path(i))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aFieldOfASystemIsAnsweredExactlyWhereTheRegisterTellsIt() {
        for (int number = 30; number < 33; number++) {
            String name = InventedRegister.system(number);
            JsonNode item = SERVICE.json("/systems/" + name);
            List<Field<RecordView<IctSystem, ComputedSystem>>> fields = SystemAttributes.FIELDS.stream()
                    .filter(field -> field.use() != Field.Use.HIDDEN)
                    .toList();
            JsonNode answered = PostedQuestions.of(
                    SERVICE,
                    fields.stream()
                            .map(field -> "What is the %s of the %s system?".formatted(field.label(), name))
                            .toList());
            for (int i = 0; i < fields.size(); i++) {
                String field = fields.get(i).name();
                JsonNode value = item.at("/" + field.replace("uses.", "uses/0/").replace('.', '/'));
                boolean isTold = !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
                boolean isAnswered = answered.path(i).path("judgement").asText().equals("answered");
                assertThat(!isAnswered
                                || isTold
                                || ASKED_TOGETHER.matcher(field).find())
                        .as("%s of %s: %s", field, name, answered.path(i))
                        .isTrue();
                if (TOLD_OF_SYSTEMS.contains(field)) {
                    assertThat(isAnswered)
                            .as("%s of %s: %s", field, name, answered.path(i))
                            .isEqualTo(isTold);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which contracts in Ashby are not with Wren Logistics? | in Ashby | Wren Logistics | 15",
                "Which pest control contracts are not with Wren Logistics or Yarrow Holdings? | Pest control | Wren Logistics | 8",
                "Which pest control contracts are there other than those that are with Wren Logistics? | Pest control | Wren Logistics | 9",
                "Which pest control contracts are there except those with Wren Logistics, Yarrow Holdings and Larkspur Works? | Pest control | Wren Logistics | 6",
                "List every tree surgery contract except the one in Ashby | Tree surgery | in Ashby | 9",
                "Which contracts for pest control other than those in Ashby end in 2028? | Pest control | in Ashby | 1",
            })
    void whatIsExcludedIsLeftOutOfAListAndItsNumber(String question, String of, String without, int count) {
        JsonNode answered = PostedQuestions.of(SERVICE, List.of(question)).path(0);

        assertThat(answered.path("judgement").asText()).as(answered.toString()).isEqualTo("answered");
        assertThat(answered.at("/entries/0/values/0/value").asText())
                .as(answered.toString())
                .isEqualTo(Integer.toString(count));
        assertThat(answered.at("/entries/0/values").findValuesAsText("label"))
                .filteredOn(label -> label.startsWith("INV"))
                .noneMatch(label -> label.contains(without) && without.startsWith("in "));
        assertThat(answered.at("/entries/0/values").toString()).contains(of);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please list all pest control contracts, or say if this is not held by the council. |",
                "Which pest control contracts are not with Ernst and Young? | Except Ernst and Young",
                "Which pest control contracts were not awarded by competition? | Except competition",
            })
    void whatExcludesNoRecordIsNoExceptionOfTheList(String question, @Nullable String gap) {
        JsonNode answered = PostedQuestions.of(SERVICE, List.of(question)).path(0);

        assertThat(answered.at("/entries/0/title").asText())
                .as(answered.toString())
                .contains("ontracts")
                .doesNotContain("except");
        assertThat(answered.at("/entries/0/gaps").findValuesAsText("label"))
                .filteredOn(label -> label.startsWith("Except"))
                .isEqualTo(gap == null ? List.of() : List.of(gap));
    }

    @Test
    void eachOfSeveralThingsThatAreListedIsTold() {
        JsonNode both = PostedQuestions.of(SERVICE, List.of("Who supplies pest control in Ashby and Birchwood?"))
                .path(0);
        JsonNode under = PostedQuestions.letter(
                SERVICE,
                "Please give for the drain clearance contracts in Northfield and Southmere:\n"
                        + "1. the supplier\n2. the end date");

        assertThat(both.path("judgement").asText()).as(both.toString()).isEqualTo("answered");
        assertThat(both.path("entries").findValuesAsText("reference"))
                .containsExactlyInAnyOrder("INV 1046", "INV 1047");
        assertThat(under.path(1).path("entries").findValuesAsText("reference"))
                .as(under.toString())
                .containsExactlyInAnyOrder("INV 1140", "INV 1141");
    }

    @Test
    void whatWasAskedBeforeIsAnsweredExactlyWhereItWasDisclosed() {
        for (InventedRegister.Before before : InventedRegister.ASKED_BEFORE) {
            PostedQuestions.of(
                            SERVICE,
                            InventedRegister.THINGS.stream()
                                    .map(before.asked()::formatted)
                                    .toList())
                    .forEach(answered -> assertThat(answered.path("judgement").asText())
                            .as(answered.toString())
                            .isEqualTo(before.judgement()));
        }
    }

    @Test
    void aPeriodIsAnsweredExactlyWhereTheRegisterHasItsFigure() {
        for (InventedRegister.Measure measure :
                some(InventedRegister.measures(), 3, 10, 11, 12, 13, 59, 101, 160, 199)) {
            List<String> periods = List.of("2021", "2022", "2023", "2024", "2025", "March 2022", "Q1 2023", "2022/23");
            JsonNode answered = PostedQuestions.of(
                    SERVICE,
                    periods.stream()
                            .map(period -> "What was the number of %s in %s?".formatted(measure.name(), period))
                            .toList());
            for (int i = 0; i < periods.size(); i++) {
                boolean isTold = periods.get(i).length() == 4 && measure.has(Integer.parseInt(periods.get(i)));
                assertThat(answered.path(i).path("judgement").asText().equals("answered"))
                        .as("%s of %s: %s", periods.get(i), measure, answered.path(i))
                        .isEqualTo(isTold);
            }
        }
    }

    @Test
    void titlesAboutOtherSubjectsAreOfferedNothing() throws IOException {
        List<String> titles = Files.readAllLines(Path.of("src/test/resources/answers/others.txt"));
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < titles.size(); i += MOST_AT_ONCE) {
            PostedQuestions.of(SERVICE, titles.subList(i, Math.min(titles.size(), i + MOST_AT_ONCE)))
                    .forEach(answered -> {
                        if (!answered.path("entries").isEmpty()) {
                            offered.add(answered.path("text").asText() + " "
                                    + answered.path("entries").findValuesAsText("title"));
                        }
                    });
        }
        assertThat(titles).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        assertThat(offered.size() / (double) titles.size())
                .as(String.join("\n", offered))
                .isLessThan(MOST_OFFERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tune", "test"})
    void whatIsOnlyNearIsNotCalledAnswered(String part) throws IOException {
        List<String> questions = NearQuestions.of(part);
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < questions.size(); i += MOST_AT_ONCE) {
            PostedQuestions.of(SERVICE, questions.subList(i, Math.min(questions.size(), i + MOST_AT_ONCE)))
                    .forEach(question -> {
                        if (question.path("judgement").asText().equals("answered")) {
                            answered.add(question.path("text").asText() + " "
                                    + question.path("entries").findValuesAsText("title"));
                        }
                    });
        }
        Files.write(Path.of("target", "near-" + part + ".txt"), answered);

        assertThat(answered.size() / (double) questions.size())
                .as(String.join("\n", answered))
                .isLessThanOrEqualTo(MOST_WRONG);
    }

    private static <T> List<T> some(List<T> all, int... places) {
        return IntStream.of(places).mapToObj(all::get).toList();
    }

    private static Tally tally(List<InventedLetters.Letter> letters) {
        Tally tally = new Tally();
        for (InventedLetters.Letter letter : letters) {
            JsonNode questions = PostedQuestions.letter(SERVICE, letter.text());
            tally.split += questions.size() == letter.asked().size() ? 1 : 0;
            for (int i = 0; i < letter.asked().size(); i++) {
                tally.add(
                        verdict(letter.asked().get(i), questions.path(i)),
                        letter.asked().get(i),
                        questions.path(i));
            }
        }
        return tally;
    }

    private static String verdict(InventedLetters.Asked asked, JsonNode answered) {
        boolean isAnswered = answered.path("judgement").asText().equals("answered");
        List<String> offered = answered.path("entries").findValuesAsText("reference");
        if (isAnswered && !asked.isAnswered()) {
            return "wrong";
        }
        if (asked.reference().isEmpty()) {
            return offered.isEmpty() ? "right" : "partly";
        }
        if (!offered.contains(asked.reference())) {
            return offered.isEmpty() ? "missed" : "wrong";
        }
        String told = answered.path("entries").toString();
        String gaps = answered.toString();
        boolean isRight = isAnswered == asked.isAnswered()
                && told.contains(asked.says())
                && gaps.contains(asked.gap())
                && offered.size() == 1;
        return isRight ? "right" : "partly";
    }

    private static String report(String set, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%s: %d questions, right %d, wrong %d, letters split exactly %d%n%s%n",
                set,
                tally.asked,
                tally.right,
                tally.wrong,
                tally.split,
                String.join("\n", tally.notes));
    }

    private static void put(String register, String lines) {
        String editor = SERVICE.bearer(register.equals("disclosures") ? Role.OFFICER : Role.EDITOR);
        HttpResponse<String> sent = send(register, lines, editor);
        for (int tries = 0; sent.statusCode() == 409 && tries < MOST_TRIES; tries++) {
            // The file before it may not be quite finished on a busy machine.
            LockSupport.parkNanos(WAITED.toNanos());
            sent = send(register, lines, editor);
        }
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode checked = RunningService.tree(sent.body());
        while (checked.at("/state").asText().equals("checking")) {
            String self = URI.create(checked.at("/links/self").asText()).getPath();
            checked = RunningService.tree(SERVICE.get(self, "Authorization", editor, "Accept", "application/json")
                    .body());
        }
        String apply = checked.at("/links/apply").asText() + "?reason=Invented";
        HttpResponse<String> applied =
                SERVICE.send("POST", apply, HttpRequest.BodyPublishers.noBody(), "Authorization", editor);
        assertThat(applied.statusCode()).as(applied.body() + checked).isEqualTo(200);
    }

    private static HttpResponse<String> send(String register, String lines, String editor) {
        return SERVICE.send(
                "POST",
                "/imports?register=" + register,
                HttpRequest.BodyPublishers.ofString(lines),
                "Authorization",
                editor,
                "Content-Type",
                "application/x-ndjson");
    }
}
