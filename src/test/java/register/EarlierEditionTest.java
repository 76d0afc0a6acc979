package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.EarlierEdition.Answer;
import register.store.log.Verification;

/**
 * The database of an earlier edition comes up with this one, verifies, and answers its pinned addresses byte for byte.
 *
 * <p>{@link EarlierEditionMaker} makes the files of an edition: check that edition out elsewhere, build its jar there and run
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=register.EarlierEditionMaker
 * -Dexec.args="/path/of/the/checkout 12"}, where 12 is its newest migration; then ask it here too.
 */
class EarlierEditionTest {
    private static final EarlierEdition EDITION = new EarlierEdition("11");

    /**
     * Members of answers, and columns of the same name, that were renamed since the edition: old name, new name. A member of
     * an item never stands here: what an item says keeps its names for good.
     */
    private static final Map<String, String> RENAMED = Map.of(
            "address", "url",
            "contractAddress", "contractUrl",
            "licenceAddress", "licenceUrl",
            "notSaid", "missing",
            "reads", "text",
            "said", "count");

    @RegisterExtension
    static final RunningService SERVICE = overTheEdition();

    /** On a later day than anything was recorded. */
    private static RunningService overTheEdition() {
        TestDatabase database = TestDatabase.unmigrated();
        EDITION.restore(database);
        RunningService service = new RunningService(
                new RunningService.Settings()
                        .with("shippedData", "false")
                        .with("publicAddress", EarlierEdition.PUBLIC_ADDRESS),
                database);
        service.clock().set("2028-06-01T09:00:00Z");
        return service;
    }

    @Test
    void itVerifies() {
        Verification.Outcome outcome = new Verification(SERVICE.database().asService(), Registers.ALL).run(null);

        assertThat(outcome.fault()).isEmpty();
        assertThat(outcome.head().number()).isGreaterThan(396);
    }

    @Test
    void itsPinnedAddressesAnswerWhatTheyAnswered() {
        List<Answer> answers = EDITION.answers();

        assertThat(answers).hasSizeGreaterThan(300);
        assertThat(answers).extracting(Answer::status).contains(200, 301, 404, 410);
        SoftAssertions all = new SoftAssertions();
        for (Answer answer : answers) {
            Answer now = Answer.of(answer.path(), SERVICE.get(answer.path()));
            all.assertThat(now).as(answer.path()).isEqualTo(answer.renamed(RENAMED));
        }
        all.assertAll();
    }

    @Test
    void namesOfMembersAreRenamedAndNothingElse() {
        Map<String, String> names = Map.of("says", "values");

        assertThat(json("{\"says\" :{\"a\":\"says\",\"b\":\"\\\"says\\\":\",\"says\":1.00}}")
                        .renamed(names)
                        .body())
                .isEqualTo("{\"values\" :{\"a\":\"says\",\"b\":\"\\\"says\\\":\",\"values\":1.00}}");
        assertThat(new Answer("/", 200, "text/csv;charset=UTF-8", "", "a,links.says,sayso\r\nsays,1,2\r\n")
                        .renamed(names)
                        .body())
                .isEqualTo("a,links.values,sayso\r\nsays,1,2\r\n");
    }

    @Test
    void everyByteCounts() {
        for (Answer answer : EDITION.answers()) {
            assertThat(answer.renamed(Map.of())).isEqualTo(answer);
        }
        assertThat(json("{\"a\":1.0}").renamed(Map.of())).isNotEqualTo(json("{\"a\":1.00}"));
    }

    private static Answer json(String body) {
        return new Answer("/", 200, "application/json", "", body);
    }
}
