package register.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.api.reading.Published;
import register.api.reading.Publisher;
import register.api.tables.Table;
import register.registers.contracts.Contract;
import register.registers.contracts.Reckoned;
import register.registers.contracts.Sentences;
import register.web.exchange.Datasets;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.Visit;
import register.web.pages.Words;

/** The start page: what this is, one search, the registers, and what is due soon. */
public final class HomePages implements PageMaker {
    /** What each register is, for somebody who has never seen one. */
    private static final Map<String, String> ABOUT = Map.of(
            "contracts", "What the council buys, from whom, until when, and when it is reviewed.",
            "systems", "The computer systems that the council uses, and for what.",
            "disclosures", "What was asked under freedom of information before, and what came of it.",
            "metrics", "What the council measures: calls, waits, visits, e-mails, website, requests.",
            "observations", "Every single figure of every measure, with what qualifies it.");

    private final Datasets datasets;

    /** Makes it; it describes the registers to search engines for data. */
    public HomePages(Datasets datasets) {
        this.datasets = datasets;
    }

    /** A register as the page has it. */
    public record Opened(String title, String about, String records, String changed, String address) {}

    /** A contract that something is due of. */
    public record Due(String name, String address, String when) {}

    @Override
    public Optional<Page> of(Object answer, Visit visit) {
        return answer instanceof Table<?> table && table.aside() instanceof HomeResource.Soon soon
                ? Optional.of(page(table, soon, visit))
                : Optional.empty();
    }

    private Page page(Table<?> table, HomeResource.Soon soon, Visit visit) {
        List<Opened> opened = new ArrayList<>();
        table.rows().each(row -> {
            if (row instanceof HomeResource.Opened register) {
                opened.add(opened(register, visit));
            }
        });
        LocalDate on = soon.vantage().on();
        Map<String, Object> model = new HashMap<>();
        model.put("registers", opened);
        model.put("dataset", datasets.catalogue());
        model.put(
                "ends",
                soon.ends().stream()
                        .map(contract -> due(contract, sentences(contract, on).ends(), visit))
                        .toList());
        model.put(
                "reviews",
                soon.reviews().stream()
                        .map(contract -> due(contract, sentences(contract, on).review(), visit))
                        .toList());
        model.put("today", on.toString());
        return new Page("site/home.ftlh", "Contracts, systems, service metrics and disclosures", model);
    }

    private static Opened opened(HomeResource.Opened register, Visit visit) {
        String address = visit.local(register.address());
        Instant changed = register.changed();
        return new Opened(
                register.title(),
                ABOUT.getOrDefault(address.substring(1), ""),
                Words.counted(register.records()),
                changed == null ? "" : Publisher.day(changed),
                address);
    }

    private static Sentences sentences(Published<Contract, Reckoned> contract, LocalDate on) {
        return new Sentences(contract.item(), contract.reckoned(), on);
    }

    private static Due due(Published<Contract, Reckoned> contract, String when, Visit visit) {
        return new Due(
                contract.item().reference() + ", " + contract.item().title(),
                visit.local(contract.links().get("self")),
                when);
    }
}
