package register;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.List;
import register.api.access.Access;
import register.api.http.LogState;
import register.api.reading.Permalinks;
import register.foi.answers.Answers;
import register.foi.answers.ClosestMatches;
import register.registers.OpenRegisters;
import register.registers.contracts.ContractDutyReader;
import register.registers.metrics.MeasureChoices;
import register.registers.metrics.NewestFigures;
import register.store.log.Log;
import register.values.Reference;
import register.web.assets.AssetsResource;
import register.web.exchange.Datasets;
import register.web.exchange.DatedFile;
import register.web.exchange.DcatCatalogue;
import register.web.exchange.DcatResource;
import register.web.pages.HistoryPages;
import register.web.pages.Pages;
import register.web.pages.PlainPages;
import register.web.pages.PointInTimeLinks;
import register.web.pages.PointInTimeNotices;
import register.web.pages.SiteLayout;
import register.web.site.ContractPages;
import register.web.site.DisclosurePages;
import register.web.site.HomePages;
import register.web.site.ListPages;
import register.web.site.LogPages;
import register.web.site.MeasureNames;
import register.web.site.MetricPages;
import register.web.site.PublicationPages;
import register.web.site.QuarterPages;
import register.web.site.QuartersResource;
import register.web.site.SearchPages;
import register.web.site.SummaryPages;
import register.web.staff.AccountPages;
import register.web.staff.AnswerPages;
import register.web.staff.DutiesPages;
import register.web.staff.EditPages;
import register.web.staff.ImportPages;
import register.web.staff.LimitPages;
import register.web.staff.OutcomePages;
import register.web.staff.WorkListPages;

/** The pages that people read, and the catalogue of datasets that describes the same for programs. */
final class SitePages {
    private SitePages() {}

    /** Registers them, and returns the pages. */
    static Pages register(
            JerseyEnvironment jersey,
            OpenRegisters open,
            QuartersResource quarters,
            Answers answers,
            ContractDutyReader duties,
            Access access,
            LogState state,
            RegisterConfiguration configuration) {
        Log log = open.log();
        Permalinks permalinks = open.permalinks();
        AssetsResource assets = new AssetsResource(configuration.look());
        jersey.register(assets);
        SiteLayout site = new SiteLayout(
                configuration.council(),
                configuration.successor(),
                configuration.look(),
                assets.path(),
                permalinks.base().toString(),
                open.definitions(),
                access.hasProvider(),
                configuration.isDemo());
        Datasets datasets = new Datasets(open, configuration.council());
        MeasureChoices choices = new MeasureChoices(open);
        jersey.register(new DcatResource(
                new DcatCatalogue(
                        open.definitions(),
                        datasets,
                        permalinks,
                        configuration.look().contact(),
                        () -> choices.all(log.recentHead()),
                        () -> files(quarters)),
                log));
        MeasureNames names = new MeasureNames(log);
        Pages pages = new Pages(
                site,
                access::actor,
                new PointInTimeNotices(log),
                new PointInTimeLinks(log),
                List.of(
                        new HomePages(datasets, open.definitions()),
                        new ContractPages(
                                log::today,
                                dutiesShown(duties, configuration.duties().isPublic())),
                        new DisclosurePages(names),
                        new MetricPages(names, choices),
                        new HistoryPages(),
                        new LogPages(open.wordings()),
                        new SearchPages(new ClosestMatches(answers)),
                        new ListPages(datasets, open, new NewestFigures(open), names),
                        new SummaryPages(open.definitions(), log::today),
                        new AccountPages(open.definitions()),
                        new EditPages(),
                        new ImportPages(open),
                        new OutcomePages(open),
                        new WorkListPages(open),
                        new DutiesPages(open),
                        new PublicationPages(),
                        new QuarterPages(),
                        new LimitPages(),
                        new AnswerPages(),
                        new PlainPages(
                                names::in,
                                (path, reference) -> open.has(
                                        path, Reference.asked(reference).key()))),
                names::newest,
                state);
        log.whenRemoved(pages::forget);
        jersey.register(pages);
        jersey.register(pages.ready());
        return pages;
    }

    /** Returns the contracts register of each quarter, as the catalogue of datasets lists it. */
    private static List<DatedFile> files(QuartersResource quarters) {
        return quarters.published().stream()
                .map(one -> new DatedFile(one.quarter(), one.from(), one.to(), one.changes(), one.csv(), one.lga()))
                .toList();
    }

    /** Returns the duties of contracts: for those who are signed in, or for everybody. */
    private static ContractPages.DutiesShown dutiesShown(ContractDutyReader duties, boolean isPublic) {
        return (contract, day, visit) ->
                isPublic || visit.actor().isSignedIn() ? duties.duties(contract, day) : List.of();
    }
}
