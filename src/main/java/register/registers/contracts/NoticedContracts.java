package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportIssues;
import register.intake.notices.NoticeEvidence;
import register.intake.notices.NoticeMapping;
import register.intake.notices.NoticedRecord;
import register.intake.notices.ProcurementProcess;
import register.intake.notices.PublishedNotice;
import register.values.PartialDate;
import register.values.Reference;
import register.values.problem.Refusal;

/** Reads notices into contracts of the register. */
final class NoticedContracts implements NoticeMapping<Contract> {
    static final NoticedContracts MAPPING = new NoticedContracts();

    private static final LocalDate IN_FORCE = LocalDate.of(2025, 2, 24);
    private static final BigDecimal NOTIFIABLE = BigDecimal.valueOf(30_000);

    /** A reference of a council in a title, {@code TT0007}: it has letters and digits. */
    private static final Pattern IN_TITLE =
            Pattern.compile("\\b[A-Z]{1,8}[-_/ ]?[0-9]{2,}[A-Z0-9]*([-_/][A-Z0-9]+)*\\b");

    private static final int SHORTEST = 4;

    private NoticedContracts() {}

    @Override
    public Read read(ProcurementProcess process) {
        List<NoticedRecord> records = new ArrayList<>();
        List<String> without = new ArrayList<>();
        if (!Procurement.isOcid(process.ocid())) {
            return new Read(records, List.of(why(process, title(process), "this is not an Open Contracting ID")));
        }
        NoticedAwards awards = NoticedAwards.of(process.compiled());
        boolean hasContracts = !process.compiled().path("contracts").isEmpty()
                || !awards.asContracts().isEmpty();
        NoticeStages earlier = hasContracts ? NoticeStages.of(process) : NoticeStages.none();
        for (JsonNode contract : process.compiled().path("contracts")) {
            NoticedContract one = new NoticedContract(process, contract);
            boolean wasNever = contract.path("status").asText().equals("cancelled")
                    && contract.path("dateSigned").asText().isBlank();
            if (wasNever) {
                without.add(why(process, one.title(), "the contract was cancelled before it was signed"));
            } else {
                add(process, earlier, one, records, without);
            }
        }
        awards.asContracts().forEach(one -> add(process, earlier, new NoticedContract(process, one), records, without));
        if (records.isEmpty() && without.isEmpty()) {
            without.add(whyNone(process, awards));
        } else if (awards.unsigned() > 0) {
            without.add(why(
                    process,
                    title(process),
                    "%d more awarded, but no notice says that a contract was signed".formatted(awards.unsigned())));
        }
        return new Read(records, without);
    }

    /** Adds a contract, or why it cannot be one of the register. */
    private static void add(
            ProcurementProcess process,
            NoticeStages earlier,
            NoticedContract one,
            List<NoticedRecord> records,
            List<String> without) {
        try {
            records.add(record(process, earlier, one));
        } catch (Refusal unfit) {
            without.add(why(process, one.title(), unfit.detail()));
        }
    }

    private static NoticedRecord record(ProcurementProcess process, NoticeStages earlier, NoticedContract one) {
        // The reference is set when it is known which is free.
        Reference reference = new Reference(process.ocid());
        Contract contract = one.contract(reference);
        @Nullable String own = own(process.compiled().path("tender").path("id"), process.ocid());
        Set<String> references = new LinkedHashSet<>();
        if (own != null) {
            references.add(own);
        }
        IN_TITLE.matcher(contract.title()).results().forEach(found -> references.add(found.group()));
        NoticeEvidence evidence = new NoticeEvidence(
                process.ocid(),
                Set.of(one.id()),
                one.awardId(),
                notices(contract),
                List.copyOf(references),
                contract.title(),
                NoticeSuppliers.keys(contract.suppliers()),
                day(contract.start()),
                day(contract.period() == null ? null : contract.period().end()),
                one.values().amounts());
        ObjectNode item = NoticeAttribution.attributed(earlier.of(one, contract));
        return new NoticedRecord(one.id(), evidence, own, item, one.framework(), one.newest(), one.notes());
    }

    /** Returns the council's own reference of the procurement; null if the notices only have one of the platform. */
    private static @Nullable String own(JsonNode id, String ocid) {
        @Nullable String text = NoticeText.line(id);
        boolean isOwn = text != null
                && !text.startsWith("ocds-")
                && !text.equals(ocid)
                && text.length() <= 60
                && text.replaceAll("[^\\p{L}\\p{N}]", "").length() >= SHORTEST
                && text.matches(".*[0-9].*")
                && !text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return isOwn ? text : null;
    }

    private static String whyNone(ProcurementProcess process, NoticedAwards awards) {
        List<PublishedNotice> notices = process.notices();
        PublishedNotice last = notices.get(notices.size() - 1);
        String stage = awards.unsigned() > 0
                ? "it is awarded, but no notice says that the contract was signed"
                : "no contract is awarded yet";
        return why(process, title(process), "%s (last notice: %s)".formatted(stage, last.kind()));
    }

    private static String title(ProcurementProcess process) {
        @Nullable
        String title = NoticeText.line(process.compiled().path("tender").path("title"));
        return title == null ? "" : title;
    }

    private static String why(ProcurementProcess process, String title, String reason) {
        return "%s%s: %s".formatted(process.ocid(), title.isEmpty() ? "" : ", " + title, reason);
    }

    @Override
    public NoticeEvidence evidence(Contract contract) {
        @Nullable Procurement procurement = contract.procurement();
        List<Procurement.Notice> notices = procurement == null ? List.of() : procurement.notices();
        @Nullable Value value = contract.value();
        return new NoticeEvidence(
                procurement == null ? null : procurement.ocid(),
                notices.stream()
                        .map(Procurement.Notice::contract)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()),
                null,
                notices(contract),
                List.of(contract.reference().text()),
                contract.title(),
                NoticeSuppliers.keys(contract.suppliers()),
                day(contract.start()),
                day(contract.period() == null ? null : contract.period().end()),
                value == null || value.total() == null
                        ? List.of()
                        : List.of(value.total().amount()));
    }

    /** Returns the notices about a contract, with its id in them where that is known. */
    private static Set<NoticeEvidence.InNotice> notices(Contract contract) {
        @Nullable Procurement procurement = contract.procurement();
        return procurement == null
                ? Set.of()
                : procurement.notices().stream()
                        .filter(notice -> notice.id() != null)
                        .map(notice -> new NoticeEvidence.InNotice(String.valueOf(notice.id()), notice.contract()))
                        .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null || date.precision() != PartialDate.Precision.DAY ? null : date.first();
    }

    /** Whether a contract was procured under the Act and is above the threshold from which a council publishes notices. */
    @Override
    public boolean isExpected(Contract contract) {
        @Nullable Procurement procurement = contract.procurement();
        Procurement.@Nullable Regime regime = procurement == null ? null : procurement.regime();
        @Nullable Value value = contract.value();
        @Nullable PartialDate start = contract.signed() == null ? contract.start() : contract.signed();
        boolean isOfTheAct = regime == Procurement.Regime.PA_2023
                || (regime == null && start != null && !start.first().isBefore(IN_FORCE));
        return isOfTheAct
                && value != null
                && value.total() != null
                && value.total().amount().compareTo(NOTIFIABLE) > 0;
    }

    @Override
    public @Nullable String key(String reference) {
        return NoticeText.unlessRefused(() -> new Reference(reference).key());
    }

    @Override
    public String inWords(NoticedRecord said) {
        Contract contract = NoticeFields.read(said.item(), Contract.class);
        return Stream.of(
                        contract.suppliers().stream().map(Supplier::name).collect(Collectors.joining(", ")),
                        between(contract.start(), contract.end()),
                        contract.value() == null || contract.value().total() == null
                                ? ""
                                : contract.value().total().inWords(),
                        "notice %s %s"
                                .formatted(said.newest().kind(), said.newest().id()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String between(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null || end == null) {
            return start == null ? end == null ? "" : "until " + end.inWords() : "from " + start.inWords();
        }
        return start.inWords() + " to " + end.inWords();
    }

    @Override
    public void callOff(NoticedRecord said, String framework) {
        ObjectNode item = said.item().put(NoticePart.PART_OF, framework);
        NoticeAttribution.attribute(item, said.newest().id(), List.of(NoticePart.PART_OF));
    }

    @Override
    public ObjectNode merge(
            ObjectNode standing,
            NoticedRecord said,
            LocalDate recorded,
            Map<String, String> choices,
            ImportIssues findings) {
        return new NoticeFields(standing, said, recorded, choices, findings).merged();
    }
}
