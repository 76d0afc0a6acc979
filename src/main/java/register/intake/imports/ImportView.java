package register.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;

/**
 * An uploaded file as shown to those who may import it.
 *
 * @param name of the file; null if it was sent without one
 * @param register by its path
 * @param progress of the comparison
 * @param report how it was read, with its outcomes; absent until a dry run has finished
 * @param problem why it failed or could not be imported
 * @param entries that were appended
 */
@Schema(name = "ImportFile")
public record ImportView(
        String id,
        @Nullable String name,
        String register,
        ImportMode mode,
        String state,
        String actor,
        Instant received,
        long bytes,
        @Nullable ImportSettings settings,
        Progress progress,
        @Nullable ImportReport report,
        @Nullable String problem,
        @Nullable Entries entries,
        Map<String, String> links) {

    /** How many records have been compared; the total is absent while it is unknown. */
    public record Progress(long done, @Nullable Long total) {}

    /** The numbers of the first and the last entry. */
    public record Entries(long first, long last) {}

    /** The published fields. */
    public static final List<Field<ImportView>> FIELDS = List.of(
            Field.<ImportView>of("id", "File", "The ID of the file.", ImportView::id)
                    .leadingTo(one -> one.links().get("self"))
                    .listed(),
            Field.<ImportView>of("name", "Name", "The name of the file.", ImportView::name)
                    .listed(),
            Field.<ImportView>of("register", "Register", "The register the file is for.", ImportView::register)
                    .listed(),
            Field.of("mode", "Mode", "What the import does with records that are not in the file.", ImportView::mode),
            Field.<ImportView>of(
                            "state",
                            "State",
                            "Whether the file is being checked, or has been checked, imported or refused.",
                            ImportView::state)
                    .listed(),
            Field.of("actor", "Uploaded by", "The ID of the person.", ImportView::actor),
            Field.<ImportView>of("received", "Received", "When the file was uploaded, in UTC.", ImportView::received)
                    .typed(Datatype.MOMENT)
                    .listed(),
            Field.<ImportView>of("bytes", "Bytes", "The size of the file.", ImportView::bytes)
                    .typed(Datatype.INTEGER),
            Field.<ImportView>of(
                            "progress.done",
                            "Compared",
                            "The number of records that have been checked.",
                            one -> one.progress().done())
                    .typed(Datatype.INTEGER),
            Field.<ImportView>of(
                            "progress.total",
                            "Records",
                            "The number of records in the file.",
                            one -> one.progress().total())
                    .typed(Datatype.INTEGER),
            Field.<ImportView>of(
                            "report.unread",
                            "Not read",
                            "The columns that were not read, with their first values.",
                            one -> one.report() == null
                                    ? List.of()
                                    : one.report().unread())
                    .typed(Datatype.TEXTS),
            Field.<ImportView>of(
                            "report.counts",
                            "Outcomes of the records",
                            "The number of records by outcome.",
                            one -> one.report() == null
                                    ? List.of()
                                    : one.report().counts().entrySet().stream()
                                            .map(count -> count.getValue() + " " + count.getKey())
                                            .toList())
                    .typed(Datatype.TEXTS),
            Field.<ImportView>of(
                            "report.notes",
                            "Notes",
                            "How the file was read.",
                            one -> one.report() == null
                                    ? List.of()
                                    : one.report().notes())
                    .typed(Datatype.TEXTS),
            Field.of("problem", "Problem", "Why the import failed or was refused.", ImportView::problem),
            Field.<ImportView>of(
                            "entries.first",
                            "First entry",
                            "Made by the import.",
                            one -> one.entries() == null ? null : one.entries().first())
                    .typed(Datatype.INTEGER),
            Field.<ImportView>of(
                            "entries.last",
                            "Last entry",
                            "Made by the import.",
                            one -> one.entries() == null ? null : one.entries().last())
                    .typed(Datatype.INTEGER),
            Field.<ImportView>of(
                            "links.outcomes",
                            "Outcomes",
                            "What the import does with each record.",
                            one -> one.links().get("outcomes"))
                    .typed(Datatype.ADDRESS)
                    .leadingTo(one -> one.links().get("outcomes")));

    static ImportView of(ImportJob received, Permalinks permalinks) {
        Map<String, String> links = new LinkedHashMap<>();
        var self = permalinks.address("imports", received.id());
        links.put("self", self.toString());
        links.put("outcomes", self.at("outcomes").toString());
        links.put("fields", self.at("fields").toString());
        if (received.report() != null && received.state() != ImportJob.State.APPLIED) {
            links.put("mapping", self.at("mapping").toString());
        }
        if (received.digest() != null && received.state() != ImportJob.State.APPLIED) {
            links.put("apply", self.at("apply").toString());
        }
        if (received.first() != null) {
            links.put(
                    "entries",
                    permalinks
                            .address("entries")
                            .with("after", received.first() - 1)
                            .toString());
        }
        return new ImportView(
                received.id(),
                received.name(),
                received.register(),
                received.mode(),
                received.state().word(),
                received.actor(),
                received.received(),
                received.bytes(),
                received.settings().equals(ImportSettings.NONE) ? null : received.settings(),
                new Progress(received.done(), received.total()),
                received.report(),
                received.problem(),
                received.first() == null || received.last() == null
                        ? null
                        : new Entries(received.first(), received.last()),
                links);
    }
}
