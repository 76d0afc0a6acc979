package register.openapi;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.log.Said;
import register.pages.HomeResource;
import register.pages.ProblemsResource;
import register.reading.Published;
import register.reading.Revision;
import register.values.Council;

/** What is answered where the service writes a table: the listing around the rows, and where links lead. */
public final class Bodies {
    private static final String SELF = "This address.";
    private static final String NEXT = "The next page; absent on the last.";
    private static final String TOTAL = "How many there are in all.";

    private Bodies() {}

    /** A page of a register. */
    public record Listing<T, R>(
            @Schema(description = "The path of the register.")
            String register,

            @Schema(description = "The position of the log that every page of this listing is read at.")
            long at,

            @Schema(description = "The day that status and reviews are reckoned on.")
            LocalDate on,

            @Schema(description = TOTAL) long total,
            @Schema(requiredMode = REQUIRED) List<Published<T, R>> items,
            PageLinks links) {}

    /** Everything that was ever said of one record. */
    public record History<T>(
            @Schema(description = TOTAL) long total,

            @Schema(requiredMode = REQUIRED, description = "Oldest first.")
            List<Revision<T>> items,

            HistoryLinks links) {}

    /** A page of the log. */
    public record Entries(
            @Schema(description = "The number that the page begins after.")
            long after,

            @Schema(description = "The number of the newest entry.")
            long at,

            @Schema(requiredMode = REQUIRED, description = "Oldest first.")
            List<Said> items,

            EntriesLinks links) {}

    /** The start page. */
    public record Start(
            Council council,

            @Schema(description = "The number of the newest entry.")
            long at,

            @Schema(requiredMode = REQUIRED, description = "The registers.")
            List<HomeResource.Opened> items,

            StartLinks links) {}

    /** The catalogue of refusals. */
    public record Problems(@Schema(requiredMode = REQUIRED) List<ProblemsResource.Kind> items, ProblemsLinks links) {}

    /** Where a page of a register leads. */
    public record PageLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "Answers exactly this page for good.")
            URI pinned,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** Where a record leads. */
    public record RecordLinks(
            @Schema(description = "The record as it is now.")
            URI self,

            URI pinned,
            URI history) {}

    /** Where a history leads. */
    public record HistoryLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "The record as it is now.")
            URI record) {}

    /** Where an entry in the history of a record leads. */
    public record RevisionLinks(
            @Schema(description = "The entry.") URI self, URI pinned) {}

    /** Where a page of the log leads. */
    public record EntriesLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** Where the head of the log leads. */
    public record LogLinks(@Schema(description = SELF) URI self, URI entries) {}

    /** Where the start page leads. */
    public record StartLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "How far the log has come.")
            URI log,

            @Schema(description = "The feed of what was said.")
            URI entries,

            @Schema(description = "This document.") URI openapi) {}

    /** Where the catalogue of refusals leads. */
    public record ProblemsLinks(@Schema(description = SELF) URI self) {}
}
