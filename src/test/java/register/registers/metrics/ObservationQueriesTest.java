package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.RunningService;
import register.registers.figures.Marker;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;
import register.store.log.Attribution;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Source;

/** The query language of observations against a plain scan, with periods of every kind beside one another. */
class ObservationQueriesTest {
    private static final int SAID = 250;
    private static final int QUERIES = 30;
    private static final long SEED = 20261122;
    private static final Attribution CHANGE = new Attribution("test", "To be asked for");
    private static final List<String> MEASURES = List.of("calls", "average-wait", "visits");
    private static final List<String> SHOPS = List.of("North Street", "north street two", "Æther & Sons");
    private static final List<String> PERIODS = List.of(
            "2017",
            "2018",
            "2019",
            "2017/18",
            "2018/19",
            "2018-Q1",
            "2018-Q4",
            "2018/19-Q1",
            "2018/19-Q4",
            "2018-02",
            "2018-12",
            "2018-12-31",
            "2018-06-01",
            "2018-12-30/2019-01-02",
            "2020-02");
    private static final List<String> DATES = List.of("2017", "2018", "2018-03", "2018-12", "2018-12-31", "2019-01-02");

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final Map<String, Observation> NOW = new LinkedHashMap<>();

    @BeforeAll
    static void write() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int number = 0; number < SAID; number++) {
            Observation observation = observation(random);
            NOW.put(key(observation), observation);
        }
        List<Observation> all = List.copyOf(NOW.values());
        SERVICE.log().write(turn -> turn.append(Metrics.OBSERVATIONS, all, CHANGE));
    }

    static List<Query> queries() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        return IntStream.range(0, QUERIES).mapToObj(number -> query(random)).toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void thePagesHaveWhatAPlainScanHas(Query query) {
        List<String> walked = new ArrayList<>();
        @Nullable String next = query.address();
        while (next != null) {
            JsonNode page = SERVICE.json(next);
            page.at("/items")
                    .forEach(item -> walked.add(URLDecoder.decode(
                            item.at("/links/self").asText().replaceAll(".*/", ""), StandardCharsets.UTF_8)));
            String link = page.at("/links/next").asText("");
            next = link.isEmpty() ? null : link;
        }

        assertThat(walked).isEqualTo(query.scan());
    }

    /** One filter: the parameter, its value, and which observations fit. */
    record Given(String name, String value, Predicate<Observation> fits) {}

    /** A random query, said twice: as an address and as a loop. */
    record Query(List<Given> filters, String sort, Comparator<Observation> order) {
        String address() {
            return "/observations?limit=40" + (sort.isEmpty() ? "" : "&sort=" + sort)
                    + filters.stream()
                            .map(filter -> "&" + filter.name() + "="
                                    + URLEncoder.encode(filter.value(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining());
        }

        List<String> scan() {
            return NOW.values().stream()
                    .filter(one ->
                            filters.stream().allMatch(filter -> filter.fits().test(one)))
                    .sorted(order)
                    .map(Observation::slug)
                    .toList();
        }

        @Override
        public String toString() {
            return address();
        }
    }

    private static Query query(SplittableRandom random) {
        List<Function<SplittableRandom, Given>> kinds = List.of(
                ObservationQueriesTest::measure,
                ObservationQueriesTest::period,
                ObservationQueriesTest::from,
                ObservationQueriesTest::to,
                ObservationQueriesTest::marker,
                ObservationQueriesTest::missing,
                ObservationQueriesTest::value,
                ObservationQueriesTest::shop,
                chance -> new Given("latest", "true", ObservationQueriesTest::isNewest));
        List<Given> filters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Given given = one(random, kinds).apply(random);
            if (filters.stream().noneMatch(other -> other.name().equals(given.name()))) {
                filters.add(given);
            }
        }
        Comparator<Observation> byKey = Comparator.comparing(ObservationQueriesTest::key);
        Comparator<Observation> byPeriod =
                Comparator.comparing(one -> one.period().first());
        Comparator<BigDecimal> upward = Comparator.naturalOrder();
        return switch (random.nextInt(4)) {
            case 0 -> new Query(filters, "", byKey);
            case 1 -> new Query(filters, "-period", byPeriod.reversed().thenComparing(byKey.reversed()));
            case 2 ->
                new Query(
                        filters,
                        "measure,period",
                        Comparator.comparing(Observation::measure)
                                .thenComparing(byPeriod)
                                .thenComparing(byKey));
            default ->
                new Query(
                        filters,
                        "value",
                        Comparator.comparing(Observation::value, Comparator.nullsLast(upward))
                                .thenComparing(byKey));
        };
    }

    private static Given measure(SplittableRandom random) {
        String one = one(random, MEASURES);
        String other = one(random, MEASURES);
        return new Given(
                "measure",
                one.replace('-', ' ') + "," + other,
                observation -> List.of(one, other).contains(observation.measure()));
    }

    private static Given period(SplittableRandom random) {
        String label = one(random, PERIODS);
        return new Given("period", label, one -> one.period().label().equals(label));
    }

    private static Given from(SplittableRandom random) {
        PartialDate date = PartialDate.of(one(random, DATES));
        return new Given("from", date.toString(), one -> !one.period().last().isBefore(date.first()));
    }

    private static Given to(SplittableRandom random) {
        PartialDate date = PartialDate.of(one(random, DATES));
        return new Given("to", date.toString(), one -> !one.period().first().isAfter(date.last()));
    }

    private static Given marker(SplittableRandom random) {
        Marker marker = one(random, List.of(Marker.E, Marker.P, Marker.C));
        return new Given(
                "marker",
                random.nextBoolean() ? marker.display() : marker.word(),
                one -> one.markers().contains(marker));
    }

    private static Given missing(SplittableRandom random) {
        Missing.Because because = one(random, List.of(Missing.Because.NOT_HELD, Missing.Because.WITHHELD));
        return random.nextBoolean()
                ? new Given("missing", "any", one -> one.value() == null)
                : new Given(
                        "missing",
                        because.word(),
                        one -> one.missing().stream().anyMatch(missing -> missing.because() == because));
    }

    private static Given value(SplittableRandom random) {
        BigDecimal bound = BigDecimal.valueOf(random.nextInt(50));
        boolean isFrom = random.nextBoolean();
        return new Given(isFrom ? "valueFrom" : "valueTo", bound.toString(), one -> {
            BigDecimal value = one.value();
            return value != null && (isFrom ? value.compareTo(bound) >= 0 : value.compareTo(bound) <= 0);
        });
    }

    private static Given shop(SplittableRandom random) {
        String shop = one(random, SHOPS);
        return random.nextBoolean()
                ? new Given(
                        "shop",
                        shop.toUpperCase(Locale.UK).replace(' ', '-'),
                        one -> shop.equals(one.dimensions().get("shop")))
                : new Given(
                        "shop",
                        '"' + shop + '"',
                        one -> shop.equals(one.dimensions().get("shop")));
    }

    private static boolean isNewest(Observation one) {
        Comparator<TimePeriod> older = Comparator.comparing(TimePeriod::last).thenComparing(TimePeriod::first);
        return NOW.values().stream()
                .filter(other -> other.measure().equals(one.measure())
                        && other.dimensions().equals(one.dimensions()))
                .noneMatch(other -> older.compare(other.period(), one.period()) > 0);
    }

    private static Observation observation(SplittableRandom random) {
        @Nullable BigDecimal value = random.nextInt(4) > 0 ? BigDecimal.valueOf(random.nextInt(50)) : null;
        Missing.Because because = one(random, List.of(Missing.Because.NOT_HELD, Missing.Because.WITHHELD));
        List<Missing> missing = value != null
                ? List.of()
                : List.of(new Missing(
                        "value", because, because == Missing.Because.WITHHELD ? "40(2)" : null, null, null));
        return new Observation(
                one(random, MEASURES),
                TimePeriod.of(one(random, PERIODS)),
                random.nextBoolean() ? Map.of() : Map.of("shop", one(random, SHOPS)),
                value,
                missing,
                one(random, List.of(List.<Marker>of(), List.of(Marker.E), List.of(Marker.E, Marker.P))),
                null,
                null,
                null,
                new Source("FOI1", null));
    }

    private static String key(Observation observation) {
        return new Reference(observation.slug()).key();
    }

    private static <T> T one(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
