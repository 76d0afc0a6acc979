package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.registers.contracts.ContractAttributes;
import register.registers.systems.SystemAttributes;

/** The question for a field or figure is answered only where the register tells it; a figure, exactly there. */
class EveryFieldTest {
    private static final Path DATA = Path.of("src/main/resources/coventry");
    private static final List<String> PERIODS = List.of("2015", "2017", "2018", "2023", "2018/19", "March 2018");
    private static final int MOST_AT_ONCE = 80;

    /** The length of a day as a period is written. */
    private static final int DAY = 10;

    /** The members of a field, which are told with it: of a value its amount, of a period its days. */
    private static final String PARTS = "\\..*";

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void aFigureIsAnsweredExactlyForThePeriodsThatHaveIt() throws IOException {
        Set<String> whole = new HashSet<>();
        Set<String> parts = new HashSet<>();
        Set<String> ofDays = new HashSet<>();
        for (JsonNode observation : read("observations")) {
            String measure = observation.path("measure").asText();
            String period = observation.path("period").asText();
            if (period.length() == DAY) {
                ofDays.add(measure);
            }
            if (observation.hasNonNull("value")) {
                (observation.path("dimensions").isEmpty() ? whole : parts).add(measure + " " + period);
            }
        }
        List<String> keys = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        List<JsonNode> measures = read("metrics");
        for (int i = 0; i < measures.size(); i += 2) {
            JsonNode measure = measures.get(i);
            // The figure of a day tells something of its year, which is no figure of the year.
            for (String period : ofDays.contains(measure.path("measure").asText()) ? List.<String>of() : PERIODS) {
                keys.add(measure.path("measure").asText() + " " + period);
                questions.add(
                        "What was the %s in %s?".formatted(measure.path("name").asText(), period));
            }
        }
        List<JsonNode> answered = askAll(questions);
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (!parts.contains(key)) {
                assertThat(isAnswered(answered.get(i)))
                        .as(answered.get(i).toString())
                        .isEqualTo(whole.contains(key));
            }
        }
    }

    @Test
    void noFieldOfAContractIsAnsweredThatItDoesNotTell() throws IOException {
        assertFields(
                "contracts",
                "title",
                "What is the %s of the %s contract?",
                ContractAttributes.FIELDS.stream()
                        .filter(field -> field.use() != Field.Use.HIDDEN && field.type() != Datatype.FLAG)
                        .toList());
    }

    @Test
    void noFieldOfASystemIsAnsweredThatItDoesNotTell() throws IOException {
        assertFields(
                "systems",
                "name",
                "What is the %s of the %s system?",
                SystemAttributes.FIELDS.stream()
                        .filter(field -> field.use() != Field.Use.HIDDEN && field.type() != Datatype.FLAG)
                        .toList());
    }

    private static void assertFields(String register, String called, String asking, List<? extends Field<?>> fields)
            throws IOException {
        List<JsonNode> items = read(register);
        List<String> questions = items.stream()
                .flatMap(item -> fields.stream()
                        .map(field -> asking.formatted(
                                field.label(), item.path(called).asText())))
                .toList();
        List<JsonNode> answered = askAll(questions);
        List<String> untold = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            JsonNode item = items.get(i / fields.size());
            String member = fields.get(i % fields.size()).name().replaceFirst(PARTS, "");
            JsonNode missing = item.path("missing");
            boolean isMissing = missing.findValuesAsText("field").stream()
                    .anyMatch(field -> field.replaceFirst(PARTS, "").equals(member));
            if (isAnswered(answered.get(i)) && isMissing && !item.has(member)) {
                untold.add(member + ": " + answered.get(i));
            }
        }
        assertThat(untold).as(String.join("\n", untold)).isEmpty();
    }

    private static boolean isAnswered(JsonNode question) {
        return question.path("judgement").asText().equals("answered");
    }

    private static List<JsonNode> read(String register) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        try (Stream<String> lines = Files.lines(DATA.resolve(register + ".ndjson"))) {
            lines.map(RunningService::tree).forEach(items::add);
        }
        return items;
    }

    private static List<JsonNode> askAll(List<String> questions) {
        List<JsonNode> answered = new ArrayList<>();
        for (int i = 0; i < questions.size(); i += MOST_AT_ONCE) {
            PostedQuestions.of(SERVICE, questions.subList(i, Math.min(questions.size(), i + MOST_AT_ONCE)))
                    .forEach(answered::add);
        }
        return answered;
    }
}
