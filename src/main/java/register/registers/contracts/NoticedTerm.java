package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.notices.PublishedNotice;
import register.values.PartialDate;

/** From when to when a contract runs, and how far it can be extended, as its notices give it. */
final class NoticedTerm {
    private final JsonNode contract;
    private final List<JsonNode> places;
    private final PublishedNotice newest;
    private final Map<String, String> gaps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Creates it.
     *
     * @param places where the contract is described, the most particular first
     * @param newest the last notice about it
     */
    NoticedTerm(JsonNode contract, List<JsonNode> places, PublishedNotice newest) {
        this.contract = contract;
        this.places = List.copyOf(places);
        this.newest = newest;
    }

    /** Returns why dates are blank, by field; known after these were asked for. */
    Map<String, String> gaps() {
        return gaps;
    }

    /** Returns what was read that an item cannot have. */
    List<String> notes() {
        return notes;
    }

    /** Returns its period; null if none is given. */
    @Nullable
    Period period() {
        @Nullable PartialDate start = date("startDate");
        @Nullable PartialDate end = date("endDate");
        unreadable("startDate").ifPresent(written -> gaps.put("period.start", written));
        unreadable("endDate").ifPresent(written -> gaps.put("period.end", written));
        if (start != null && end != null && end.last().isBefore(start.first())) {
            gaps.put("period.end", "The notice gives an end before the start: %s.".formatted(end));
            end = null;
        }
        if (end == null) {
            places.stream()
                    .flatMap(NoticedTerm::periods)
                    .filter(period -> period.path("durationInDays").isNumber()
                            || period.path("durationInMonths").isNumber())
                    .findFirst()
                    .ifPresent(period -> gaps.merge("period.end", duration(period), NoticedTerm::both));
        }
        @Nullable PartialDate terminated = terminated(start, end);
        return start == null && end == null && terminated == null ? null : new Period(start, end, null, terminated);
    }

    private static String both(String sentence, String other) {
        return sentence + (sentence.endsWith(".") ? " " : ". ") + other;
    }

    private static String duration(JsonNode period) {
        JsonNode days = period.path("durationInDays");
        return days.isNumber()
                ? "The notice gives a duration of %s days, and no end.".formatted(days.asText())
                : "The notice gives a duration of %s months, and no end."
                        .formatted(period.path("durationInMonths").asText());
    }

    /** Returns the day on which it ended before its end; null if it did not, or if the notices do not say when. */
    private @Nullable PartialDate terminated(@Nullable PartialDate start, @Nullable PartialDate end) {
        String status = contract.path("status").asText();
        if (!status.equals("terminated") && !status.equals("cancelled")) {
            return null;
        }
        @Nullable
        PartialDate day = NoticeText.day(contract.path("implementation").path("endDate"));
        if (day == null) {
            @Nullable LocalDate published = newest.published();
            if (end == null || published == null || published.isBefore(end.first())) {
                notes.add("the notices say that the contract was ended, but not when; enter the day");
            }
            return null;
        }
        boolean isEarly = end == null || day.first().isBefore(end.first());
        boolean isInOrder = start == null || !day.last().isBefore(start.first());
        return isEarly && isInOrder ? day : null;
    }

    /** Returns how far it can be extended at most. */
    List<Extension> extensions(@Nullable Period period) {
        @Nullable PartialDate until = date("maxExtentDate");
        @Nullable PartialDate end = period == null ? null : period.end();
        if (until != null && end != null && until.last().isAfter(end.last())) {
            return List.of(new Extension(until, Extension.State.AVAILABLE));
        }
        places.stream()
                .<@Nullable String>map(
                        place -> NoticeText.prose(place.path("renewal").path("description")))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(words -> gaps.put("extensions", "The notice gives no date. It says: " + words));
        return List.of();
    }

    /** Returns a date of its period: of its last amendment, if that has one. */
    private @Nullable PartialDate date(String field) {
        return places.stream()
                .flatMap(NoticedTerm::periods)
                .<@Nullable PartialDate>map(period -> NoticeText.day(period.path(field)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns why a date is blank that a notice gives, but not as a date. */
    private Optional<String> unreadable(String field) {
        return date(field) != null
                ? Optional.empty()
                : places.stream()
                        .flatMap(NoticedTerm::periods)
                        .flatMap(period -> Stream.ofNullable(NoticeText.line(period.path(field))))
                        .findFirst()
                        .map(written -> "The notice gives a date that cannot be read: " + written);
    }

    private static Stream<JsonNode> periods(JsonNode place) {
        return Stream.of(place.path("period"), place.path("contractPeriod"));
    }
}
