package register.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.reading.Permalinks;
import register.api.reading.RecordView;
import register.api.tables.Table;
import register.registers.RegisterDefinitions;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractSentences;
import register.web.exchange.Datasets;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The start page: an introduction, the search, the registers, and the contracts that are due soon. */
public final class HomePages implements PageMaker {
    private final Datasets datasets;
    private final RegisterDefinitions definitions;

    /** Creates the maker; the page describes the registers to people and to dataset search engines. */
    public HomePages(Datasets datasets, RegisterDefinitions definitions) {
        this.datasets = datasets;
        this.definitions = definitions;
    }

    /** A register on the page. */
    public record Opened(String title, String about, String records, String changed, String url) {}

    /** A contract with something that is due. */
    public record Due(String name, String url, String when) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.table(HomeResource.Soon.class, this::page);
    }

    private Page page(Table<?> table, HomeResource.Soon soon, PageRequest visit) {
        List<Opened> opened = table.rows(HomeResource.Opened.class).stream()
                .map(register -> opened(register, visit))
                .toList();
        LocalDate on = soon.snapshot().on();
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
        return new Page("site/home.ftlh", "Contracts Register", model)
                .described("Find the council's contracts, ICT systems, performance figures and past answers to"
                        + " information requests.");
    }

    private Opened opened(HomeResource.Opened register, PageRequest visit) {
        String address = visit.local(register.url());
        Instant changed = register.changed();
        return new Opened(
                register.title(),
                definitions.words(address.substring(1)).about(),
                DisplayText.counted(register.records()),
                changed == null ? "" : Permalinks.day(changed),
                address);
    }

    private static ContractSentences sentences(RecordView<Contract, ComputedContract> contract, LocalDate on) {
        return new ContractSentences(contract.item(), contract.computed(), on);
    }

    private static Due due(RecordView<Contract, ComputedContract> contract, String when, PageRequest visit) {
        return new Due(
                contract.item().reference() + ", " + contract.item().title(),
                visit.local(contract.links().get("self")),
                when);
    }
}
