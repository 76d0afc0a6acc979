package register;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import register.api.access.Access;
import register.api.access.Actor;
import register.api.http.ConditionalRequestFilter;
import register.api.http.ContentTypeFilter;
import register.api.http.DateParameters;
import register.api.http.EmptyFormFilter;
import register.api.http.EmptyParameterFilter;
import register.api.http.Formats;
import register.api.http.ListFormatsProcessor;
import register.api.http.LogState;
import register.api.http.MementoFilter;
import register.api.http.PrivateResponseFilter;
import register.api.http.ProblemMapper;
import register.api.http.ReadOnly;
import register.api.http.RequestParameters;
import register.api.http.RequestUrl;
import register.api.http.StrictParameters;
import register.api.http.SuccessorLink;
import register.api.http.SuffixFilter;
import register.api.http.WordParameters;
import register.api.reading.AsAtFilter;
import register.api.reading.ListParameters;
import register.api.reading.Permalinks;
import register.api.reading.SnapshotParameters;
import register.api.reading.SummaryParameters;
import register.foi.limits.ActivityParameters;
import register.foi.limits.DueDateParameters;
import register.registers.OpenRegisters;
import register.registers.metrics.DimensionParameters;
import register.store.log.Log;
import register.web.site.TypedFilters;

/** What a request passes before a resource answers it, and its answer before it is written. */
final class RequestFilters {
    private RequestFilters() {}

    static void register(
            JerseyEnvironment jersey,
            OpenRegisters open,
            Formats formats,
            LogState state,
            Access access,
            RegisterConfiguration configuration) {
        Log log = open.log();
        Permalinks permalinks = open.permalinks();
        jersey.register(new DimensionParameters());
        jersey.register(new EmptyParameterFilter(new TypedFilters(open)));
        jersey.register(new ContentTypeFilter());
        jersey.register(new SuffixFilter(formats));
        jersey.register(new ListFormatsProcessor(formats));
        jersey.register(access.filter());
        jersey.register(new ReadOnly(configuration.readOnly()));
        jersey.register(new SuccessorLink(configuration.successor()));
        jersey.register(new PrivateResponseFilter());
        jersey.register(new EmptyFormFilter());
        jersey.register(new StrictParameters());
        jersey.register(new AsAtFilter(log));
        jersey.register(new DateParameters());
        jersey.register(new WordParameters());
        jersey.register(new RequestParameters()
                .with(RequestUrl.class, RequestUrl::new)
                .with(Actor.class, access::actor)
                .with(SnapshotParameters.class, SnapshotParameters::of)
                .with(ListParameters.class, request -> new ListParameters(new RequestUrl(request)))
                .with(SummaryParameters.class, request -> new SummaryParameters(new RequestUrl(request)))
                .with(DueDateParameters.class, request -> new DueDateParameters(new RequestUrl(request)))
                .with(ActivityParameters.class, request -> new ActivityParameters(new RequestUrl(request)))
                .binder());
        jersey.register(
                new ConditionalRequestFilter(formats, BuildFingerprint.of(configuration), permalinks.base(), state));
        jersey.register(new MementoFilter(
                ReadingResources.withStates(open), permalinks.base(), Log.LONDON, log::recordedAt, log::today));
        jersey.register(new ProblemMapper(formats, permalinks.base()));
    }
}
