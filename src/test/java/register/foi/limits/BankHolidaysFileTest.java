package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.RunningService;
import register.ServiceCommand;
import register.values.Resources;

/** A file of bank holidays that a council keeps: how it is brought up to date, and what the service makes of it. */
class BankHolidaysFileTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void whatIsNewIsAddedAndReckonedWith() throws Exception {
        ObjectNode newer = shipped();
        events(newer).addObject().put("title", "A day of joy").put("date", "2026-12-02");
        Path file = written("newer.json", newer);

        Run first = run(file);

        assertThat(first.exitCode()).as(first.said()).isZero();
        assertThat(first.said())
                .contains("added: 2026-12-02, Scotland, A day of joy")
                .contains("1 added");
        assertThat(run(file).said()).contains("0 added").contains("from 2007 to 2028");
        JsonNode due = due();
        assertThat(due.get("due").asText()).isEqualTo("2026-12-22");
        assertThat(due.at("/safe/date").asText()).isEqualTo("2026-12-21");
    }

    @Test
    void whereADayHasVanishedNothingIsWrittenUntilSomebodySaysSo() throws Exception {
        Path file = written("newer.json", withoutSaintAndrew());

        Run refused = run(file);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said())
                .contains("vanished: 2026-11-30, Scotland, St Andrew’s Day")
                .doesNotContain("\tat ");
        assertThat(kept()).doesNotExist();

        Run agreed = run(file, "--keep-vanished");

        assertThat(agreed.exitCode()).as(agreed.said()).isZero();
        JsonNode due = due();
        assertThat(due.get("due").asText()).isEqualTo("2026-12-21");
        assertThat(due.has("safe")).isFalse();
    }

    @Test
    void aVanishedDayThatNobodyLookedAtIsKeptAndAnEarlierDateIsSafe() throws IOException {
        Files.copy(written("newer.json", withoutSaintAndrew()), kept());

        JsonNode due = due();

        assertThat(due.get("due").asText()).isEqualTo("2026-12-21");
        assertThat(due.at("/safe/date").asText()).isEqualTo("2026-12-18");
    }

    @Test
    void whatIsNoFileOfBankHolidaysIsRefusedInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("newer.json"), "<html>");

        Run refused = run(file);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said())
                .contains("it is not JSON as GOV.UK publishes it")
                .doesNotContain("\tat ");
    }

    private Path kept() {
        return folder.resolve("kept.json");
    }

    private static ObjectNode shipped() {
        return (ObjectNode) RunningService.tree(
                new String(Resources.bytes("/register/foi/limits/bank-holidays.json"), StandardCharsets.UTF_8));
    }

    private static ArrayNode events(ObjectNode feed) {
        return (ArrayNode) feed.at("/scotland/events");
    }

    private static ObjectNode withoutSaintAndrew() {
        ObjectNode feed = shipped();
        events(feed).removeIf(event -> event.get("date").asText().equals("2026-11-30"));
        return feed;
    }

    private Path written(String name, ObjectNode feed) throws IOException {
        return Files.writeString(folder.resolve(name), feed.toString());
    }

    /** What a service that keeps the file says of a request of 20 November 2026. */
    private JsonNode due() {
        RunningService service = new RunningService(
                new RunningService.Settings().with("shippedData", "false").with("bankHolidays", kept().toString()));
        service.start();
        try {
            return service.json("/due-dates?received=2026-11-20");
        } finally {
            service.stop();
        }
    }

    private record Run(int exitCode, String said) {}

    private Run run(Path newer, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ServiceCommand.of("bank-holidays"));
        command.addAll(List.of(more));
        command.add(newer.toString());
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("BANK_HOLIDAYS", kept().toString());
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }
}
