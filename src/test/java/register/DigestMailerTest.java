package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;
import register.web.staff.WeeklyDigest.Digest;

/** The weekly mail, as a mail server receives it. */
class DigestMailerTest {
    private static final List<byte[]> RECEIVED = new CopyOnWriteArrayList<>();
    private static final SMTPServer SERVER = SMTPServer.port(0)
            .messageHandler((context, from, to, data) -> RECEIVED.add(data))
            .build();
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-30T07:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @Test
    void theDigestArrives() throws Exception {
        SERVER.start();
        String text =
                "Overdue notices: 1\n- COV 1, Café: Contract details notice\n  https://example.gov.uk/contracts/COV-1\n";

        mailer(SERVER.getPortAllocated(), Optional.of(new Digest("Contracts Register: 1 overdue", text)))
                .send();
        mailer(SERVER.getPortAllocated(), Optional.empty()).send();

        assertThat(RECEIVED).hasSize(1);
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(RECEIVED.get(0)));
        assertThat(message.getSubject()).isEqualTo("Contracts Register: 1 overdue");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("contracts@example.gov.uk");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(text);
        assertThat(message.getSentDate()).isEqualTo(MONDAY.instant());
    }

    @Test
    void itIsSentOnMondaysAtSevenInLondon() {
        assertThat(DigestMailer.next(ZonedDateTime.parse("2026-11-30T06:59:00Z[Europe/London]")))
                .isEqualTo("2026-11-30T07:00:00Z");
        assertThat(DigestMailer.next(ZonedDateTime.parse("2026-11-30T07:00:00Z[Europe/London]")))
                .isEqualTo("2026-12-07T07:00:00Z");
        assertThat(DigestMailer.next(ZonedDateTime.parse("2027-03-27T12:00:00Z[Europe/London]")))
                .isEqualTo("2027-03-29T06:00:00Z");
    }

    @Test
    void aServiceThatWasStoppedOnMondaySendsItWhenItIsBack() throws Exception {
        Duration minute = Duration.ofMinutes(1);
        assertThat(mailer(25, Optional.empty()).pause(minute)).isEqualTo(Duration.ofDays(7));

        Files.writeString(folder.resolve("digest-sent.txt"), "2026-11-16T07:00:01Z\n");
        assertThat(mailer(25, Optional.empty()).pause(minute)).isEqualTo(minute);

        Files.writeString(folder.resolve("digest-sent.txt"), "2026-11-24T09:00:00Z\n");
        assertThat(mailer(25, Optional.empty()).pause(minute)).isEqualTo(minute);

        Files.writeString(folder.resolve("digest-sent.txt"), "2027-01-01T07:00:00Z\n");
        assertThat(mailer(25, Optional.empty()).pause(minute)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aMailboxNeedsAServer() {
        assertThatThrownBy(() ->
                        new MailSettings("contracts@example.gov.uk", "", "", 25, "", "", MailSettings.Security.NONE))
                .hasMessageContaining("MAIL_HOST");
        assertThat(new MailSettings("", "", "", 25, "", "", MailSettings.Security.STARTTLS).isOn())
                .isFalse();
    }

    private DigestMailer mailer(int port, Optional<Digest> digest) {
        MailSettings settings = new MailSettings(
                "contracts@example.gov.uk",
                "register@example.gov.uk",
                "localhost",
                port,
                "",
                "",
                MailSettings.Security.NONE);
        return new DigestMailer(settings, () -> digest, MONDAY, folder);
    }
}
