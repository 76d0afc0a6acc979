package register.intake.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.values.Word;

/**
 * An uploaded file and the progress of its import.
 *
 * @param name of the file; null if it was sent without one
 * @param register by its path
 * @param request SHA-256 of the file and of the settings it is read with
 * @param done how many of its records have been compared
 * @param total how many records it has; null while that is unknown
 * @param report null until a dry run has finished
 * @param problem why it failed or could not be imported; null otherwise
 * @param first the number of the first entry that was appended
 * @param last the number of the last entry
 * @param bytes the size of the file
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
record ImportJob(
        String id,
        @Nullable String name,
        String actor,
        String register,
        ImportMode mode,
        @Nullable String overriding,
        ImportSettings settings,
        byte[] request,
        Instant received,
        State state,
        long done,
        @Nullable Long total,
        @Nullable ImportReport report,
        @Nullable String digest,
        @Nullable String problem,
        @Nullable Long first,
        @Nullable Long last,
        long bytes) {

    /** The state of an import. */
    enum State implements Word {
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        FAILED
    }

    /** Returns how many of its records are refused, as far as it has been checked. */
    long refused() {
        return report == null ? 0 : report.counts().getOrDefault(ImportOutcome.Kind.REFUSED.word(), 0L);
    }

    /** Creates the job of a new upload. */
    static ImportJob just(
            String id,
            @Nullable String name,
            String actor,
            String register,
            ImportMode mode,
            @Nullable String overriding,
            ImportSettings settings,
            byte[] request,
            Instant received,
            long bytes) {
        return new ImportJob(
                id,
                name,
                actor,
                register,
                mode,
                overriding,
                settings,
                request,
                received,
                State.CHECKING,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                bytes);
    }
}
