package register.foi.limits;

import static register.values.problem.Problem.DOES_NOT_COUNT;
import static register.values.problem.Problem.MISSING_PARAMETER;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.RequestUrl;
import register.values.problem.ParameterFaults;

/** The hours of each activity as parameters; a refusal names everything that is wrong with them. */
public final class ActivityParameters {
    private static final String DETERMINING = "determining";
    private static final String LOCATING = "locating";
    private static final String RETRIEVING = "retrieving";
    private static final String EXTRACTING = "extracting";

    /** Activities that do not count, each with the reason. */
    private static final Map<String, String> OTHER_WORK = Map.of(
            "reading", "deciding whether an exemption applies comes after the information is extracted",
            "redacting", "removing exempt information is not extracting what was asked for",
            "consulting", "consulting others comes after the information is found");

    @Parameter(description = "Hours to find out whether it is held, such as `2` or `10.5`.", example = "2")
    @QueryParam(DETERMINING)
    private final @Nullable Hours determining;

    @Parameter(description = "Hours to locate it.")
    @QueryParam(LOCATING)
    private final @Nullable Hours locating;

    @Parameter(description = "Hours to retrieve it.")
    @QueryParam(RETRIEVING)
    private final @Nullable Hours retrieving;

    @Parameter(description = "Hours to extract it.")
    @QueryParam(EXTRACTING)
    private final @Nullable Hours extracting;

    @Parameter(hidden = true)
    @QueryParam("reading")
    @SuppressWarnings("UnusedVariable") // refused; declared, so that it is known
    private final @Nullable String reading;

    @Parameter(hidden = true)
    @QueryParam("redacting")
    @SuppressWarnings("UnusedVariable") // refused; declared, so that it is known
    private final @Nullable String redacting;

    @Parameter(hidden = true)
    @QueryParam("consulting")
    @SuppressWarnings("UnusedVariable") // refused; declared, so that it is known
    private final @Nullable String consulting;

    /** Reads the parameters of a request. */
    public ActivityParameters(RequestUrl url) {
        ParameterFaults faults = new ParameterFaults();
        OTHER_WORK.keySet().stream()
                .sorted()
                .filter(name -> url.parameter(name) != null)
                .forEach(name -> faults.add(DOES_NOT_COUNT
                        .because(
                                "'%s' is not among the four activities of SI 2004/3244, regulation 4(3): %s",
                                name, OTHER_WORK.getOrDefault(name, ""))
                        .in(name)));
        boolean isNone =
                Stream.of(DETERMINING, LOCATING, RETRIEVING, EXTRACTING).allMatch(name -> url.parameter(name) == null);
        if (isNone && faults.isEmpty()) {
            faults.add(MISSING_PARAMETER
                    .because("enter the hours of at least one of determining, locating, retrieving and extracting")
                    .in(DETERMINING));
        }
        determining = hours(DETERMINING, url, faults);
        locating = hours(LOCATING, url, faults);
        retrieving = hours(RETRIEVING, url, faults);
        extracting = hours(EXTRACTING, url, faults);
        reading = null;
        redacting = null;
        consulting = null;
        faults.check();
    }

    private static @Nullable Hours hours(String name, RequestUrl url, ParameterFaults faults) {
        return faults.read(name, url.parameter(name), Hours::fromString);
    }

    /** Returns the hours of all activities. */
    ActivityHours hours() {
        return ActivityHours.of(determining, locating, retrieving, extracting);
    }
}
