package register.web.docs;

import static register.api.http.Format.HTML_TYPE;
import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import com.google.common.base.Suppliers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.web.pages.Page;

/** The resource of the pages about the service: API reference, accessibility statement and terms of reuse. */
@Hidden
@Path("/")
@Produces(HTML_TYPE)
public final class GuideResource {
    private static final Validator VERSION = new Validator("guide", false);

    /** Read for the first who asks: it takes a good part of the start, and hardly anybody looks at once. */
    private final Supplier<List<ApiDocument.Subject>> subjects;

    private final FormatCatalogue formats;

    /**
     * Creates the resource for a document.
     *
     * @param formats of the addresses that the service has
     */
    public GuideResource(Supplier<ApiDocument> document, FormatCatalogue formats) {
        this.subjects = Suppliers.memoize(() -> document.get().subjects());
        this.formats = formats;
    }

    @GET
    @Path("docs")
    public Response docs() {
        return answer(new Page("docs/docs.ftlh", "API reference", Map.of("subjects", subjects.get())));
    }

    @GET
    @Path("docs/formats")
    public Response formats() {
        return answer(new Page("docs/formats.ftlh", "Formats", Map.of("catalogue", formats)));
    }

    @GET
    @Path("docs/use-it-from")
    public Response useItFrom() {
        return answer(new Page("docs/use-it-from.ftlh", "Use the data in other programs", Map.of()));
    }

    @GET
    @Path("docs/{subject}")
    public Response subject(@PathParam("subject") String name) {
        ApiDocument.Subject subject = subjects.get().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UNKNOWN_ADDRESS.because("the API reference has no page '%s'", name));
        return answer(new Page("docs/subject.ftlh", "API reference: " + name, Map.of("subject", subject)));
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return answer(new Page("site/accessibility.ftlh", "Accessibility statement", Map.of()));
    }

    @GET
    @Path("re-use")
    public Response reUse() {
        return answer(new Page("site/re-use.ftlh", "Licence and re-use", Map.of()));
    }

    private static Response answer(Page page) {
        return HttpResponses.of(page, VERSION, Map.of());
    }
}
