package register.web.exchange;

import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.stream.Collectors;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.store.log.Log;

/**
 * The resource of robots.txt and the sitemap: what crawlers may read, and which pages there are (RFC 9309,
 * sitemaps.org).
 */
@Hidden
@Path("/")
public final class CrawlersResource {
    /** The maximum of URLs in one file (sitemaps.org). */
    private static final int MOST_ADDRESSES = 50_000;

    /**
     * Paths that are disallowed: those for signed-in users, search results, and every address with parameters, of which there
     * is no end. Every record has an address without any.
     */
    private static final List<String> NOT_READ =
            List.of("/account", "/edit", "/imports", "/search", "/sign-in", "/tokens", "/work", "/*?");

    /** Addresses with parameters that may be read: the pages of lists, and permanent links, which people paste elsewhere. */
    private static final List<String> READ = List.of("/*?page=", "/*?at=");

    private static final String ASSISTANTS = """
            # Contracts Register of %s

            > What the council publishes about its contracts, ICT systems, service figures and answered FOI requests.
            > Every record has an address, and every answer a permanent link: cite that link and the entry, never a copy.

            - Add `.json`, `.csv` or `.xlsx` to an address, or send `Accept`.
            - Add `?asAt=2026-03-31` to read it as at that day. `links.pinned` never changes.
            - A value that is not there has its reason under `missing`. Do not guess it.

            ## Registers

            %s
            ## Questions

            - [Search]({base}/search.json?q=telephony): one search for all registers
            - [Answer a request]({base}/docs/answers): send a letter to {base}/answers and get what is published about each question
            - [Due dates]({base}/due-dates.json?received=2026-11-30): when a response is due
            - [Changes]({base}/entries.json): every entry, oldest first

            ## Reference

            - [Model Context Protocol]({base}/mcp): the same as tools, read-only
            - [API reference]({base}/docs), [formats]({base}/docs/formats) and [OpenAPI]({base}/openapi.json?profile=json)
            - [OCDS releases]({base}/ocds/releases), [datasets]({base}/catalog.jsonld) and [licence]({base}/re-use)
            """;

    private static final String TEXT_TYPE = "text/plain;charset=UTF-8";
    private static final String XML_TYPE = "application/xml;charset=UTF-8";

    private final Log log;
    private final Permalinks permalinks;
    private final Sitemap sitemap;

    public CrawlersResource(Log log, Permalinks permalinks) {
        this.log = log;
        this.permalinks = permalinks;
        this.sitemap = new Sitemap(log, permalinks, MOST_ADDRESSES);
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        String text = NOT_READ.stream()
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining("", "User-agent: *\nAllow: /\n", ""));
        String read = READ.stream().map(path -> "Allow: " + path + "\n").collect(Collectors.joining());
        String whole = text + read + "\nSitemap: " + permalinks.address("sitemap.xml") + "\n";
        return HttpResponses.file(whole, TEXT_TYPE, new Validator("robots", false));
    }

    /** Returns where an assistant finds what, in the form that llmstxt.org proposes. */
    @GET
    @Path("llms.txt")
    public Response assistants() {
        String registers = log.registers().stream()
                .map(register -> "- [%s](%s.json): filters in the query string, and %s/summary?groupBy=\n"
                        .formatted(
                                register.title(),
                                permalinks.address(register.path()),
                                permalinks.address(register.path())))
                .collect(Collectors.joining());
        String text = ASSISTANTS
                .formatted(permalinks.council().name(), registers)
                .replace("{base}", permalinks.base().toString());
        return HttpResponses.file(text, "text/markdown;charset=UTF-8", new Validator("llms", false));
    }

    @GET
    @Path("sitemap.xml")
    public Response sitemap() {
        long at = log.head().number();
        return answer(at, out -> sitemap.write(at, out));
    }

    @GET
    @Path("sitemap-{number: [1-9][0-9]*}.xml")
    public Response part(@PathParam("number") long number) {
        long at = log.head().number();
        if (number > sitemap.parts(at)) {
            throw UNKNOWN_ADDRESS.because("the sitemap has %d parts", sitemap.parts(at));
        }
        return answer(at, out -> sitemap.writePart(number, at, out));
    }

    private static Response answer(long at, StreamingOutput body) {
        return HttpResponses.file(body, XML_TYPE, new Validator(Long.toString(at), false));
    }
}
