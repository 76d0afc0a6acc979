package register;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.OpenApiResource;
import register.api.reading.LogResource;
import register.api.reading.Permalinks;
import register.api.reading.RegisterResource;
import register.api.reading.SearchResource;
import register.api.reading.TimeGateResource;
import register.foi.answers.Answers;
import register.foi.answers.AnswersResource;
import register.foi.answers.IndexStore;
import register.foi.answers.IndexedRegister;
import register.foi.exemptions.ExemptionsResource;
import register.foi.limits.AggregationWindowsResource;
import register.foi.limits.BankHolidayFile;
import register.foi.limits.BankHolidays;
import register.foi.limits.BankHolidaysResource;
import register.foi.limits.CostEstimatesResource;
import register.foi.limits.DueDatesResource;
import register.foi.responses.Responses;
import register.intake.forms.EditResource;
import register.intake.forms.FormController;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.store.log.Log;
import register.web.exchange.CrawlersResource;
import register.web.exchange.OcdsResource;
import register.web.exchange.SecurityResource;
import register.web.site.HomeResource;
import register.web.site.ProblemsResource;
import register.web.staff.DutiesResource;
import register.web.staff.DutyCounts;
import register.web.staff.KnownDuties;
import register.web.staff.LimitsResource;
import register.web.staff.WorkListResource;

/** The resources that read the registers, and what is worked out from them. */
final class ReadingResources {
    private ReadingResources() {}

    /**
     * Registers them, and returns what answers letters.
     *
     * @param apiDocument that describes the service, as YAML
     */
    static Answers register(
            JerseyEnvironment jersey,
            OpenRegisters open,
            KnownDuties duties,
            IndexStore letters,
            byte[] apiDocument,
            RegisterConfiguration configuration) {
        Log log = open.log();
        Permalinks permalinks = open.permalinks();
        List<RegisterResource<?, ?>> registers = List.copyOf(open.resources());
        RegisterRoutes.register(open, jersey.getResourceConfig());
        jersey.register(new HomeResource(open, configuration.council()));
        jersey.register(new WorkListResource(open, new DutyCounts(log, duties, configuration.duties())));
        jersey.register(new DutiesResource(open, duties, configuration.duties()));
        jersey.register(EditResource.over(open.definitions().all().stream()
                .<FormController<?>>map(one -> form(one, open))
                .toList()));
        jersey.register(SearchResource.over(registers, log, permalinks));
        jersey.register(new ExemptionsResource(permalinks));
        BankHolidays holidays = BankHolidayFile.known(configuration.bankHolidays());
        jersey.register(new BankHolidaysResource(holidays, permalinks.base()));
        jersey.register(new DueDatesResource(holidays, log::today));
        jersey.register(new CostEstimatesResource());
        jersey.register(new AggregationWindowsResource(holidays));
        jersey.register(new LimitsResource(holidays));
        Answers answers = new Answers(
                log,
                permalinks,
                IndexedRegister.all(open),
                letters,
                configuration.answers().model());
        Responses writing =
                new Responses(configuration.council(), permalinks.base(), configuration.responses(), holidays);
        jersey.register(new AnswersResource(answers, writing, permalinks, log::today));
        jersey.register(LogResource.over(
                registers, log, permalinks, BuildVersion.running().toString(), configuration.successor()));
        jersey.register(new TimeGateResource(log, permalinks, withStates(open)));
        jersey.register(new ProblemsResource(permalinks));
        jersey.register(new OpenApiResource(apiDocument, permalinks.base()));
        jersey.register(new OcdsResource(log, permalinks, configuration.ocds()));
        jersey.register(new CrawlersResource(log, permalinks));
        jersey.register(new SecurityResource(log, permalinks, configuration.security()));
        return answers;
    }

    /** Returns the first segments of the addresses that can be read as at an earlier moment. */
    static Set<String> withStates(OpenRegisters open) {
        return Stream.concat(
                        Stream.of("compare"), open.definitions().all().stream().map(RegisterDefinition::path))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T, R> FormController<T> form(RegisterDefinition<T, R> one, OpenRegisters open) {
        return new FormController<>(one.change().form(), open.wording(one), open.resource(one), open.dangling(one));
    }
}
