package register.store.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The result of a verification of the whole log, as it is kept for the health check.
 *
 * @param at when it ended
 * @param number of the newest entry then
 * @param fault the first, if there was one
 */
public record VerificationResult(Instant at, long number, Optional<String> fault) {
    private static final String KEEP = "insert into verification (number, fault) values (:number, :fault)";

    private static final String NEWEST = """
            select verified_at, number, fault from verification order by verified_at desc limit 1
            """;

    /** Keeps the outcome of a verification that has just ended. */
    public static void keep(Jdbi jdbi, Verification.Outcome outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("number", outcome.head().number())
                .bind("fault", outcome.fault().orElse(null))
                .execute());
    }

    /** Returns the newest result; empty if the log was never verified. */
    public static Optional<VerificationResult> newest(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .map((row, context) -> new VerificationResult(
                        row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                        row.getLong("number"),
                        Optional.ofNullable(row.getString("fault"))))
                .findOne());
    }
}
