package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.RunningService;
import register.store.log.Attribution;
import register.store.log.PositionedRecord;
import register.store.log.RecordQueries;
import register.store.query.ListQuery;
import register.store.query.SortKey;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;

/**
 * The query language against a plain scan: whatever is filtered, sorted and paged, the walk through the pages gives exactly
 * the contracts that a loop over all of them gives, while a writer appends. Short pages take the longest, so only one query in ten
 * has them; all may with {@code -Dqueries.shortest=10}.
 */
class QueriesTest {
    private static final int CONTRACTS = 400;
    private static final int QUERIES = 60;
    private static final int SHORTEST_PAGE = Integer.getInteger("queries.shortest", 30);
    private static final long SEED = 20261122;
    private static final Attribution CHANGE = new Attribution("test", "To be asked for");
    private static final List<String> DAYS = List.of("2015-01-01", "2024-02-29", "2026-11-22", "2031-12-31");

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final Map<String, Contract> NOW = new LinkedHashMap<>();
    private static final SplittableRandom WRITER = new SplittableRandom(SEED);

    @BeforeAll
    static void write() {
        List<Contract> contracts = new ArrayList<>();
        for (int number = 1; number <= CONTRACTS; number++) {
            contracts.add(Chance.contract(WRITER, number));
        }
        // Some were said otherwise before.
        for (int times = 0; times < CONTRACTS / 5; times++) {
            contracts.add(Chance.contract(WRITER, 1 + WRITER.nextInt(CONTRACTS)));
        }
        append(contracts);
    }

    static List<Query> queries() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        return IntStream.range(0, QUERIES)
                .mapToObj(number -> Query.random(random))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void thePagesHaveWhatAPlainScanHas(Query query) {
        List<Contract> all = new ArrayList<>(NOW.values());

        List<String> walked = walk(query);

        assertThat(walked).as(query.address()).isEqualTo(query.scan(all));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void thePagesOfManyAreThoseOfFew(Query query) {
        RecordQueries<Contract> records = SERVICE.log().queries(Contracts.REGISTER);
        ListQuery question = ListQuery.read(
                ContractFilters.ALL, query.given()::get, SERVICE.log().head().number(), query.on());
        long few = records.count(question);
        @Nullable SortKey last = null;
        List<PositionedRecord<Contract>> page;
        do {
            page = records.page(question, last, query.limit(), few);
            assertThat(records.page(question, last, query.limit(), Long.MAX_VALUE))
                    .isEqualTo(page);
            last = page.isEmpty() ? null : page.get(page.size() - 1).place();
        } while (last != null);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theGroupsAddUpWhatAPlainScanDoes(Query query) {
        Map<String, BigDecimal> scanned = new LinkedHashMap<>();
        for (Contract contract : query.filtered(new ArrayList<>(NOW.values()))) {
            Money annual = contract.value() == null ? null : contract.value().annual();
            if (annual != null && annual.currency().equals("GBP")) {
                query.grouping()
                        .groups(contract, query.on())
                        .forEach(group -> scanned.merge(group, annual.amount(), BigDecimal::add));
            }
        }

        JsonNode summary =
                SERVICE.json("/contracts/summary.json?groupBy=" + query.grouping().name + query.parameters("&"));

        for (JsonNode group : summary.at("/items")) {
            BigDecimal sum = scanned.remove(group.path("group").asText(""));
            JsonNode added = group.path("annual");
            if (sum == null) {
                assertThat(added.path("count").asLong()).isZero();
            } else {
                BigDecimal average =
                        sum.divide(BigDecimal.valueOf(added.path("count").asLong()), 2, RoundingMode.HALF_UP);
                assertThat(added.path("sum").decimalValue()).isEqualByComparingTo(sum);
                assertThat(added.path("average").decimalValue()).isEqualByComparingTo(average);
            }
        }
        assertThat(scanned).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theGroupsHaveWhatAPlainScanCounts(Query query) {
        List<Contract> kept = query.filtered(new ArrayList<>(NOW.values()));
        Map<String, Long> scanned = kept.stream()
                .flatMap(contract -> query.grouping().groups(contract, query.on()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        JsonNode summary =
                SERVICE.json("/contracts/summary.json?groupBy=" + query.grouping().name + query.parameters("&"));

        Map<String, Long> counted = new LinkedHashMap<>();
        summary.at("/items")
                .forEach(group -> counted.put(
                        group.path("group").asText(""), group.path("records").asLong()));
        assertThat(counted).as(query.address()).containsExactlyInAnyOrderEntriesOf(scanned);
        assertThat(summary.at("/records").asLong()).isEqualTo(kept.size());
        for (JsonNode group : summary.at("/items")) {
            String address = group.at("/links/records").asText("");
            if (!address.isEmpty() && !query.narrowsTheSameAs(query.grouping())) {
                assertThat(SERVICE.json(address.substring(address.indexOf("/contracts")))
                                .at("/total")
                                .asLong())
                        .as(address)
                        .isEqualTo(group.path("records").asLong());
            }
        }
    }

    /** The references on all the pages, there and back; between two pages somebody writes. */
    private static List<String> walk(Query query) {
        List<String> references = new ArrayList<>();
        @Nullable String next = query.address();
        @Nullable String last = null;
        long total = -1;
        while (next != null) {
            JsonNode page = SERVICE.json(next);
            references.addAll(references(page));
            last = page.at("/links/prev").isMissingNode() ? null : next;
            if (total >= 0) {
                assertThat(page.at("/total").asLong())
                        .as("the total of every page")
                        .isEqualTo(total);
            }
            total = page.at("/total").asLong();
            String link = page.at("/links/next").asText("");
            next = link.isEmpty() ? null : link.substring(link.indexOf("/contracts"));
            append(List.of(Chance.contract(WRITER, 1 + WRITER.nextInt(CONTRACTS + 50))));
        }
        assertThat(total).isEqualTo(references.size());
        if (last != null) {
            assertThat(back(last)).as("there and back").isEqualTo(references);
        }
        return references;
    }

    /** The references on a page and all those before it. */
    private static List<String> back(String last) {
        List<String> references = new ArrayList<>();
        String address = last;
        while (!address.isEmpty()) {
            JsonNode page = SERVICE.json(address);
            references.addAll(0, references(page));
            append(List.of(Chance.contract(WRITER, 1 + WRITER.nextInt(CONTRACTS + 50))));
            address = page.at("/links/prev").asText("");
        }
        return references;
    }

    private static List<String> references(JsonNode page) {
        List<String> references = new ArrayList<>();
        page.at("/items").forEach(item -> references.add(item.path("reference").asText()));
        return references;
    }

    private static void append(List<Contract> contracts) {
        SERVICE.log().write(turn -> turn.append(Contracts.REGISTER, contracts, CHANGE));
        contracts.forEach(contract -> NOW.put(contract.reference().key(), contract));
    }

    /** What a query counts by, and the groups that a contract is in; the empty text where it does not say. */
    enum By {
        SUPPLIER("supplier") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                return orNone(contract.suppliers().stream()
                        .map(Supplier::name)
                        .distinct()
                        .toList());
            }
        },
        DEPARTMENT("department") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                return List.of(Objects.requireNonNullElse(contract.department(), ""));
            }
        },
        STATUS("status") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                return List.of(Status.of(contract, on).word());
            }
        },
        CATEGORY("category") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                return orNone(contract.categories().stream()
                        .filter(category -> category.scheme().equals("CPV"))
                        .map(category -> category.id().substring(0, 2))
                        .distinct()
                        .toList());
            }
        },
        END_YEAR("endYear") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                PartialDate ends = contract.ends();
                Period period = contract.period();
                if (ends != null) {
                    return List.of(Integer.toString(ends.last().getYear()));
                }
                return List.of(period != null && period.isOngoing() ? "ongoing" : "");
            }
        },
        ROUTE("route") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                Procurement procurement = contract.procurement();
                return List.of(procurement == null ? "" : Objects.requireNonNullElse(procurement.route(), ""));
            }
        },
        MISSING("missing") {
            @Override
            List<String> groups(Contract contract, LocalDate on) {
                return orNone(contract.missing().stream().map(Missing::field).toList());
            }
        };

        final String name;

        By(String name) {
            this.name = name;
        }

        abstract List<String> groups(Contract contract, LocalDate on);

        private static List<String> orNone(List<String> groups) {
            return groups.isEmpty() ? List.of("") : groups;
        }
    }

    /** One filter: the parameter, its value, and which contracts fit. */
    record Given(String name, String value, Predicate<Contract> fits) {}

    /** One field to sort by; null where a contract does not say it. */
    record Key(String name, Function<Contract, @Nullable Comparable<?>> value, boolean isDown) {}

    /** A random query, said twice: as an address and as a loop. */
    record Query(LocalDate on, List<Given> filters, List<Key> keys, int limit, By grouping) {
        static Query random(SplittableRandom random) {
            LocalDate on = LocalDate.parse(Chance.one(random, DAYS));
            List<Function<SplittableRandom, Given>> kinds = kinds(on);
            List<Given> filters = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Given given = Chance.one(random, kinds).apply(random);
                if (filters.stream().noneMatch(other -> other.name().equals(given.name()))) {
                    filters.add(given);
                }
            }
            List<Key> keys = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Key key = Chance.one(random, keys(on, random.nextBoolean()));
                if (keys.stream().noneMatch(other -> other.name().equals(key.name()))) {
                    keys.add(key);
                }
            }
            int shortest = random.nextInt(10) == 0 ? 10 : SHORTEST_PAGE;
            return new Query(
                    on, filters, keys, shortest + random.nextInt(150), Chance.one(random, List.of(By.values())));
        }

        private static List<Function<SplittableRandom, Given>> kinds(LocalDate on) {
            return List.of(
                    random -> words(random),
                    random -> named(
                            random,
                            "supplier",
                            Chance.SUPPLIERS,
                            contract -> contract.suppliers().stream()
                                    .map(Supplier::name)
                                    .toList()),
                    random -> named(random, "department", Chance.DEPARTMENTS, contract -> said(contract.department())),
                    random -> named(random, "route", Chance.ROUTES, contract -> {
                        Procurement procurement = contract.procurement();
                        return procurement == null ? List.of() : said(procurement.route());
                    }),
                    random -> category(random),
                    random -> status(random, on),
                    random -> missing(random),
                    random -> from(random, "startsFrom", Contract::start),
                    random -> to(random, "startsTo", Contract::start),
                    random -> from(random, "endsFrom", Contract::ends),
                    random -> to(random, "endsTo", Contract::ends),
                    random -> from(random, "reviewFrom", contract -> review(contract, on)),
                    random -> to(random, "reviewTo", contract -> review(contract, on)),
                    random -> value(random, "valueFrom", order -> order >= 0),
                    random -> value(random, "valueTo", order -> order <= 0));
        }

        private static List<Key> keys(LocalDate on, boolean isDown) {
            return List.of(
                    new Key("reference", contract -> contract.reference().key(), isDown),
                    new Key("title", contract -> contract.title().toLowerCase(Locale.ROOT), isDown),
                    new Key("department", Contract::department, isDown),
                    new Key("status", contract -> Status.of(contract, on).word(), isDown),
                    new Key("period.start", contract -> first(contract.start()), isDown),
                    new Key("ends", contract -> first(contract.ends()), isDown),
                    new Key("review.next", contract -> first(review(contract, on)), isDown),
                    new Key("value.total.amount", contract -> total(contract), isDown),
                    new Key("value.annual.amount", contract -> annual(contract), isDown));
        }

        List<Contract> filtered(List<Contract> all) {
            return all.stream()
                    .filter(contract ->
                            filters.stream().allMatch(filter -> filter.fits().test(contract)))
                    .toList();
        }

        List<String> scan(List<Contract> all) {
            Comparator<Contract> order = Comparator.comparing(contract -> 0);
            for (Key key : keys) {
                order = order.thenComparing((one, other) -> compare(key, one, other));
            }
            Comparator<Contract> byKey =
                    Comparator.comparing(contract -> contract.reference().key());
            order = order.thenComparing(!keys.isEmpty() && keys.get(0).isDown() ? byKey.reversed() : byKey);
            return filtered(all).stream()
                    .sorted(order)
                    .map(contract -> contract.reference().text())
                    .toList();
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static int compare(Key key, Contract one, Contract other) {
            @Nullable Comparable a = key.value().apply(one);
            @Nullable Comparable b = key.value().apply(other);
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            return key.isDown() ? b.compareTo(a) : a.compareTo(b);
        }

        /** Whether a filter of the same name is replaced by that of a group, which then holds more than the group. */
        boolean narrowsTheSameAs(By by) {
            List<String> names = by == By.END_YEAR ? List.of("endsFrom", "endsTo") : List.of(by.name, "missing");
            return filters.stream().anyMatch(filter -> names.contains(filter.name()));
        }

        String address() {
            String sort = keys.stream()
                    .map(key -> (key.isDown() ? "-" : "") + key.name())
                    .collect(Collectors.joining(","));
            return "/contracts?limit=" + limit + (sort.isEmpty() ? "" : "&sort=" + sort) + parameters("&");
        }

        /** The parameters of {@link #address} that make the question. */
        Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            filters.forEach(filter -> given.put(filter.name(), filter.value()));
            Matcher sort = Pattern.compile("[&?]sort=([^&]*)").matcher(address());
            if (sort.find()) {
                given.put("sort", sort.group(1));
            }
            return given;
        }

        String parameters(String before) {
            return before + "on=" + on
                    + filters.stream()
                            .map(filter -> "&" + filter.name() + "="
                                    + URLEncoder.encode(filter.value(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return address();
        }

        private static Given words(SplittableRandom random) {
            String one = Chance.one(random, Chance.TITLE_WORDS);
            String other = Chance.one(random, Chance.TITLE_WORDS);
            return switch (random.nextInt(4)) {
                case 0 -> new Given("q", one, contract -> has(contract, one));
                case 1 -> new Given("q", one + " " + other, contract -> has(contract, one) && has(contract, other));
                case 2 -> new Given("q", one + " or " + other, contract -> has(contract, one) || has(contract, other));
                default -> new Given("q", one + " -" + other, contract -> has(contract, one) && !has(contract, other));
            };
        }

        private static boolean has(Contract contract, String word) {
            return Arrays.asList(contract.title().toLowerCase(Locale.ROOT).split(" "))
                    .contains(word);
        }

        private static Given named(
                SplittableRandom random, String name, List<String> names, Function<Contract, List<String>> said) {
            String asked = Chance.one(random, names);
            if (random.nextBoolean()) {
                return new Given(
                        name,
                        '"' + asked + '"',
                        contract -> said.apply(contract).contains(asked));
            }
            String part = words(asked).get(0);
            return new Given(
                    name,
                    part,
                    contract -> said.apply(contract).stream()
                            .anyMatch(one -> words(one).contains(part)));
        }

        /** As the register tells words apart: whatever is neither letter nor digit stands between them. */
        private static List<String> words(String text) {
            String plain = Normalizer.normalize(text.replace("Æ", "ae").replace("ø", "o"), Normalizer.Form.NFKD);
            return Arrays.asList(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
        }

        private static Given category(SplittableRandom random) {
            String code = Chance.one(random, Chance.CODES);
            String asked = code.substring(0, 2 + random.nextInt(3));
            String prefix = asked.length() > 2 ? asked.replaceAll("0+$", "") : asked;
            String begins = prefix.length() < 2 ? asked.substring(0, 2) : prefix;
            return new Given(
                    "category",
                    asked,
                    contract -> contract.categories().stream()
                            .anyMatch(category -> category.scheme().equals("CPV")
                                    && category.id().startsWith(begins)));
        }

        private static Given status(SplittableRandom random, LocalDate on) {
            List<Status> asked =
                    List.of(Chance.one(random, List.of(Status.values())), Chance.one(random, List.of(Status.values())));
            return new Given(
                    "status",
                    asked.stream().map(Status::word).collect(Collectors.joining(",")),
                    contract -> asked.contains(Status.of(contract, on)));
        }

        private static Given missing(SplittableRandom random) {
            String field = Chance.one(random, Contract.canBeMissing());
            return new Given(
                    "missing",
                    field,
                    contract -> contract.missing().stream()
                            .anyMatch(missing -> missing.field().equals(field)));
        }

        private static Given from(
                SplittableRandom random, String name, Function<Contract, @Nullable PartialDate> said) {
            PartialDate from = Chance.date(random);
            return new Given(name, from.toString(), contract -> {
                PartialDate date = said.apply(contract);
                return date != null && !date.last().isBefore(from.first());
            });
        }

        private static Given to(SplittableRandom random, String name, Function<Contract, @Nullable PartialDate> said) {
            PartialDate to = Chance.date(random);
            return new Given(name, to.toString(), contract -> {
                PartialDate date = said.apply(contract);
                return date != null && !date.first().isAfter(to.last());
            });
        }

        private static Given value(SplittableRandom random, String name, Predicate<Integer> fits) {
            BigDecimal bound = BigDecimal.valueOf(1000L * random.nextInt(100));
            return new Given(name, bound.toPlainString(), contract -> {
                BigDecimal amount = total(contract) != null ? total(contract) : annual(contract);
                return amount != null && fits.test(amount.compareTo(bound));
            });
        }

        private static List<String> said(@Nullable String text) {
            return text == null ? List.of() : List.of(text);
        }

        private static @Nullable LocalDate first(@Nullable PartialDate date) {
            return date == null ? null : date.first();
        }

        private static @Nullable PartialDate review(Contract contract, LocalDate on) {
            ComputedContract.Next next = ComputedContract.of(contract, on).review();
            return next == null ? null : next.next();
        }

        private static @Nullable BigDecimal total(Contract contract) {
            Value value = contract.value();
            return value == null || value.total() == null ? null : value.total().amount();
        }

        private static @Nullable BigDecimal annual(Contract contract) {
            Value value = contract.value();
            return value == null || value.annual() == null
                    ? null
                    : value.annual().amount();
        }
    }
}
