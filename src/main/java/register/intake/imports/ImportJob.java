package register.intake.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.values.Word;

/**
 * A file that was sent to be imported, and how far it has come.
 *
 * @param register by its path
 * @param request SHA-256 of the file and of how it is to be read
 * @param done how many of its records have been compared
 * @param total how many it has; null while that is not known
 * @param report null while it has not been tried to the end
 * @param problem why it failed, or could not be taken in; null where it did not
 * @param first the number of the first entry that it led to
 * @param last of the last
 * @param bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
record ImportJob(
        String id,
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

    /** How far a file has come. */
    enum State implements Word {
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        FAILED
    }

    /** One that has just come. */
    static ImportJob just(
            String id,
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
