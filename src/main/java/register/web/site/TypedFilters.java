package register.web.site;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.TypedValues;
import register.intake.sheets.Amount;
import register.intake.sheets.DateColumn;
import register.intake.sheets.StartOrEnd;
import register.registers.OpenRegisters;
import register.registers.metrics.Metrics;
import register.registers.metrics.ObservationFilters;
import register.store.query.Filter;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.values.Money;
import register.values.PartialDate;

/** Reads dates and amounts in filters as people type them, as the cells of an imported file are read. */
public final class TypedFilters implements TypedValues {
    /** Days come before months, since no other dates of a column show which is first. */
    private static final DateColumn DATES = DateColumn.of(List.of());

    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    /** The types of filters by name, by the first segment of the addresses that take them. */
    private final Map<String, Map<String, ParameterType>> types = new HashMap<>();

    /** Creates the reader of the filters of all registers. */
    public TypedFilters(OpenRegisters open) {
        open.definitions()
                .all()
                .forEach(one -> add(one.path(), open.register(one).catalogue()));
        // The page of a measure and the comparison of several take the filters of figures.
        add(Metrics.MEASURES.path(), ObservationFilters.DECLARED);
        add("compare", ObservationFilters.DECLARED);
    }

    private void add(String path, QuerySchema schema) {
        Map<String, ParameterType> ofPath = types.computeIfAbsent(path, none -> new HashMap<>());
        for (Filter filter : schema.filters()) {
            if (filter.form().equals(ParameterType.DATE) || filter.form().equals(ParameterType.NUMBER)) {
                ofPath.put(filter.name(), filter.form());
            }
        }
    }

    @Override
    public String canonical(String path, String name, String value) {
        @Nullable ParameterType type = types.getOrDefault(first(path), Map.of()).get(name);
        if (type == null) {
            return value;
        }
        return (type.equals(ParameterType.DATE) ? date(value) : number(value)).orElse(value);
    }

    private static String first(String path) {
        String[] segments = path.split("/", 3);
        return segments.length < 2 ? "" : segments[1].replaceFirst("\\..*", "");
    }

    private static Optional<String> date(String value) {
        return PartialDate.read(value).isPresent()
                ? Optional.empty()
                : DATES.read(value).value().flatMap(StartOrEnd::date).map(PartialDate::toString);
    }

    private static Optional<String> number(String value) {
        return value.matches(ParameterType.NUMBER.pattern())
                ? Optional.empty()
                : Amount.read(value)
                        .value()
                        .map(Amount::money)
                        .filter(money -> money.currency().equals("GBP"))
                        .map(Money::amount)
                        .filter(amount -> amount.compareTo(LARGEST) <= 0)
                        .map(BigDecimal::toPlainString);
    }
}
