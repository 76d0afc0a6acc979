package register.api.reading;

import static register.values.problem.Problem.EMPTY_SEARCH;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Rows;
import register.api.tables.Since;
import register.api.tables.Table;
import register.store.log.Log;

/** The search over the text of the records of every register. */
@Path("/search")
@Tag(name = "search", description = "Search all registers.")
@ListFormats
public final class SearchResource {
    private static final int USUAL = 10;

    /** The most characters that can be searched for. */
    public static final int LONGEST = 500;

    private final List<RegisterResource<?, ?>> registers;
    private final Log log;
    private final Permalinks permalinks;

    /** Creates a search over some registers. */
    public static SearchResource over(List<RegisterResource<?, ?>> registers, Log log, Permalinks permalinks) {
        return new SearchResource(List.copyOf(registers), log, permalinks);
    }

    private SearchResource(List<RegisterResource<?, ?>> registers, Log log, Permalinks permalinks) {
        this.registers = registers;
        this.log = log;
        this.permalinks = permalinks;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Search all registers, and see why each record was found",
            description = "Records are grouped by register, best match first. If more than 5,000 records of a register"
                    + " match, the newest come first. Each has the fields that match. `registers` has the number of"
                    + " matches and a link to all of them.")
    public Response search(
            @Parameter(
                            description =
                                    "The words to search for, in any form. Use `or` between words, a minus before a word to exclude"
                                            + " it, and double quotes around a phrase. If a register has no match, you get records with"
                                            + " similar names.",
                            required = true)
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "The number of records of each register, up to 1,000.")
                    @QueryParam("limit")
                    @Nullable
                    Limit limit,
            @BeanParam SnapshotParameters asOf,
            @BeanParam RequestUrl url) {
        String words = words(q);
        Snapshot snapshot = Snapshot.of(asOf, log);
        List<RegisterSearch.Findings> findings = find(words, snapshot, limit == null ? USUAL : limit.rows());
        List<SearchHit.InRegister> in =
                findings.stream().map(RegisterSearch.Findings::in).toList();
        List<SearchHit> found =
                findings.stream().flatMap(some -> some.first().stream()).toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("q", words);
        about.put("at", snapshot.at());
        about.put("on", snapshot.on());
        about.put("total", in.stream().mapToLong(SearchHit.InRegister::total).sum());
        about.put("registers", in);
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        links.put("pinned", corrected(words, findings, url).here(permalinks.base(), snapshot.parameters()));
        return HttpResponses.of(
                new Table<>(
                        "Search: " + words,
                        SearchHit.FIELDS,
                        Rows.of(found),
                        about,
                        Links.texts(links),
                        false,
                        new SearchContext(words, in, snapshot, () -> since(snapshot, findings))),
                new Validator(snapshot.at() + "." + snapshot.on(), snapshot.isFinal()),
                Links.relations(links));
    }

    /** Returns what has become of the results: of their number, and of those that the page shows. */
    private Since since(Snapshot then, List<RegisterSearch.Findings> findings) {
        Snapshot now = new Snapshot(log.recentHead(), log.today(), false);
        List<String> sentences = new ArrayList<>();
        long before = 0;
        long today = 0;
        for (int i = 0; i < findings.size(); i++) {
            RegisterSearch.Findings found = findings.get(i);
            PublicRegister<?, ?> register = registers.get(i).register();
            before += found.in().total();
            today += register.search().total(found.words(), now);
            sentences.addAll(register.listSince().ofRows(then.at(), found.keys()));
        }
        if (today != before) {
            sentences.add(0, ListSince.totals(today, before, "result"));
        }
        return Since.of(sentences);
    }

    /** Searches every register; where none has the words, they are corrected in each that has such. */
    private List<RegisterSearch.Findings> find(String words, Snapshot snapshot, int most) {
        List<RegisterSearch<?, ?>> searches = new ArrayList<>();
        registers.forEach(resource -> searches.add(resource.register().search()));
        List<RegisterSearch.Findings> found = searches.stream()
                .map(search -> search.find(words, snapshot, most))
                .toList();
        if (found.stream().anyMatch(RegisterSearch.Findings::isExact)) {
            return found;
        }
        return IntStream.range(0, found.size())
                .mapToObj(place ->
                        searches.get(place).findCorrected(words, snapshot, most).orElse(found.get(place)))
                .toList();
    }

    /** Returns the address with the words that were found, since those of a permanent one are not corrected. */
    private static RequestUrl corrected(String words, List<RegisterSearch.Findings> findings, RequestUrl url) {
        return findings.stream()
                .filter(some -> some.in().total() > 0 && !some.words().equals(words))
                .findFirst()
                .map(some -> url.instead("q", some.words()))
                .orElse(url);
    }

    private static String words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            throw EMPTY_SEARCH.because("").in("q");
        }
        if (q.length() > LONGEST || q.chars().anyMatch(Character::isISOControl)) {
            throw MALFORMED_PARAMETER
                    .because("'q' can have at most %d characters, and no control characters", LONGEST)
                    .in("q");
        }
        return q;
    }
}
