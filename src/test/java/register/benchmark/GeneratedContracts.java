package register.benchmark;

import static register.values.Missing.Because.NOT_HELD;
import static register.values.Missing.Because.NOT_PUBLISHED_HERE;
import static register.values.Missing.Because.NOT_RECORDED;
import static register.values.Missing.Because.WITHHELD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.ocds.OcdsReleases;
import register.registers.contracts.Contract;
import register.registers.contracts.Contract.Category;
import register.registers.contracts.Contract.Contact;
import register.registers.contracts.Contract.Document;
import register.registers.contracts.Extension;
import register.registers.contracts.Period;
import register.registers.contracts.Procurement;
import register.registers.contracts.Review;
import register.registers.contracts.Supplier;
import register.registers.contracts.Value;
import register.values.Missing;
import register.values.Missing.Because;
import register.values.Money;
import register.values.PartialDate;
import register.values.PartialDate.Precision;
import register.values.Reference;
import register.values.Source;

/**
 * Contracts without end that could be a council's, {@code COV 1}, {@code COV 2} and so on.
 *
 * <p>How they are spread is taken from real releases: words, suppliers, categories, values, durations and routes are
 * drawn as often as they are found there. What releases do not say, such as departments and reviews, is made up. The same
 * seed and number always give the same contract.
 */
public final class GeneratedContracts {
    private static final LocalDate FIRST_START = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST_START = LocalDate.of(2027, 12, 31);
    /** By which the extensions of a contract were taken or not, and its reviews were held. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final LocalDate PCR_2015 = LocalDate.of(2015, 2, 26);
    private static final LocalDate PA_2023 = LocalDate.of(2025, 2, 24);

    private static final List<String> DEPARTMENTS = List.of(
            "Adult Social Care",
            "Children's Services",
            "Property Services",
            "Highways and Transport",
            "Digital Services",
            "Education and Skills",
            "Housing and Homelessness",
            "Waste and Environment",
            "Public Health",
            "Finance",
            "Legal and Governance",
            "Culture, Sport and Events");
    private static final Draw.Ranks DEPARTMENT_RANKS = Draw.Ranks.zipf(DEPARTMENTS.size(), 0.7);
    private static final List<Because> REASONS =
            List.of(NOT_RECORDED, NOT_RECORDED, NOT_RECORDED, NOT_HELD, NOT_PUBLISHED_HERE, NOT_PUBLISHED_HERE);
    private static final java.time.Period YEARLY = java.time.Period.ofYears(1);

    private final long seed;
    private final Prose titles;
    private final Prose descriptions;
    private final Suppliers suppliers;
    private final List<Category> categories;
    private final int[] categoriesOfOne;
    private final int[] days;
    private final List<String> routes;
    private final double meanOfLogarithms;
    private final double spreadOfLogarithms;

    public GeneratedContracts(long seed) {
        this.seed = seed;
        List<Contract> real = OcdsReleases.contracts();
        titles = new Prose(real.stream().map(Contract::title), 480);
        descriptions = new Prose(real.stream().map(Contract::description).filter(Objects::nonNull), 9_000);
        suppliers = new Suppliers(real);
        categories = real.stream()
                .flatMap(contract -> contract.categories().stream())
                .toList();
        categoriesOfOne = real.stream()
                .mapToInt(contract -> contract.categories().size())
                .filter(size -> size > 0)
                .toArray();
        days = real.stream()
                .map(Contract::period)
                .filter(period -> period != null && period.start() != null && period.end() != null)
                .mapToInt(GeneratedContracts::days)
                .toArray();
        routes = real.stream()
                .map(Contract::procurement)
                .map(procurement -> procurement == null ? null : procurement.route())
                .filter(Objects::nonNull)
                .toList();
        double[] logarithms = real.stream()
                .map(Contract::value)
                .map(value -> value == null ? null : value.total())
                .filter(Objects::nonNull)
                .mapToDouble(total -> total.amount().doubleValue())
                .filter(amount -> amount > 1)
                .map(Math::log)
                .toArray();
        meanOfLogarithms = IntStream.range(0, logarithms.length)
                .mapToDouble(i -> logarithms[i])
                .average()
                .orElseThrow();
        spreadOfLogarithms = Math.sqrt(IntStream.range(0, logarithms.length)
                .mapToDouble(i -> Math.pow(logarithms[i] - meanOfLogarithms, 2))
                .average()
                .orElseThrow());
    }

    /** All of them in order; there is no last one. */
    public Stream<Contract> stream() {
        return IntStream.iterate(1, number -> number + 1).mapToObj(this::contract);
    }

    /** {@code COV n}. */
    public Contract contract(int number) {
        Draw draw = new Draw(seed, number);
        List<Missing> missing = new ArrayList<>();
        String description = draw.percent(97) ? descriptions.text(draw) : absent(missing, draw, "description");
        String department =
                draw.percent(96) ? DEPARTMENTS.get(draw.from(DEPARTMENT_RANKS)) : absent(missing, draw, "department");
        List<Supplier> who = suppliers(draw);
        if (who.isEmpty()) {
            absent(missing, draw, "suppliers");
        }
        LocalDate start = start(draw);
        Period period = period(draw, start, missing);
        Review review = review(draw, start);
        if (review == null) {
            absent(missing, draw, "review");
        }
        Value value = draw.percent(95) ? value(draw) : null;
        if (value == null) {
            boolean secret = draw.percent(30);
            missing.add(new Missing("value", secret ? WITHHELD : NOT_RECORDED, secret ? "43(2)" : null, null, null));
        }
        Procurement procurement = draw.percent(90) ? procurement(draw, number, start) : null;
        if (procurement == null) {
            absent(missing, draw, "procurement.route");
        }
        return new Contract(
                new Reference("COV " + number),
                titles.text(draw),
                description,
                department,
                who,
                categories(draw),
                period,
                extensions(draw, period),
                review,
                value,
                procurement,
                number > 1 && draw.percent(2) ? new Reference("COV " + draw.between(1, number - 1)) : null,
                department != null && draw.percent(50) ? contact(department) : null,
                draw.percent(5) ? List.of(document(number)) : List.of(),
                missing,
                new Source("FOI" + draw.between(100_000_000, 999_999_999), null));
    }

    /** The same contract as it is said again later: it costs more, and what it was published in is there to read. */
    public Contract again(int number) {
        Contract before = contract(number);
        return new Contract(
                before.reference(),
                before.title(),
                before.description(),
                before.department(),
                before.suppliers(),
                before.categories(),
                before.period(),
                before.extensions(),
                before.review(),
                before.value() == null ? null : dearer(before.value()),
                before.procurement(),
                before.partOf(),
                before.contact(),
                List.of(document(number)),
                before.missing(),
                before.source() == null ? null : new Source(before.source().disclosure(), "2"));
    }

    private List<Supplier> suppliers(Draw draw) {
        if (draw.percent(3)) {
            return List.of();
        }
        Supplier first = suppliers.one(draw);
        if (draw.percent(95)) {
            return List.of(first);
        }
        Set<Supplier> several = new LinkedHashSet<>(List.of(first));
        for (int more = draw.between(1, 6); more > 0; more--) {
            several.add(suppliers.one(draw));
        }
        return List.copyOf(several);
    }

    private List<Category> categories(Draw draw) {
        int size = draw.of(categoriesOfOne);
        if (size == 1) {
            return List.of(draw.of(categories));
        }
        Set<Category> several = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            several.add(draw.of(categories));
        }
        return List.copyOf(several);
    }

    /** Many begin with a financial year, most with a month. */
    private static LocalDate start(Draw draw) {
        LocalDate day = FIRST_START.plusDays(draw.below((int) ChronoUnit.DAYS.between(FIRST_START, LAST_START) + 1));
        if (draw.percent(20)) {
            return LocalDate.of(day.getYear(), 4, 1);
        }
        return draw.percent(60) ? day.withDayOfMonth(1) : day;
    }

    private @Nullable Period period(Draw draw, LocalDate start, List<Missing> missing) {
        if (draw.percent(3)) {
            absent(missing, draw, "period.start");
            absent(missing, draw, "period.end");
            return null;
        }
        Precision precision = draw.percent(10) ? draw.percent(50) ? Precision.YEAR : Precision.MONTH : Precision.DAY;
        PartialDate from = date(start, precision);
        if (draw.percent(5)) {
            return new Period(from, null, true, null);
        }
        long length = Math.max(1, Math.round(draw.of(days) * (0.9 + draw.below(20) / 100.0)));
        LocalDate last = start.plusDays(length - 1);
        LocalDate end = draw.percent(70) ? last.withDayOfMonth(last.lengthOfMonth()) : last;
        if (draw.percent(2)) {
            absent(missing, draw, "period.end");
            return new Period(from, null, null, null);
        }
        PartialDate terminated =
                draw.percent(3) ? PartialDate.of(start.plusDays(ChronoUnit.DAYS.between(start, end) / 2)) : null;
        return new Period(from, date(end, precision), null, terminated);
    }

    private static List<Extension> extensions(Draw draw, @Nullable Period period) {
        PartialDate end = period == null ? null : period.end();
        if (end == null || !draw.percent(28)) {
            return List.of();
        }
        List<Extension> extensions = new ArrayList<>();
        LocalDate until = end.last();
        Extension.State state = Extension.State.EXERCISED;
        for (int more = draw.between(1, 3); more > 0; more--) {
            boolean isDecided = until.isBefore(TODAY);
            if (state != Extension.State.LAPSED) {
                state = !isDecided
                        ? Extension.State.AVAILABLE
                        : state == Extension.State.EXERCISED && draw.percent(60)
                                ? Extension.State.EXERCISED
                                : Extension.State.LAPSED;
            }
            until = until.plusMonths(draw.percent(80) ? 12 : 24);
            extensions.add(new Extension(PartialDate.of(until), state));
        }
        return extensions;
    }

    /** NullAway cannot read the mark of a type that is named in full, {@code java.time.@Nullable Period}. */
    @SuppressWarnings("NullAway")
    private static @Nullable Review review(Draw draw, LocalDate start) {
        int share = draw.below(100);
        if (share >= 50) {
            return null;
        }
        Review.Type type = draw.percent(50) ? draw.of(List.of(Review.Type.values())) : null;
        return share < 40
                ? new Review(YEARLY, null, null, type)
                : new Review(null, null, PartialDate.of(start.plusMonths(draw.between(6, 36))), type);
    }

    private Value value(Draw draw) {
        Money total = new Money(amount(draw), "GBP");
        int share = draw.below(100);
        Value.Basis basis = share < 60
                ? Value.Basis.CONTRACT_SUM
                : share < 85 ? Value.Basis.ESTIMATE : share < 95 ? Value.Basis.BUDGET : Value.Basis.AVERAGE;
        Value.Vat vat =
                draw.percent(75) ? Value.Vat.EXCLUDED : draw.percent(50) ? Value.Vat.INCLUDED : Value.Vat.NOT_STATED;
        boolean approximate = draw.percent(10);
        return draw.percent(80)
                ? new Value(total, null, basis, approximate, vat)
                : new Value(draw.percent(50) ? total : null, total, basis, approximate, vat);
    }

    /** Log-normal; most are round. */
    private BigDecimal amount(Draw draw) {
        double amount = Math.exp(meanOfLogarithms + spreadOfLogarithms * draw.gaussian());
        long pence = Math.round(Math.min(Math.max(amount, 100), 1e9) * 100);
        if (draw.percent(60)) {
            long unit = (long) Math.pow(10, Math.floor(Math.log10((double) pence)) - 1);
            pence = Math.max(pence / unit, 1) * unit;
        }
        return BigDecimal.valueOf(pence, 2);
    }

    private static Value dearer(Value value) {
        return new Value(
                value.total() == null ? null : dearer(value.total()),
                value.annual() == null ? null : dearer(value.annual()),
                value.basis(),
                value.approximate(),
                value.vat());
    }

    private static Money dearer(Money money) {
        return new Money(money.amount().add(new BigDecimal("500")), money.currency());
    }

    private Procurement procurement(Draw draw, int number, LocalDate start) {
        Procurement.Regime regime = start.isBefore(PCR_2015)
                ? Procurement.Regime.PCR_2006
                : start.isBefore(PA_2023) ? Procurement.Regime.PCR_2015 : Procurement.Regime.PA_2023;
        List<Procurement.Notice> notices = regime == Procurement.Regime.PA_2023 && draw.percent(40)
                ? List.of(new Procurement.Notice("UK7", "%06d-%d".formatted(number, start.getYear()), null))
                : List.of();
        String ocid = draw.percent(30) ? "ocds-000000-" + Integer.toHexString(number) : null;
        return new Procurement(draw.of(routes), regime, notices, ocid);
    }

    private static Contact contact(String department) {
        return new Contact(
                department, department.replaceAll("[^A-Za-z]+", ".").toLowerCase(Locale.ROOT) + "@example.org");
    }

    private static Document document(int number) {
        return new Document("Contract", "https://www.example.org/contracts/" + number + ".pdf", "contractSigned");
    }

    /** Lists a field as missing. */
    private static @Nullable String absent(List<Missing> missing, Draw draw, String field) {
        missing.add(new Missing(field, draw.of(REASONS), null, null, null));
        return null;
    }

    private static PartialDate date(LocalDate day, Precision precision) {
        return switch (precision) {
            case YEAR -> new PartialDate(day.withDayOfYear(1), precision);
            case MONTH -> new PartialDate(day.withDayOfMonth(1), precision);
            case DAY -> PartialDate.of(day);
        };
    }

    private static int days(Period period) {
        PartialDate start = Objects.requireNonNull(period.start());
        PartialDate end = Objects.requireNonNull(period.end());
        return (int) ChronoUnit.DAYS.between(start.first(), end.last()) + 1;
    }
}
