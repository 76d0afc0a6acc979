package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.notices.PublishedNotice;
import register.registers.contracts.Performance.Failure;
import register.registers.contracts.Performance.Grade;
import register.registers.contracts.Performance.Indicator;
import register.registers.contracts.Performance.Rating;
import register.values.PartialDate;

/** Reads the indicators of a contract, the ratings of its supplier and its failures from the releases of a procurement. */
final class NoticePerformance {
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Set<Failure> failures = new LinkedHashSet<>();

    private NoticePerformance() {}

    /**
     * Returns the performance of a contract; null if no release tells of it.
     *
     * @param releases oldest first
     * @param id of the contract in them
     */
    static @Nullable Performance of(List<ObjectNode> releases, String id) {
        NoticePerformance performance = new NoticePerformance();
        for (ObjectNode release : releases) {
            for (JsonNode contract : release.path("contracts")) {
                if (contract.path("id").asText().equals(id)) {
                    performance.addAll(contract, PublishedNotice.of(release));
                }
            }
        }
        return performance.whole();
    }

    /** Returns what is known already with what a newer notice adds. */
    static @Nullable Performance merged(@Nullable Performance standing, @Nullable Performance said) {
        NoticePerformance performance = new NoticePerformance();
        Stream.of(standing, said).filter(Objects::nonNull).forEach(performance::addAll);
        return performance.whole();
    }

    private void addAll(Performance one) {
        one.indicators().forEach(this::add);
        failures.addAll(one.failures());
    }

    private @Nullable Performance whole() {
        return indicators.isEmpty() && failures.isEmpty()
                ? null
                : new Performance(List.copyOf(indicators.values()), List.copyOf(failures));
    }

    private void addAll(JsonNode contract, PublishedNotice notice) {
        contract.path("agreedMetrics").forEach(metric -> add(metric, notice));
        contract.path("implementation").path("metrics").forEach(metric -> add(metric, notice));
        contract.path("implementation").path("performanceFailures").forEach(failure -> {
            Failure read = failure(failure, notice);
            if (read.requirement() != null || read.description() != null || read.decided() != null) {
                failures.add(read);
            }
        });
    }

    private void add(JsonNode metric, PublishedNotice notice) {
        @Nullable String title = NoticeText.line(metric.path("title"));
        @Nullable String description = NoticeText.prose(metric.path("description"));
        @Nullable String id = NoticeText.line(metric.path("id"));
        @Nullable String shown = title != null ? title : NoticeText.line(metric.path("description"));
        if (shown == null && id == null) {
            return;
        }
        if (shown == null) {
            Indicator before = id == null ? null : indicators.get(id);
            shown = before == null ? "Indicator " + id : before.title();
        }
        List<Rating> ratings = new ArrayList<>();
        for (JsonNode observation : metric.path("observations")) {
            @Nullable Rating rating = rating(observation, notice);
            if (rating != null) {
                ratings.add(rating);
            }
        }
        add(new Indicator(id == null ? shown : id, shown, description, ratings));
    }

    /** Adds an indicator; one that is known gets the newer words and the ratings of both. */
    private void add(Indicator one) {
        Indicator before = indicators.get(one.id());
        Set<Rating> ratings = new LinkedHashSet<>(before == null ? List.of() : before.ratings());
        ratings.addAll(one.ratings());
        @Nullable
        String description = one.description() == null && before != null ? before.description() : one.description();
        indicators.put(one.id(), new Indicator(one.id(), one.title(), description, List.copyOf(ratings)));
    }

    /** Returns a rating; null of an observation that only says how often it is measured. */
    private static @Nullable Rating rating(JsonNode observation, PublishedNotice notice) {
        JsonNode classified = observation.path("measureClassification");
        String word = classified.isTextual()
                ? classified.asText()
                : classified.path("id").asText();
        @Nullable String result = result(observation, classified);
        if (word.isBlank() && result == null) {
            return null;
        }
        Grade grade = Stream.of(Grade.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(Grade.OTHER);
        JsonNode period = observation.path("period");
        return new Rating(
                NoticeText.day(period.path("startDate")),
                NoticeText.day(period.path("endDate")),
                grade,
                result,
                notice.id().isBlank() ? null : notice.id(),
                notice.published() == null ? null : PartialDate.of(notice.published()));
    }

    private static @Nullable String result(JsonNode observation, JsonNode classified) {
        @Nullable String measure = NoticeText.line(observation.path("measure"));
        @Nullable String unit = NoticeText.line(observation.path("unit").path("name"));
        if (measure != null) {
            return unit == null ? measure : measure + " " + unit;
        }
        @Nullable String notes = NoticeText.line(observation.path("notes"));
        return notes != null ? notes : NoticeText.line(classified.path("description"));
    }

    private static Failure failure(JsonNode failure, PublishedNotice notice) {
        return new Failure(
                NoticeText.prose(failure.path("requirement")),
                NoticeText.prose(failure.path("description")),
                NoticeText.day(failure.path("decisionDate")),
                NoticeValues.amount(failure.path("penaltyValue")),
                NoticeText.prose(failure.path("partialTermination")),
                notice.id().isBlank() ? null : notice.id());
    }
}
