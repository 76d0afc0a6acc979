package register;

import io.dropwizard.lifecycle.Managed;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.log.Log;
import register.web.staff.WeeklyDigest.Digest;

/**
 * Sends the digest to the mailbox of a team each Monday at 7am, if the settings name one.
 *
 * <p>When it was sent is kept in a file, so that a service that was stopped on a Monday at 7am sends it when it is back.
 */
final class DigestMailer implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(DigestMailer.class);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final String TIMEOUT = "20000";

    /** After the start, other work comes first. */
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    /** A digest that was not sent is tried again. */
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final MailSettings settings;
    private final Supplier<Optional<Digest>> digest;
    private final Clock clock;
    private final Path file;

    /** When the last digest was sent, or when the service first waited for one. */
    private volatile Instant last;

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "digest");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Creates a mailer.
     *
     * @param folder in which it keeps when it sent the last digest
     */
    DigestMailer(MailSettings settings, Supplier<Optional<Digest>> digest, Clock clock, Path folder) {
        this.settings = settings;
        this.digest = digest;
        this.clock = clock;
        this.file = folder.resolve("digest-sent.txt");
        this.last = sent().filter(time -> time.isBefore(clock.instant())).orElse(clock.instant());
    }

    @Override
    public void start() {
        if (settings.isOn()) {
            write();
            schedule(AFTER_START);
        }
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
    }

    private void schedule(Duration least) {
        // A second later, so that it is never noted as sent before its time.
        Duration pause = pause(least).plusSeconds(1);
        var unused = clockwork.schedule(this::sendAndSchedule, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns how long to wait for the first Monday at 7am after the last digest, which may have passed. */
    Duration pause(Duration least) {
        Duration pause = Duration.between(clock.instant(), next(last.atZone(Log.LONDON)));
        return pause.compareTo(least) < 0 ? least : pause;
    }

    private void sendAndSchedule() {
        try {
            send();
        } catch (MessagingException | RuntimeException failed) {
            LOG.error("The digest was not sent; it is tried again in an hour", failed);
            schedule(AFTER_FAILURE);
            return;
        }
        last = clock.instant();
        write();
        schedule(Duration.ZERO);
    }

    /** Returns the time that is kept in the file; empty if there is none. */
    private Optional<Instant> sent() {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warn("{} does not tell when the last digest was sent", file);
            return Optional.empty();
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, last + "\n");
        } catch (IOException unwritable) {
            LOG.warn("When the digest was sent could not be kept: {}", unwritable.toString());
        }
    }

    /** Returns the next Monday at 7am after a time. */
    static ZonedDateTime next(ZonedDateTime now) {
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(SEVEN);
        return monday.isAfter(now) ? monday : monday.plusWeeks(1);
    }

    /** Sends the digest, unless there is nothing to tell. */
    void send() throws MessagingException {
        Optional<Digest> told = digest.get();
        if (told.isEmpty()) {
            return;
        }
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.to(), true));
        message.setSubject(told.get().subject(), StandardCharsets.UTF_8.name());
        message.setText(told.get().text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
        LOG.info("The digest was sent");
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", String.valueOf(settings.host()));
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.hasUser()));
        boolean startsTls = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startsTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startsTls));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        @Nullable
        Authenticator authenticator = !settings.hasUser()
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(settings.user(), settings.password());
                    }
                };
        return Session.getInstance(properties, authenticator);
    }
}
