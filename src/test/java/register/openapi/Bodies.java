package register.openapi;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.access.ScriptToken;
import register.api.reading.RecordView;
import register.api.reading.Revision;
import register.api.reading.SearchHit;
import register.api.reading.SummaryGroup;
import register.foi.exemptions.ExemptionFields;
import register.foi.limits.Holiday;
import register.intake.imports.ImportOutcome;
import register.intake.imports.ImportView;
import register.intake.imports.ReadField;
import register.registers.figures.Measure;
import register.registers.metrics.ComparedFigures;
import register.registers.metrics.ComputedMeasure;
import register.registers.metrics.DerivedLink;
import register.store.log.LoggedItem;
import register.values.Council;
import register.web.site.HomeResource;
import register.web.site.ProblemsResource;
import register.web.site.PublicationResource;
import register.web.site.QuartersResource;
import register.web.staff.CodeGapsResource;
import register.web.staff.DutyRow;

/** What is answered where the service writes a table: the listing around the rows, and where links lead. */
public final class Bodies {
    private static final String SELF = "This address.";
    private static final String PREVIOUS = "The page before; absent on the first.";
    private static final String NEXT = "The next page; absent on the last.";
    private static final String SIMILAR = "True if nothing matches, and these are records with similar names.";
    private static final String TOTAL = "How many there are in all.";

    private Bodies() {}

    /** A page of a register. */
    public record Listing<T, R>(
            @Schema(description = "The path of the register.")
            String register,

            @Schema(description = "The position in the log of all pages of this list.")
            long at,

            @Schema(description = "The day that status and reviews are calculated on.")
            LocalDate on,

            @Schema(description = TOTAL) long total,

            @Schema(description = SIMILAR) @Nullable Boolean similar,

            @Schema(description = "For each facet you asked for, the number of records with each value, largest first.")
            @Nullable
            Map<String, List<Facet>> facets,

            @Schema(requiredMode = REQUIRED, description = "The records of the page.")
            List<RecordView<T, R>> items,

            PageLinks links) {}

    /** A page of what the law wants published. */
    public record Duties(
            @Schema(description = "The day that they are worked out for.")
            LocalDate on,

            @Schema(description = TOTAL) long total,

            @Schema(description = "How many there are in each state, of the notice that you asked for.")
            Map<String, Long> states,

            @Schema(description = "How many there are of each notice, in the state that you asked for.")
            Map<String, Long> notices,

            @Schema(requiredMode = REQUIRED, description = "Overdue ones first, then by the day that they are due.")
            List<DutyRow> items,

            DutiesLinks links) {}

    /** Where a page of what the law wants published leads. */
    public record DutiesLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = PREVIOUS) @Nullable URI prev,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** What the council publishes. */
    public record Publication(
            @Schema(description = "The position in the log that it is counted at.")
            long at,

            @Schema(description = "The value in pounds above which contracts are in the register.")
            java.math.BigDecimal threshold,

            @Schema(requiredMode = REQUIRED, description = "The registers, and the information about contracts.")
            List<PublicationResource.Coverage> items,

            PublicationLinks links) {}

    /** Where what the council publishes leads. */
    public record PublicationLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "The register at the end of each quarter.")
            URI quarters) {}

    /** The quarters that are over. */
    public record Quarters(
            @Schema(description = TOTAL) long total,

            @Schema(requiredMode = REQUIRED, description = "The newest first.")
            List<QuartersResource.Published> items,

            QuartersLinks links) {}

    /** Where the list of quarters leads. */
    public record QuartersLinks(@Schema(description = SELF) URI self) {}

    /** A page of what a quarter changed. */
    public record QuarterChanges(
            @Schema(description = "The quarter, and the register at its end.")
            QuartersResource.Published quarter,

            @Schema(requiredMode = REQUIRED, description = "Oldest first.")
            List<QuartersResource.Change> items,

            QuarterLinks links) {}

    /** Where what a quarter changed leads. */
    public record QuarterLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** A page of the contracts that lack what the Transparency Code asks for. */
    public record CodeGaps(
            @Schema(description = "The day that they are listed on.")
            LocalDate on,

            @Schema(requiredMode = REQUIRED, description = "By reference.")
            List<CodeGapsResource.Gap> items,

            CodeGapsLinks links) {}

    /** Where a page of those contracts leads. */
    public record CodeGapsLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = PREVIOUS) @Nullable URI prev,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** A page of the measures. */
    @Schema(name = "MeasureListing")
    public record Measures(
            @JsonUnwrapped Listing<Measure, ComputedMeasure> listing,

            @Schema(description = "The measures that the service calculates from these. Absent if there is none.")
            List<DerivedLink> derived) {}

    /** Several measures side by side. */
    public record Comparison(
            @Schema(description = "The position of the log that all of it is seen from.")
            long at,

            @Schema(description = "The day that it is seen on.")
            LocalDate on,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "Those that are compared, in the order asked for; or those there are.")
            List<ComparedFigures.Side> measures,

            @Schema(description = "How each differs from a year before, in sentences.")
            List<String> changes,

            @Schema(requiredMode = REQUIRED) List<ComparedFigures> items,
            ComparisonLinks links) {}

    /** Where a comparison leads. */
    public record ComparisonLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "A permanent link to this answer.")
            URI pinned) {}

    /** How many records of a list have a value in common. */
    public record Facet(
            @Schema(description = "Absent for records without a value.") @Nullable
            String value,

            @Schema(description = "The value in words, if that is different.") @Nullable
            String label,

            long records,

            @Schema(description = "The list of them.") @Nullable
            URI url) {}

    /** A page of a summary. */
    public record Summary(
            @Schema(description = "The path of the register.")
            String register,

            @Schema(description = "The position of the log that every page of this summary is read at.")
            long at,

            @Schema(description = "The day that status and reviews are calculated on.")
            LocalDate on,

            @Schema(description = "How many groups there are in all.")
            long total,

            @Schema(description = "The field that the records are grouped by.")
            String groupBy,

            @Schema(description = "How many records there are in all; one can be in several groups.")
            long records,

            @Schema(description = SIMILAR) @Nullable Boolean similar,

            @Schema(requiredMode = REQUIRED, description = "The group with most records first.")
            List<SummaryGroup> items,

            PageLinks links) {}

    /** What was found in every register. */
    public record Search(
            @Schema(description = "The words that were searched for.")
            String q,

            @Schema(description = "The position of the log that all of it was found at.")
            long at,

            @Schema(description = "The day that status and reviews are calculated on.")
            LocalDate on,

            @Schema(description = "How many records there are in all; `items` has the first of each register.")
            long total,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "How many of each register, and where all of them are listed.")
            List<SearchHit.InRegister> registers,

            @Schema(requiredMode = REQUIRED, description = "Register by register, the ones that fit best first.")
            List<SearchHit> items,

            SearchLinks links) {}

    /** Where a search leads. */
    public record SearchLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "A permanent link to this answer.")
            URI pinned) {}

    /** Where a group leads. */
    public record SummarisedLinks(
            @Schema(description = "The list of its records.")
            URI records) {}

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
            List<LoggedItem> items,

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

    /** The tokens of scripts. */
    @Schema(name = "ScriptTokens")
    public record Tokens(
            @Schema(description = TOTAL) long total,

            @Schema(requiredMode = REQUIRED, description = "Newest first.")
            List<ScriptToken> items,

            TokensLinks links) {}

    /** Where the list of tokens leads. */
    public record TokensLinks(@Schema(description = SELF) URI self) {}

    /** The files that were sent. */
    public record Imports(
            @Schema(description = TOTAL) long total,

            @Schema(requiredMode = REQUIRED, description = "Newest first.")
            List<ImportView> items,

            ImportsLinks links) {}

    /** Where the list of files leads. */
    public record ImportsLinks(@Schema(description = SELF) URI self) {}

    /** What becomes of the records of a file. */
    public record Outcomes(
            @Schema(description = "The place that the page starts after.")
            long after,

            @Schema(requiredMode = REQUIRED, description = "In the order of the file.")
            List<ImportOutcome> items,

            OutcomesLinks links) {}

    /** The fields that were read from a file. */
    public record ReadFields(
            @Schema(description = "The place of the record that the page begins after.")
            long after,

            @Schema(requiredMode = REQUIRED, description = "In the order of the file.")
            List<ReadField> items,

            OutcomesLinks links) {}

    /** Where a page of outcomes leads. */
    public record OutcomesLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** Where a file leads. */
    public record ImportLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "What the import does with each of its records.")
            URI outcomes,

            @Schema(description = "What was read from each of its cells.")
            URI fields,

            @Schema(description = "Changes what its columns are. Absent once the file is imported.") @Nullable
            URI mapping,

            @Schema(description = "Imports it. Absent if there is nothing to import.") @Nullable
            URI apply,

            @Schema(description = "The entries that the import made. Absent if there are none.") @Nullable
            URI entries) {}

    /** The mappings that are kept. */
    public record Mappings(
            @Schema(description = TOTAL) long total,

            @Schema(requiredMode = REQUIRED, description = "By name.")
            List<register.intake.imports.Mappings.Mapping> items,

            MappingsLinks links) {}

    /** Where the list of mappings leads. */
    public record MappingsLinks(@Schema(description = SELF) URI self) {}

    /** Where a refusal leads. */
    public record ProblemLinks(
            @Schema(description = "The history of the record.") @Nullable
            URI history,

            @Schema(description = "A permanent link to the last version of the record.") @Nullable
            URI pinned,

            @Schema(description = "The entry that removed information.") @Nullable
            URI entry,

            @Schema(description = "The quarters that are over.") @Nullable
            URI quarters) {}

    /** The catalogue of grounds of refusal. */
    public record Exemptions(
            @Schema(description = TOTAL) long total,
            @Schema(requiredMode = REQUIRED) List<ExemptionFields.Listed> items,
            ExemptionsLinks links) {}

    /** The bank holidays. */
    public record BankHolidays(
            @Schema(description = TOTAL) long total,

            @Schema(requiredMode = REQUIRED, description = "By day.")
            List<Holiday> items,

            BankHolidaysLinks links) {}

    /** Where a page of a register leads. */
    public record PageLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "A permanent link to this page.")
            URI pinned,

            @Schema(description = PREVIOUS) @Nullable URI prev,

            @Schema(description = NEXT) @Nullable URI next) {}

    /** Where a record leads. */
    public record RecordLinks(
            @Schema(description = "The record as it is now.")
            URI self,

            URI pinned,
            URI history) {}

    /** Where a measure with its observations leads. */
    public record MeasureLinks(
            @Schema(description = "The measure with its observations as they are now.")
            URI self,

            @Schema(description = "A permanent link to this answer.")
            URI pinned,

            @Schema(description = "The measure that it is a share by.") @Nullable
            URI numerator,

            @Schema(description = "The measure that it is a share of.") @Nullable
            URI denominator,

            @Schema(description = "The observations as CSV.")
            URI csv,

            @Schema(description = "The history of the measure. Absent for a measure that is calculated.") @Nullable
            URI history,

            @Schema(description = "The same observations in their register. Absent for a measure that is calculated.")
            @Nullable
            URI observations) {}

    /** Where an observation in the answer of its measure leads. */
    public record ReadObservationLinks(
            @Schema(description = "The observation, or a calculated one.")
            URI self,

            @Nullable URI pinned,
            @Nullable URI history) {}

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

    /** Where the answer to a letter leads. */
    public record AnswersLinks(
            @Schema(description = "When the response is due. Absent if the day the request was received is not known.")
            @Nullable
            URI due,

            @Schema(description = "What was answered before.")
            URI disclosures) {}

    /** Where the start page leads. */
    public record StartLinks(
            @Schema(description = SELF) URI self,

            @Schema(description = "The newest entry of the log.")
            URI log,

            @Schema(description = "A feed of the entries.") URI entries,

            @Schema(description = "This document.") URI openapi) {}

    /** Where the catalogue of refusals leads. */
    public record ProblemsLinks(@Schema(description = SELF) URI self) {}

    /** Where the catalogue of grounds leads. */
    public record ExemptionsLinks(
            @Schema(description = SELF) URI self) {}

    /** Where the bank holidays lead. */
    public record BankHolidaysLinks(
            @Schema(description = SELF) URI self) {}
}
