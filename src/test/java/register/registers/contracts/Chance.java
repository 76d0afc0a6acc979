package register.registers.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Source;

/** Contracts made by chance from a seed, so that every kind of date, value and gap meets every other. */
public final class Chance {
    static final List<String> TITLE_WORDS =
            List.of("telephony", "roofing", "catering", "gritting", "payroll", "scaffolding", "libraries", "lifts");
    static final List<String> SUPPLIERS = List.of(
            "Acme Limited", "Acme Northern Limited", "Bright & Sons", "O'Neill-Carter plc", "Zephyr", "Ærø Group");
    static final List<String> DEPARTMENTS = List.of("People", "Place Directorate", "Digital Services", "Digital");
    static final List<String> ROUTES = List.of("Framework call-off", "Direct award", "Open procedure");
    static final List<String> CODES =
            List.of("72000000", "72250000", "64216000", "64200000-8", "90910000", "09310000", "45261900");

    private static final List<String> CYCLES = List.of("P1Y", "P6M", "P18M", "P2Y", "P30D", "P1Y6M15D", "P1M");

    private Chance() {}

    /** One that is the same for the same seed. */
    public static Contract contract(SplittableRandom random, int number) {
        List<Missing> missing = new ArrayList<>();
        String department = maybe(random, missing, "department", one(random, DEPARTMENTS));
        List<Supplier> suppliers = suppliers(random, missing);
        register.registers.contracts.Period period = period(random, missing);
        Review review = maybe(random, missing, "review", review(random));
        Value value = maybe(random, missing, "value", value(random));
        String route = maybe(random, missing, "procurement.route", one(random, ROUTES));
        return new Contract(
                new Reference("COV " + number),
                one(random, TITLE_WORDS) + " " + one(random, TITLE_WORDS),
                maybe(random, missing, "description", "Something."),
                department,
                suppliers,
                categories(random),
                period,
                extensions(random, period),
                review,
                value,
                route == null ? null : new Procurement(route, null, List.of(), null),
                null,
                null,
                List.of(),
                missing,
                new Source("FOI1", null));
    }

    static <T> T one(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A date of any precision. */
    static PartialDate date(SplittableRandom random) {
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(365 * 22));
        int length = one(random, List.of(4, 7, 10, 10));
        return PartialDate.of(day.toString().substring(0, length));
    }

    private static <T> @Nullable T maybe(SplittableRandom random, List<Missing> missing, String field, T value) {
        if (random.nextInt(5) > 0) {
            return value;
        }
        missing.add(new Missing(field, Missing.Because.NOT_RECORDED, null, null, null));
        return null;
    }

    private static List<Supplier> suppliers(SplittableRandom random, List<Missing> missing) {
        List<Supplier> suppliers = IntStream.range(0, random.nextInt(4))
                .mapToObj(place -> new Supplier(one(random, SUPPLIERS), List.of(), null, null))
                .toList();
        if (suppliers.isEmpty()) {
            missing.add(new Missing("suppliers", Missing.Because.NOT_HELD, null, null, null));
        }
        return suppliers;
    }

    private static List<Contract.Category> categories(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(place -> random.nextInt(6) == 0
                        ? new Contract.Category("PROCLASS", "72", null)
                        : new Contract.Category("CPV", one(random, CODES), null))
                .toList();
    }

    private static register.registers.contracts.@Nullable Period period(
            SplittableRandom random, List<Missing> missing) {
        PartialDate start = maybe(random, missing, "period.start", date(random));
        boolean isOngoing = random.nextInt(6) == 0;
        @Nullable PartialDate end = null;
        if (!isOngoing) {
            end = maybe(random, missing, "period.end", date(random));
        }
        if (start != null && end != null && end.last().isBefore(start.first())) {
            PartialDate earlier = end;
            end = start;
            start = earlier;
        }
        PartialDate terminated = random.nextInt(8) == 0 ? date(random) : null;
        if (terminated != null && start != null && terminated.last().isBefore(start.first())) {
            terminated = null;
        }
        return start == null && end == null && !isOngoing && terminated == null
                ? null
                : new register.registers.contracts.Period(start, end, isOngoing ? true : null, terminated);
    }

    private static List<Extension> extensions(
            SplittableRandom random, register.registers.contracts.@Nullable Period period) {
        List<Extension> extensions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            PartialDate until = date(random);
            PartialDate end = period == null ? null : period.end();
            if (end == null || until.last().isAfter(end.first())) {
                extensions.add(new Extension(until, one(random, List.of(Extension.State.values()))));
            }
        }
        return extensions;
    }

    private static Review review(SplittableRandom random) {
        Map<String, String> said = new HashMap<>();
        String date = date(random).toString();
        if (random.nextInt(4) == 0) {
            said.put("on", date);
        } else {
            said.put("every", one(random, CYCLES));
            said.put("from", date);
        }
        if (random.nextInt(3) > 0) {
            said.remove("from");
        }
        return Json.mapper().convertValue(said, Review.class);
    }

    private static Value value(SplittableRandom random) {
        Money amount = new Money(BigDecimal.valueOf(random.nextInt(100_000)), "GBP");
        Money other = new Money(new BigDecimal(random.nextInt(1_000_000)).movePointLeft(2), "GBP");
        return switch (random.nextInt(3)) {
            case 0 -> new Value(amount, null, Value.Basis.ESTIMATE, true, Value.Vat.EXCLUDED);
            case 1 -> new Value(null, other, Value.Basis.AVERAGE, false, Value.Vat.NOT_STATED);
            default -> new Value(amount, other, Value.Basis.CONTRACT_SUM, false, Value.Vat.INCLUDED);
        };
    }
}
