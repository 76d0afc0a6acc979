package register.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import register.api.http.Address;
import register.api.reading.ListReader;
import register.api.reading.Snapshot;
import register.registers.contracts.Contracts;

/**
 * The contracts that end in the week some months from now, when it is time to think about what follows them.
 *
 * @param query that lists them
 * @param contracts how many there are
 */
record EndReminder(int months, Map<String, String> query, long contracts) {
    private static final List<Integer> MONTHS = List.of(12, 6, 3);
    private static final int DAYS_OF_WEEK = 7;

    static List<EndReminder> of(ListReader<?, ?> contracts, Snapshot snapshot) {
        return MONTHS.stream()
                .map(months -> {
                    Map<String, String> query = query(snapshot.on(), months);
                    return new EndReminder(months, query, contracts.count(query, snapshot));
                })
                .toList();
    }

    private static Map<String, String> query(LocalDate on, int months) {
        LocalDate first = on.plusMonths(months);
        // Months differ in length: the next week's reminder begins on the day after.
        LocalDate last = on.plusDays(DAYS_OF_WEEK).plusMonths(months).minusDays(1);
        return Map.of("endsFrom", first.toString(), "endsTo", last.toString(), "sort", "ends");
    }

    /** Returns the address of the list of them. */
    String url() {
        Address address = Address.here().at(Contracts.REGISTER.path());
        for (Map.Entry<String, String> one : new TreeMap<>(query).entrySet()) {
            address = address.with(one.getKey(), one.getValue());
        }
        return address.toString();
    }

    String heading() {
        return "Contracts that end in %d months".formatted(months);
    }
}
