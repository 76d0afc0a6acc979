package register.foi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.InProcessCommand;
import register.RunningService;
import register.values.Resources;

/** A file of bank holidays that a council keeps: how it is brought up to date, and what the service makes of it. */
class BankHolidaysFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNewIsAddedAndReckonedWith() throws Exception {
        ObjectNode newer = shipped();
        events(newer).addObject().put("title", "A day of joy").put("date", "2026-12-02");
        Path file = written("newer.json", newer);

        InProcessCommand first = run(file);

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("added: 2026-12-02, Scotland, A day of joy")
                .contains("1 added");
        assertThat(run(file).output()).contains("0 added").contains("from 2007 to 2028");
        JsonNode due = dueOfService();
        assertThat(due.get("due").asText()).isEqualTo("2026-12-22");
        assertThat(due.at("/safe/date").asText()).isEqualTo("2026-12-21");
    }

    @Test
    void whereADayHasVanishedNothingIsWrittenUntilSomebodySaysSo() throws Exception {
        Path file = written("newer.json", withoutSaintAndrew());

        InProcessCommand refused = run(file);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .contains("vanished: 2026-11-30, Scotland, St Andrew’s Day")
                .doesNotContain("\tat ");
        assertThat(kept()).doesNotExist();

        InProcessCommand agreed = run(file, "--keep-vanished");

        assertThat(agreed.exitCode()).as(agreed.output()).isZero();
        DueDate due = due();
        assertThat(due.due()).isEqualTo("2026-12-21");
        assertThat(due.safe()).isNull();
    }

    @Test
    void aVanishedDayThatNobodyLookedAtIsKeptAndAnEarlierDateIsSafe() throws IOException {
        Files.copy(written("newer.json", withoutSaintAndrew()), kept());

        DueDate due = due();

        assertThat(due.due()).isEqualTo("2026-12-21");
        assertThat(due.safe()).extracting(DueDate.Safe::date).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void whatIsNoFileOfBankHolidaysIsRefusedInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("newer.json"), "<html>");

        InProcessCommand refused = run(file);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
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

    /** When a request of 20 November 2026 is due by the file. */
    private DueDate due() {
        LocalDate received = LocalDate.of(2026, 11, 20);
        return DueDate.of(new Receipt(AnswerLaw.FOIA, received, null, null, null, null), BankHolidayFile.known(kept()));
    }

    /** What a service that keeps the file says of that request. */
    private JsonNode dueOfService() {
        RunningService service = new RunningService(
                new RunningService.Settings().with("shippedData", "false").with("bankHolidays", kept().toString()));
        service.start();
        try {
            return service.json("/due-dates?received=2026-11-20");
        } finally {
            service.stop();
        }
    }

    private InProcessCommand run(Path newer, String... more) throws IOException {
        Path settings = Files.writeString(folder.resolve("config.yml"), "bankHolidays: \"%s\"%n".formatted(kept()));
        return InProcessCommand.run(Stream.of(
                        Stream.of("bank-holidays"),
                        Stream.of(more),
                        Stream.of(newer, settings).map(Path::toString))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new));
    }
}
