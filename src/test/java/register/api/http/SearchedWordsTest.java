package register.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import register.Logged;
import register.RunningService;
import register.api.access.Role;

/** What somebody searches for or sends never stands in the log, even where the database refuses the statement. */
class SearchedWordsTest {
    private static final String MARKED = "zyxwmarkedword";

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @BeforeEach
    void breakTheDatabase() {
        SERVICE.asOwner().useHandle(handle -> handle.execute("alter table contract rename to elsewhere"));
    }

    @AfterEach
    void mendTheDatabase() {
        SERVICE.asOwner().useHandle(handle -> handle.execute("alter table elsewhere rename to contract"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts?q=" + MARKED,
                "/contracts.csv?supplier=" + MARKED,
                "/contracts/summary?groupBy=supplier&q=" + MARKED,
                "/search?q=" + MARKED,
                "/contracts/" + MARKED + "/entries",
            })
    void aStatementThatFailsIsLoggedWithoutItsValues(String path) {
        try (Logged log = Logged.by(Logger.ROOT_LOGGER_NAME)) {
            HttpResponse<String> answer = SERVICE.get(path);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
            assertThat(log.traces()).isNotEmpty().noneMatch(trace -> trace.contains(MARKED));
            assertThat(lines(log, path)).noneMatch(line -> line.contains(MARKED));
            assertThat(answer.body()).doesNotContain(MARKED);
        }
    }

    @Test
    void aChangeThatFailsIsLoggedWithoutItsText() {
        try (Logged log = Logged.by(Logger.ROOT_LOGGER_NAME)) {
            HttpResponse<String> answer = SERVICE.send(
                    "POST",
                    "/contracts?reason=" + MARKED,
                    BodyPublishers.ofString("{\"reference\": \"X 1\", \"title\": \"" + MARKED + "\"}"),
                    "Content-Type",
                    "application/json",
                    "If-None-Match",
                    "*",
                    "Authorization",
                    SERVICE.bearer(Role.EDITOR));

            assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
            assertThat(log.traces()).noneMatch(trace -> trace.contains(MARKED));
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKED));
        }
    }

    /** The path is logged of every request, and may be the marked word; what is asked after it is not. */
    private static List<String> lines(Logged log, String path) {
        String before = path.replaceAll("\\?.*", "");
        return log.lines().stream().map(line -> line.replace(before, "")).toList();
    }
}
