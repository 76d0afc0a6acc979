package register.web.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.TypedValues;
import register.foi.limits.DueDateParameters;
import register.intake.sheets.Amount;
import register.intake.sheets.TypedDate;
import register.registers.OpenRegisters;
import register.registers.metrics.Metrics;
import register.registers.metrics.ObservationFilters;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.values.Money;
import register.values.PartialDate;

/** Reads dates and amounts in filters and forms as people type them, as the cells of an imported file are read. */
public final class TypedFilters implements TypedValues {
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    /** What reads a parameter, by its name and the first segment of the addresses that take it. */
    private final Map<String, Map<String, UnaryOperator<String>>> readers = new HashMap<>();

    /** Creates the reader of the filters of all registers, and of the forms for officers. */
    public TypedFilters(OpenRegisters open) {
        open.definitions()
                .all()
                .forEach(one -> add(one.path(), open.register(one).catalogue()));
        // The page of a measure and the comparison of several take the filters of figures.
        add(Metrics.MEASURES.path(), ObservationFilters.DECLARED);
        add("compare", ObservationFilters.DECLARED);
        addDays("due-dates", DueDateParameters.DAYS);
        addDays("aggregation-windows", List.of("received"));
        addDays("duties", List.of("dueBefore"));
        addDays("bank-holidays", List.of("from", "to"));
    }

    private void add(String path, QuerySchema schema) {
        schema.filters().forEach(filter -> {
            if (filter.form().equals(ParameterType.DATE)) {
                add(path, filter.name(), TypedFilters::date);
            } else if (filter.form().equals(ParameterType.NUMBER)) {
                add(path, filter.name(), TypedFilters::number);
            }
        });
    }

    private void addDays(String path, List<String> names) {
        names.forEach(name -> add(path, name, TypedFilters::days));
    }

    private void add(String path, String name, UnaryOperator<String> reader) {
        readers.computeIfAbsent(path, none -> new HashMap<>()).put(name, reader);
    }

    @Override
    public String canonical(String path, String name, String value) {
        return readers.getOrDefault(first(path), Map.of())
                .getOrDefault(name, UnaryOperator.identity())
                .apply(value);
    }

    private static String first(String path) {
        String[] segments = path.split("/", 3);
        return segments.length < 2 ? "" : segments[1].replaceFirst("\\..*", "");
    }

    private static String date(String value) {
        return TypedDate.read(value).map(PartialDate::toString).orElse(value);
    }

    /** Reads one day, or several with commas between them. */
    private static String days(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .map(day -> TypedDate.day(day).map(LocalDate::toString).orElse(day))
                .collect(Collectors.joining(","));
    }

    private static String number(String value) {
        return value.matches(ParameterType.NUMBER.pattern())
                ? value
                : amount(value).map(BigDecimal::toPlainString).orElse(value);
    }

    private static Optional<BigDecimal> amount(String value) {
        return Amount.read(value)
                .value()
                .map(Amount::money)
                .filter(money -> money.currency().equals("GBP"))
                .map(Money::amount)
                .filter(amount -> amount.compareTo(LARGEST) <= 0);
    }
}
