package register.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.DateParameters;
import register.api.reading.RecordView;
import register.api.reading.Related;
import register.api.tables.Link;
import register.api.tables.SingleRow;
import register.registers.contracts.CodeField;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractSentences;
import register.registers.contracts.Contracts;
import register.registers.contracts.KnownNotice;
import register.registers.contracts.Milestone;
import register.registers.contracts.PerformanceChart;
import register.registers.contracts.Status;
import register.store.query.Name;
import register.values.classifications.Cpv;
import register.values.duties.Duty;
import register.values.duties.DutyState;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.DutyText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;

/** The page of a contract: its facts in plain words, its timeline, and the records related to it. */
public final class ContractPages implements PageMaker {
    /** The fields that the page shows in sentences instead. */
    private static final Set<String> IN_SENTENCES = Set.of(
            "reference",
            "title",
            "description",
            "department",
            "suppliers",
            "related",
            "status",
            "period.start",
            "period.end",
            "period.ongoing",
            "period.terminated",
            "ends",
            "extensions",
            "review.every",
            "review.from",
            "review.on",
            "review.type",
            "review.next",
            "value.total.amount",
            "value.annual.amount",
            "value.currency",
            "value.basis",
            "value.approximate",
            "value.vat",
            "categories",
            "performance");

    private static final Map<Related.Relation, String> HEADINGS = Map.of(
            Related.Relation.CITED_BY, "Disclosures that mention this contract",
            Related.Relation.BUYS, "Systems bought under this contract",
            Related.Relation.CONTAINS, "Contracts that are part of this contract",
            Related.Relation.SOURCE_OF, "Records from this response");

    private final Supplier<LocalDate> today;
    private final DutiesShown duties;

    /** Returns the duties that a contract has on a day. */
    @FunctionalInterface
    public interface DutiesShown {
        List<Duty> of(Contract contract, LocalDate day, PageRequest visit);
    }

    /**
     * Creates the maker.
     *
     * @param duties those of a contract that a user sees
     * @param today for which values are computed if the address names no day, and with which they are compared if it does
     */
    public ContractPages(Supplier<LocalDate> today, DutiesShown duties) {
        this.today = today;
        this.duties = duties;
    }

    /**
     * The related records of a contract under one heading.
     *
     * @param heading in the council's words
     */
    public record Speaking(String heading, List<Link> records) {}

    /** A milestone on the timeline of the page. */
    public record Point(String date, String what, String state) {
        static Point of(Milestone milestone) {
            String state = milestone.what().equals(Milestone.TODAY) ? "today" : milestone.isPast() ? "past" : "ahead";
            return new Point(milestone.date().inWords(), milestone.what(), state);
        }
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.record(Contract.class, ComputedContract.class, this::page);
    }

    private Page page(SingleRow<?> one, RecordView<Contract, ComputedContract> published, PageRequest visit) {
        Contract contract = published.item();
        ComputedContract computed = published.computed();
        String asked = visit.url().parameter("on");
        LocalDate now = today.get();
        LocalDate on = asked == null ? now : DateParameters.day("on", asked);
        // A notice that was entered by hand is one of the details.
        List<KnownNotice> notices = KnownNotice.of(contract);
        boolean isWithNotices = notices.stream().anyMatch(notice -> notice.published() != null);
        Set<String> shownOtherwise = new HashSet<>(IN_SENTENCES);
        if (isWithNotices) {
            shownOtherwise.add("procurement.notices");
        }
        Map<String, Object> model =
                new HashMap<>(PlainPages.around(one, PageOutline.without(shownOtherwise, one, visit.base()), visit));
        model.put("contract", contract);
        model.put("status", computed.status().word());
        String status = computed.status() == Status.UNKNOWN ? "Status not known" : DisplayText.of(computed.status());
        model.put("statusInWords", on.equals(now) ? status : status + " on " + DisplayText.of(on));
        model.put("facts", facts(one, new ContractSentences(contract, computed, on, now), contract));
        model.put(
                "timeline",
                Milestone.of(contract, computed, on, now).stream()
                        .map(Point::of)
                        .toList());
        model.put("performance", contract.performance() == null ? "" : contract.performance());
        PerformanceChart.of(contract).ifPresent(chart -> model.put("picture", ChartPicture.of(chart, visit)));
        model.put("notices", isWithNotices ? notices : List.of());
        model.put("speaking", speaking(published.related(), visit));
        List<Duty> all = visit.isPinned() ? List.of() : duties.of(contract, on, visit);
        model.put("lacking", visit.may("editor") && !visit.isPinned() ? CodeField.lacking(contract) : List.of());
        model.put("duties", inState(all, true));
        model.put("notNeeded", inState(all, false));
        return new Page("site/contract.ftlh", one.title(), model)
                .described(one.title(), brief(contract, computed), status + " on " + DisplayText.of(on));
    }

    private static List<DutyText> inState(List<Duty> duties, boolean isNeeded) {
        return duties.stream()
                .filter(duty -> (duty.state() != DutyState.NOT_NEEDED) == isNeeded)
                .sorted(Comparator.comparing(Duty::state))
                .map(DutyText::of)
                .toList();
    }

    /** Returns the suppliers and dates of a contract in a line that stays true, for the description of its page. */
    private static String brief(Contract contract, ComputedContract computed) {
        List<String> parts = new ArrayList<>();
        if (!contract.suppliers().isEmpty()) {
            parts.add((contract.suppliers().size() == 1 ? "Supplier: " : "Suppliers: ")
                    + contract.suppliers().stream()
                            .map(supplier -> supplier.name())
                            .collect(Collectors.joining(", ")));
        }
        if (contract.start() != null) {
            parts.add("Start: " + DisplayText.of(contract.start()));
        }
        if (computed.ends() != null) {
            parts.add("End: " + DisplayText.of(computed.ends()));
        }
        return String.join(". ", parts);
    }

    /** Returns the facts of a contract, each with the reason if its value is missing. */
    private static List<DisplayedField> facts(SingleRow<?> one, ContractSentences sentences, Contract contract) {
        Map<String, String> notes = DisplayedField.notes(one);
        List<DisplayedField> facts = new ArrayList<>();
        add(facts, "Description", said(contract.description()), notes.get("description"));
        List<Link> suppliers = contract.suppliers().stream()
                .map(supplier -> new Link(supplier.name(), others("supplier", supplier.name())))
                .toList();
        addLinks(facts, suppliers.size() == 1 ? "Supplier" : "Suppliers", suppliers, notes.get("suppliers"));
        @Nullable String department = contract.department();
        List<Link> departments =
                department == null ? List.of() : List.of(new Link(department, others("department", department)));
        addLinks(facts, "Department", departments, notes.get("department"));
        add(facts, "Start date", List.of(sentences.starts()), notes.get("period.start"));
        add(facts, "End date", List.of(sentences.ends()), notes.get("period.end"));
        add(facts, "Extensions", sentences.extensions(), notes.get("extensions"));
        add(facts, "Review", List.of(sentences.review()), notes.get("review.every"));
        add(facts, "Value", List.of(sentences.value()), notes.get("value.total.amount"));
        add(facts, "What is bought", kinds(contract), notes.get("categories"));
        return facts;
    }

    private static void add(List<DisplayedField> facts, String label, List<String> said, @Nullable String note) {
        List<Link> lines = said.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> new Link(line, ""))
                .toList();
        addLinks(facts, label, lines, note);
    }

    private static void addLinks(List<DisplayedField> facts, String label, List<Link> said, @Nullable String note) {
        if (!said.isEmpty() || note != null) {
            facts.add(new DisplayedField(label, said, note == null ? "" : note));
        }
    }

    private static List<String> said(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** Returns the address of the list of contracts with the same value. */
    private static String others(String filter, String name) {
        return Address.here()
                .at(Contracts.REGISTER.path())
                .with(filter, Name.whole(name))
                .toString();
    }

    private static List<String> kinds(Contract contract) {
        return contract.categories().stream()
                .map(category -> {
                    String name = category.description() != null
                            ? category.description()
                            : Cpv.find(category.id()).map(Cpv::name).orElse("");
                    return (name.isEmpty() ? "" : name + " ") + "(" + category.scheme() + " " + category.id() + ")";
                })
                .toList();
    }

    private static List<Speaking> speaking(List<Related> related, PageRequest visit) {
        Map<Related.Relation, List<Link>> by = related.stream()
                .collect(Collectors.groupingBy(
                        Related::relation,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> new Link(one.label(), visit.local(one.url())), Collectors.toList())));
        List<Speaking> speaking = new ArrayList<>();
        for (Related.Relation relation : List.of(
                Related.Relation.CONTAINS,
                Related.Relation.BUYS,
                Related.Relation.CITED_BY,
                Related.Relation.SOURCE_OF)) {
            List<Link> records = by.getOrDefault(relation, List.of());
            if (!records.isEmpty()) {
                speaking.add(new Speaking(HEADINGS.getOrDefault(relation, ""), records));
            }
        }
        return speaking;
    }
}
