package register.web.staff;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import register.store.query.Name;
import register.values.problem.ParameterFaults;

/**
 * What the work list shows: the contracts of a time, and of one department or all.
 *
 * @param on the day that the list begins with
 * @param months how many months ahead it goes
 * @param month the one month of these that is shown; null for all
 * @param department the whole name of one; null for all
 */
record WorkListFilter(
        LocalDate on,
        int months,
        @Nullable YearMonth month,
        @Nullable String department) {
    /** The numbers of months ahead to choose from. */
    static final List<String> MONTHS = List.of("3", "6", "12");

    /** The names of the parameters that it is read from. */
    static final List<String> PARAMETERS = List.of("within", "month", "department");

    /** Reads the parameters of a request; a refusal names everything that is wrong with them. */
    static WorkListFilter read(LocalDate on, String within, @Nullable String month, @Nullable String department) {
        ParameterFaults faults = new ParameterFaults();
        WorkListFilter filter = read(on, within, month, department, faults);
        faults.check();
        return filter;
    }

    /** Reads the parameters of a request, and adds what is wrong with them. */
    static WorkListFilter read(
            LocalDate on,
            @Nullable String within,
            @Nullable String month,
            @Nullable String department,
            ParameterFaults faults) {
        String ahead = within == null ? MONTHS.get(0) : within;
        if (!MONTHS.contains(ahead)) {
            faults.add(MALFORMED_PARAMETER
                    .because("'within' must be %s months", String.join(", ", MONTHS))
                    .in("within"));
        }
        YearMonth chosen = faults.read("month", month, WorkListFilter::month);
        int months = Integer.parseInt(faults.has("within") ? MONTHS.get(0) : ahead);
        WorkListFilter filter = new WorkListFilter(on, months, chosen, department);
        if (chosen != null && !faults.has("within") && !filter.choices().contains(chosen)) {
            faults.add(MALFORMED_DATE
                    .because("choose one of the next %2$s months, not '%1$s'", chosen, ahead)
                    .in("month"));
        }
        return filter;
    }

    /** Reads what can be read of some parameters; what cannot is not chosen. */
    static WorkListFilter readable(LocalDate on, Function<String, @Nullable String> given) {
        ParameterFaults faults = new ParameterFaults();
        String within = given.apply("within");
        int months = Integer.parseInt(within != null && MONTHS.contains(within) ? within : MONTHS.get(0));
        YearMonth month = faults.read("month", given.apply("month"), WorkListFilter::month);
        return new WorkListFilter(on, months, month, given.apply("department"));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException malformed) {
            throw MALFORMED_DATE.because("'%s' is not a month like 2027-04", text);
        }
    }

    /** Returns the months to choose from. */
    List<YearMonth> choices() {
        return LongStream.rangeClosed(0, months)
                .mapToObj(later -> YearMonth.from(on).plusMonths(later))
                .toList();
    }

    /** Returns the first day that is shown. */
    LocalDate first() {
        return month == null || !month.atDay(1).isAfter(on) ? on : month.atDay(1);
    }

    /** Returns the last day that is shown. */
    LocalDate last() {
        LocalDate end = on.plusMonths(months);
        return month == null || month.atEndOfMonth().isAfter(end) ? end : month.atEndOfMonth();
    }

    /** Returns the parameters that list the contracts with a date of a kind, {@code ends}, in order of it. */
    Map<String, String> parameters(String kind, String order) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(kind + "From", first().toString());
        parameters.put(kind + "To", last().toString());
        parameters.put("sort", order);
        if (department != null) {
            parameters.put("department", Name.whole(department));
        }
        return parameters;
    }
}
