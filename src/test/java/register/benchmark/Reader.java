package register.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractFilters;
import register.store.query.ListQuery;

/** What people ask of a large register, drawn anew each time. */
final class Reader {
    private static final List<String> STATUSES =
            List.of("active", "active", "active", "expired", "upcoming", "ongoing", "terminated", "unknown");
    private static final List<String> SORTS = List.of(
            "reference",
            "title",
            "department",
            "period.start",
            "ends",
            "value.total.amount",
            "value.annual.amount",
            "entry.number");

    private final Draw draw;
    private final GeneratedContracts generated;
    private final int contracts;
    private final long head;

    Reader(long seed, GeneratedContracts generated, int contracts, long head) {
        this.draw = new Draw(seed, 0);
        this.generated = generated;
        this.contracts = contracts;
        this.head = head;
    }

    /**
     * A list that is asked for.
     *
     * @param kind under which it is reported
     */
    record Asked(String kind, Map<String, String> parameters) {
        String path() {
            return path("/contracts");
        }

        String path(String list) {
            return parameters.entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", list + "?", ""));
        }

        ListQuery question(long head, LocalDate on) {
            long at = Long.parseLong(parameters.getOrDefault("at", Long.toString(head)));
            return ListQuery.read(ContractFilters.ALL, parameters::get, at, on);
        }

        Asked with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new Asked(kind, more);
        }
    }

    /** One of each kind; the kinds are as many as the weight that each has. */
    List<Asked> round() {
        return List.of(
                asked("no filter", "at", recent()),
                asked("sorted, no filter", "at", recent(), "sort", sort()),
                asked("supplier", "supplier", supplier()),
                asked("supplier", "supplier", supplier()).with("sort", sort()),
                asked("department", "department", department(), "at", recent()),
                asked("department", "department", department(), "at", recent()).with("sort", sort()),
                asked("category", "category", category(), "at", recent()),
                asked("category", "category", category(), "at", recent()).with("sort", sort()),
                asked("status", "status", draw.of(STATUSES), "at", recent()).with("sort", sort()),
                ends(asked("ends or starts in a range", "sort", draw.percent(50) ? "ends" : "-ends")),
                starts(asked("ends or starts in a range", "sort", draw.percent(50) ? "title" : "-period.start")),
                asked("text", "q", text()),
                asked("text", "q", text()).with("sort", sort()),
                value(asked("value in a range", "sort", draw.percent(50) ? "-value.total.amount" : "ends")),
                ends(asked("several filters", "department", department(), "status", "active")),
                asked("several filters", "supplier", supplier(), "category", category())
                        .with("sort", sort()),
                asked("some time ago", "supplier", supplier(), "at", past()),
                ends(asked("some time ago", "department", department(), "at", past()))
                        .with("sort", sort()));
    }

    private static Asked asked(String kind, String... parameters) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return new Asked(kind, map);
    }

    private Asked ends(Asked asked) {
        LocalDate from = day();
        return asked.with("endsFrom", from.toString())
                .with("endsTo", from.plusDays(draw.between(7, 365)).toString());
    }

    private Asked starts(Asked asked) {
        LocalDate from = day();
        return asked.with("startsFrom", from.toString())
                .with("startsTo", from.plusDays(draw.between(7, 365)).toString());
    }

    private Asked value(Asked asked) {
        int from = draw.between(10_000, 2_000_000);
        return asked.with("valueFrom", Integer.toString(from)).with("valueTo", Integer.toString(from * 11 / 10));
    }

    private LocalDate day() {
        return LocalDate.of(2016, 1, 1).plusDays(draw.below(4000));
    }

    /** A position that no other request of the same kind is likely to have had, so that nothing is known of it. */
    private String recent() {
        return Long.toString(head - draw.below((int) (head / 100)));
    }

    private String past() {
        return Long.toString(head / 10 + draw.below((int) (head * 8 / 10)));
    }

    private String sort() {
        return (draw.percent(50) ? "-" : "") + draw.of(SORTS);
    }

    private Contract contract() {
        return generated.contract(draw.between(1, contracts));
    }

    private String supplier() {
        Contract contract = contract();
        return contract.suppliers().isEmpty()
                ? supplier()
                : '"' + contract.suppliers().get(0).name() + '"';
    }

    private String department() {
        @Nullable String department = contract().department();
        return department == null ? department() : department;
    }

    private String category() {
        Contract contract = contract();
        return contract.categories().isEmpty()
                ? category()
                : contract.categories().get(0).id().substring(0, draw.between(2, 5));
    }

    /** Two or three words that follow one another in a title. */
    private String text() {
        List<String> words =
                List.of(contract().title().replaceAll("[^A-Za-z ]", " ").strip().split("\\s+"));
        int first = draw.below(words.size());
        return String.join(" ", words.subList(first, Math.min(first + draw.between(1, 3), words.size())));
    }
}
