package register.foi.limits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/**
 * Reads and writes the format of {@code https://www.gov.uk/bank-holidays.json}, in which bank holidays are published
 * and stored.
 */
final class BankHolidayFeed {
    private BankHolidayFeed() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Published(String division, List<Event> events) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Event(
            String title,
            LocalDate date,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String notes,

            boolean bunting) {
        Holiday in(Division division) {
            if (title == null || date == null) {
                throw new IllegalArgumentException("an event of " + division.word() + " has no title or no date");
            }
            return new Holiday(date, division, title, notes == null ? "" : notes, bunting);
        }

        static Event of(Holiday holiday) {
            return new Event(holiday.title(), holiday.date(), holiday.notes(), holiday.bunting());
        }
    }

    static BankHolidays read(byte[] file) {
        Map<String, Published> published = parsed(file);
        List<Holiday> all = new ArrayList<>();
        for (Division division : Division.values()) {
            Published own = published.get(division.word());
            if (own == null || own.events == null || own.events.isEmpty()) {
                throw new IllegalArgumentException("there are no events of " + division.word());
            }
            own.events.forEach(event -> all.add(event.in(division)));
        }
        return BankHolidays.of(all);
    }

    static byte[] written(BankHolidays holidays) {
        Map<String, Published> published = new LinkedHashMap<>();
        for (Division division : Division.values()) {
            List<Event> events = holidays.of(division).stream().map(Event::of).toList();
            published.put(division.word(), new Published(division.word(), events));
        }
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(published);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Published> parsed(byte[] file) {
        try {
            return Json.mapper().readValue(file, new TypeReference<Map<String, Published>>() {});
        } catch (IOException malformed) {
            throw new IllegalArgumentException("it is not JSON as GOV.UK publishes it", malformed);
        }
    }
}
