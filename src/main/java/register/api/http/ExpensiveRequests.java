package register.api.http;

import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The requests whose answers cost far more than a record or a page of a list: letters, searches, facets, summaries,
 * comparisons, whole lists and quarters as files, and what assistants ask.
 */
public final class ExpensiveRequests implements Predicate<Request> {
    private static final Set<String> ASKING = Set.of("answers", "search", "compare", "mcp");

    /** What is worked out from whole registers. */
    private static final Set<String> OF_WHOLE_REGISTERS = Set.of("duties", "code-gaps", "catalog");

    private static final Set<String> COUNTING = Set.of("q", "facets");
    private static final Pattern ADDRESS =
            Pattern.compile("/([^/.]*)(/summary|(?<=/quarters)/[^/.]*)?(\\.[a-z-.]+)?/?");
    private static final String PAGE = "." + Format.HTML.suffix();

    private final Set<String> lists;

    /**
     * Creates the predicate.
     *
     * @param lists the first segments of the addresses of lists, {@code contracts}
     */
    public ExpensiveRequests(Set<String> lists) {
        this.lists = Set.copyOf(lists);
    }

    @Override
    public boolean test(Request request) {
        Matcher address = ADDRESS.matcher(Request.getPathInContext(request));
        if (!address.matches()) {
            return false;
        }
        String place = address.group(1);
        if (ASKING.contains(place)) {
            return HttpMethod.POST.is(request.getMethod())
                    || request.getHttpURI().getQuery() != null;
        }
        boolean isReading = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (OF_WHOLE_REGISTERS.contains(place)) {
            return isReading;
        }
        return isReading
                && lists.contains(place)
                && ("/summary".equals(address.group(2)) || isWholeOrSearched(request, address.group(3)));
    }

    private static boolean isWholeOrSearched(Request request, @Nullable String suffix) {
        Set<String> given = names(request);
        boolean isWhole = suffix != null && !suffix.equals(PAGE) && !given.contains("limit");
        return isWhole || !Collections.disjoint(COUNTING, given);
    }

    /** Returns the names of the parameters; that of a query that cannot be read is the query. */
    private static Set<String> names(Request request) {
        String query = request.getHttpURI().getQuery();
        if (query == null) {
            return Set.of();
        }
        try {
            Fields fields = Request.extractQueryParameters(request);
            return fields.getNames();
        } catch (RuntimeException unreadable) {
            return Set.of(query);
        }
    }
}
