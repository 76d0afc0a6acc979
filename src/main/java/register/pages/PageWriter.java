package register.pages;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import register.http.ProblemDocument;
import register.tables.Nested;
import register.tables.One;
import register.tables.Table;
import register.tables.Tabular;
import register.values.Council;

/** Writes whatever is answered as a page: a table, a single record or a refusal. */
@Produces(MediaType.TEXT_HTML)
public final class PageWriter implements MessageBodyWriter<Object> {
    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    private final Configuration templates;
    private final Council council;
    private final String base;

    /**
     * Writes the pages of a council.
     *
     * @param base the public address of the service, which links on pages leave out so that they work on any host
     */
    public PageWriter(Council council, String base) {
        this.council = council;
        this.base = base;
        this.templates = new Configuration(FREEMARKER);
        templates.setClassForTemplateLoading(PageWriter.class, "");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setLocale(Locale.UK);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setObjectWrapper(new DefaultObjectWrapperBuilder(FREEMARKER).build());
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type) || type == ProblemDocument.class;
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Page page = page(answer);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            templates.getTemplate("page.ftlh").process(Map.of("page", page, "council", council), text);
        } catch (TemplateException failed) {
            throw new IOException("the page could not be rendered", failed);
        }
        text.flush();
    }

    private Page page(Object answer) {
        if (answer instanceof One<?> one) {
            return Page.of(one, base);
        }
        if (answer instanceof Nested<?> nested) {
            return Page.of(nested.whole(), base);
        }
        if (answer instanceof Table<?> table) {
            return Page.of(table, base);
        }
        return Page.of((ProblemDocument) answer, base);
    }
}
