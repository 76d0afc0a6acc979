package register.registers.metrics;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Observed;
import register.registers.figures.TimePeriod;
import register.store.query.ListQuery;
import register.store.query.Name;
import register.store.query.QuerySchema;
import register.values.Missing;
import register.values.PartialDate;

/**
 * Filters derived observations in memory, with the parameters that {@link ObservationFilters} applies in the database:
 * derived values are in no table.
 */
final class DerivedObservationFilter {
    /** The order in which the newest period is the one that ends last and, among those, begins last. */
    private static final Comparator<TimePeriod> OLDEST_FIRST =
            Comparator.comparing(TimePeriod::last).thenComparing(TimePeriod::first);

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Function<String, @Nullable String> given;
    private final List<String> dimensions;

    /**
     * Parses the parameters of a request.
     *
     * @param catalogue whose filters may be given; refuses a value that none of them can read
     */
    DerivedObservationFilter(QuerySchema catalogue, Function<String, @Nullable String> given) {
        ListQuery.read(catalogue, given, 0, LocalDate.EPOCH);
        this.given = given;
        this.dimensions = catalogue.names().stream()
                .filter(name -> !ObservationFilters.OF_ONE_MEASURE.contains(name))
                .toList();
    }

    /** Returns the matching observations, newest period first. */
    <O extends Observed> List<O> of(List<O> all) {
        return all.stream()
                .filter(fits(all))
                .sorted(Comparator.comparing(Observed::period, OLDEST_FIRST.reversed())
                        .thenComparing(one -> one.dimensions().toString()))
                .toList();
    }

    private Predicate<Observed> fits(List<? extends Observed> all) {
        List<Predicate<Observed>> fits = new ArrayList<>();
        add(fits, "period", label -> {
            String asked = ObservationFilters.period(label).label();
            return one -> one.period().label().equals(asked);
        });
        add(fits, "from", date -> {
            LocalDate first = PartialDate.of(date).first();
            return one -> !one.period().last().isBefore(first);
        });
        add(fits, "to", date -> {
            LocalDate last = PartialDate.of(date).last();
            return one -> !one.period().first().isAfter(last);
        });
        add(
                fits,
                "marker",
                markers -> anyOf(markers, marker -> one -> one.markers().contains(ObservationFilters.marker(marker))));
        add(
                fits,
                "missing",
                reasons -> anyOf(reasons, reason -> {
                    Optional<Missing.Because> because = ObservationFilters.because(reason);
                    return one -> one.missing().stream()
                            .anyMatch(missing -> because.isEmpty() || because.get() == missing.because());
                }));
        add(fits, "latest", latest -> ObservationFilters.isLatest(latest) ? isNewest(all) : one -> true);
        for (String name : dimensions) {
            add(fits, name, value -> isPart(name, value));
        }
        return fits.stream().reduce(one -> true, Predicate::and);
    }

    private void add(List<Predicate<Observed>> fits, String name, Function<String, Predicate<Observed>> of) {
        String value = given.apply(name);
        if (value != null) {
            fits.add(of.apply(value));
        }
    }

    private static Predicate<Observed> anyOf(String values, Function<String, Predicate<Observed>> of) {
        return Arrays.stream(values.split(",", -1)).map(String::strip).map(of).reduce(one -> false, Predicate::or);
    }

    private static Predicate<Observed> isNewest(List<? extends Observed> all) {
        return one -> all.stream()
                .filter(other -> other.dimensions().equals(one.dimensions()))
                .noneMatch(other -> OLDEST_FIRST.compare(other.period(), one.period()) > 0);
    }

    private static Predicate<Observed> isPart(String name, String value) {
        Name asked = Name.read(value);
        return one -> {
            Map<String, String> parts = one.dimensions();
            String part = parts.get(name);
            return part != null
                    && (asked.isWhole()
                            ? part.equals(asked.text())
                            : words(part).equals(words(asked.text())));
        };
    }

    private static String words(String text) {
        String plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return APART.matcher(plain).replaceAll(" ").strip();
    }
}
