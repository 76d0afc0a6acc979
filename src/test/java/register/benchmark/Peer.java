package register.benchmark;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What anybody would write in an afternoon over one plain table, to be measured beside the register: Spring MVC and
 * JdbcClient, on the same server for HTTP and with the same pool of connections. It keeps no history and calculates
 * nothing.
 */
@RestController
public class Peer {
    private static final String COLUMNS =
            "select key, reference, entry, recorded_at, title, department, supplier, route, starts, ends, total, annual, item";
    private static final String EXPORTED = COLUMNS + ", description from peer.contract order by key";
    private static final String STATUS = "case when ends is null then 'unknown' when ends < current_date then 'expired'"
            + " when starts > current_date then 'upcoming' else 'active' end";
    private static final Map<String, String> GROUPS =
            Map.of("status", STATUS, "supplier", "supplier", "department", "department", "category", "category");
    private static final int CONNECTIONS = 16;
    private static final int STRIDE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate exporting;
    private final TransactionTemplate transaction;

    /** Creates it over a database. */
    public Peer(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.exporting = new JdbcTemplate(database);
        this.exporting.setFetchSize(STRIDE);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** A contract as it is answered. */
    public record Published(
            String reference,
            long entry,
            String recordedAt,
            String title,
            @Nullable String department,
            @Nullable String supplier,
            @Nullable String route,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable BigDecimal total,
            @Nullable BigDecimal annual,
            @JsonRawValue String item) {
        static Published read(ResultSet row, int number) throws SQLException {
            return new Published(
                    row.getString("reference"),
                    row.getLong("entry"),
                    row.getString("recorded_at"),
                    row.getString("title"),
                    row.getString("department"),
                    row.getString("supplier"),
                    row.getString("route"),
                    row.getObject("starts", LocalDate.class),
                    row.getObject("ends", LocalDate.class),
                    row.getBigDecimal("total"),
                    row.getBigDecimal("annual"),
                    row.getString("item"));
        }
    }

    /** A page of contracts; how many there are is only said of a search. */
    public record Listed(List<Published> items, @Nullable Long total) {}

    /** Contracts that have something in common. */
    public record Counted(
            @Nullable String value,
            long records,
            @Nullable BigDecimal total,
            @Nullable BigDecimal annual) {}

    /** A new title. */
    public record Change(String title) {}

    /** Returns one contract. */
    @GetMapping("/contracts/{key}")
    public Published one(@PathVariable("key") String key) {
        return jdbc.sql(COLUMNS + " from peer.contract where key = ?")
                .param(key)
                .query(Published::read)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Returns the first contracts: of a supplier or a department by their end, or all by key. */
    @GetMapping("/contracts")
    public Listed list(
            @RequestParam(name = "supplier", required = false) @Nullable String supplier,
            @RequestParam(name = "department", required = false) @Nullable String department,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        String where = supplier != null
                ? "where supplier = ? order by ends, key"
                : department != null ? "where department = ? order by ends, key" : "order by key";
        List<Object> values = new ArrayList<>(
                Stream.of(supplier, department).filter(Objects::nonNull).toList());
        values.add(limit);
        return new Listed(
                jdbc.sql(COLUMNS + " from peer.contract " + where + " limit ?")
                        .params(values)
                        .query(Published::read)
                        .list(),
                null);
    }

    /** Returns the first contracts with some words, and how many there are. */
    @GetMapping("/search")
    public Listed search(@RequestParam("q") String words) {
        String where = " from peer.contract where search @@ websearch_to_tsquery('english', ?)";
        return new Listed(
                jdbc.sql(COLUMNS + where + " order by key limit 50")
                        .param(words)
                        .query(Published::read)
                        .list(),
                jdbc.sql("select count(*)" + where)
                        .param(words)
                        .query(Long.class)
                        .single());
    }

    /** Returns how many contracts there are of each group, and what they cost. */
    @GetMapping("/summary")
    public List<Counted> summary(@RequestParam("by") String by) {
        String group = Objects.requireNonNull(GROUPS.get(by));
        return jdbc.sql("select " + group + " as value, count(*) as records, sum(total) as total, sum(annual) as annual"
                        + " from peer.contract group by 1 order by 2 desc")
                .query((row, number) -> new Counted(
                        row.getString("value"),
                        row.getLong("records"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("annual")))
                .list();
    }

    /** Returns the twenty largest groups of each kind. */
    @GetMapping("/facets")
    public Map<String, List<Counted>> facets() {
        Map<String, List<Counted>> facets = new LinkedHashMap<>();
        GROUPS.forEach((name, group) -> facets.put(
                name,
                jdbc.sql("select " + group + " as value, count(*) as records from peer.contract group by 1"
                                + " order by 2 desc limit 20")
                        .query((row, number) -> new Counted(row.getString("value"), row.getLong("records"), null, null))
                        .list()));
        return facets;
    }

    /** Writes every contract as CSV. */
    @GetMapping("/contracts.csv")
    public void export(HttpServletResponse response) {
        response.setContentType("text/csv");
        transaction.executeWithoutResult(status -> {
            try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                    CsvWriter csv = CsvWriter.builder().build(text)) {
                exporting.query(EXPORTED, row -> {
                    List<String> cells = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        cells.add(Objects.requireNonNullElse(row.getString(column), ""));
                    }
                    csv.writeRecord(cells);
                });
            } catch (IOException gone) {
                status.setRollbackOnly();
            }
        });
    }

    /** Gives a contract another title. */
    @PutMapping("/contracts/{key}")
    public Published change(@PathVariable("key") String key, @RequestBody Change change) {
        jdbc.sql("""
                        update peer.contract set title = :title, item = jsonb_set(item, '{title}', to_jsonb(:title)),
                            search = to_tsvector('english', concat_ws(' ', :title, description, supplier))
                        where key = :key
                        """).param("title", change.title()).param("key", key).update();
        return one(key);
    }

    /** Spring's own wiring, with the mapper for JSON that is here. */
    @EnableWebMvc
    public static class Wiring implements WebMvcConfigurer {
        @Override
        public void configureMessageConverters(List<HttpMessageConverter<?>> converters) {
            ObjectMapper mapper = new ObjectMapper();
            mapper.registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule());
            mapper.disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
            converters.add(new MappingJackson2HttpMessageConverter(mapper));
        }
    }

    /** Takes the port to listen on, the database's address and login, and the file of its requests. */
    public static void main(String... given) throws Exception {
        org.apache.tomcat.jdbc.pool.DataSource database = new org.apache.tomcat.jdbc.pool.DataSource();
        database.setDriverClassName("org.postgresql.Driver");
        database.setUrl(given[1]);
        database.setUsername(given[2]);
        database.setPassword(given[3]);
        database.setMaxActive(CONNECTIONS);
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        new AnnotatedBeanDefinitionReader(context).register(Wiring.class);
        context.registerBean(Peer.class, () -> new Peer(database));
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(given[0])));
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(new DispatcherServlet(context)), "/*");
        server.setHandler(handler);
        server.setRequestLog(new CustomRequestLog(given[4], "%m %U %s %O %{us}T"));
        server.start();
        server.join();
    }
}
