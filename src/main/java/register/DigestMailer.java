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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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

/** Sends the digest to the mailbox of a team each Monday at 7am, if the settings name one. */
final class DigestMailer implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(DigestMailer.class);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final String TIMEOUT = "20000";

    private final MailSettings settings;
    private final Supplier<Optional<Digest>> digest;
    private final Clock clock;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "digest");
        thread.setDaemon(true);
        return thread;
    });

    DigestMailer(MailSettings settings, Supplier<Optional<Digest>> digest, Clock clock) {
        this.settings = settings;
        this.digest = digest;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.isOn()) {
            schedule();
        }
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
    }

    private void schedule() {
        Duration pause = Duration.between(clock.instant(), next(clock.instant().atZone(Log.LONDON)));
        var unused = clockwork.schedule(this::sendAndSchedule, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sendAndSchedule() {
        try {
            send();
        } catch (MessagingException | RuntimeException failed) {
            LOG.error("The digest was not sent; the next one follows in a week", failed);
        } finally {
            schedule();
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
