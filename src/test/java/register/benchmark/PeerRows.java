package register.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.benchmark.Clients.Question;
import register.registers.contracts.Contract;
import register.registers.contracts.Supplier;

/** What the register and {@link Peer} are asked for under load, each time with other values. */
final class PeerRows {
    /** Words that many contracts have. */
    static final List<String> COMMON =
            List.of("services", "provision", "supply", "maintenance", "works", "support", "management", "council");

    static final List<String> GROUPINGS = List.of("supplier", "status", "department");

    private static final int OFTEN = 1000;
    private static final int DRAWN = 2000;
    private static final int PAGES = 20;

    private PeerRows() {}

    /**
     * The same question to both.
     *
     * @param peer null where there is nothing to compare with, as with pages
     */
    record Row(String what, Question ours, @Nullable Question peer) {}

    static List<Row> all(int contracts) {
        List<Contract> drawn = drawn(contracts);
        List<String> suppliers = encoded(drawn.stream()
                .flatMap(contract -> contract.suppliers().stream().limit(1))
                .map(Supplier::name));
        List<String> departments =
                encoded(drawn.stream().map(Contract::department).flatMap(Stream::ofNullable));
        int often = Math.min(OFTEN, contracts);
        return List.of(
                both("a contract of all", number(contracts), "/contracts/COV-%s", "/contracts/cov%s"),
                both("a contract asked often", number(often), "/contracts/COV-%s", "/contracts/cov%s"),
                both(
                        "50 of a supplier, by end",
                        of(suppliers),
                        "/contracts?limit=50&sort=ends&supplier=%%22%s%%22",
                        "/contracts?supplier=%s"),
                both(
                        "50 of a department, by end",
                        of(departments),
                        "/contracts?limit=50&sort=ends&department=%%22%s%%22",
                        "/contracts?department=%s"),
                both("50 with a common word", of(COMMON), "/contracts?limit=50&q=%s", "/search?q=%s"),
                both(
                        "four facets",
                        draw -> "",
                        "/contracts?limit=1&facets=status,supplier,department,category%s",
                        "/facets%s"),
                both("summary", of(GROUPINGS), "/contracts/summary?groupBy=%s", "/summary?by=%s"),
                page("page of a list", draw -> "/contracts?page=" + (1 + draw.nextInt(PAGES))),
                page("page of a contract", draw -> "/contracts/COV-" + (1 + draw.nextInt(contracts))),
                page("home page", draw -> "/"));
    }

    private static List<Contract> drawn(int contracts) {
        GeneratedContracts generated = new GeneratedContracts(1);
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> generated.contract(1 + random.nextInt(contracts)))
                .limit(DRAWN)
                .toList();
    }

    private static List<String> encoded(Stream<String> values) {
        return values.map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .toList();
    }

    private static Row both(String what, Function<SplittableRandom, String> value, String ours, String peer) {
        return new Row(
                what,
                Question.json(draw -> ours.formatted(value.apply(draw))),
                Question.json(draw -> peer.formatted(value.apply(draw))));
    }

    private static Row page(String what, Function<SplittableRandom, String> path) {
        return new Row(what, Question.page(path), null);
    }

    private static Function<SplittableRandom, String> number(int most) {
        return draw -> Integer.toString(1 + draw.nextInt(most));
    }

    private static Function<SplittableRandom, String> of(List<String> values) {
        return draw -> values.get(draw.nextInt(values.size()));
    }
}
