package register.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Performance;
import register.registers.contracts.Performance.Failure;
import register.registers.contracts.Performance.Indicator;
import register.registers.contracts.Performance.Rating;
import register.values.PartialDate;

/**
 * How a contract performs, in OCDS: its key performance indicators ({@code agreedMetrics}), their ratings ({@code metrics}), and
 * failures ({@code performanceFailures}).
 */
final class OcdsPerformance {
    private final Performance performance;

    OcdsPerformance(Performance performance) {
        this.performance = performance;
    }

    /** Writes what there is into a contract. */
    void write(ObjectNode contract) {
        for (Indicator indicator : performance.indicators()) {
            describe(indicator, contract.withArray("/agreedMetrics").addObject());
        }
        for (Indicator indicator : performance.indicators()) {
            if (!indicator.ratings().isEmpty()) {
                ObjectNode metric =
                        contract.withArray("/implementation/metrics").addObject();
                describe(indicator, metric);
                ArrayNode observations = metric.putArray("observations");
                indicator.ratings().forEach(rating -> rating(rating, observations));
            }
        }
        int number = 1;
        for (Failure failure : performance.failures()) {
            ObjectNode one = contract.withArray("/implementation/performanceFailures")
                    .addObject()
                    .put("id", Integer.toString(number));
            failure(failure, one);
            number++;
        }
    }

    private static void describe(Indicator indicator, ObjectNode metric) {
        metric.put("id", indicator.id()).put("title", indicator.title());
        text(metric, "description", indicator.description());
    }

    private static void rating(Rating rating, ArrayNode observations) {
        ObjectNode observation = observations.addObject().put("id", Integer.toString(observations.size()));
        if (rating.from() != null) {
            observation.withObject("/period").put("startDate", rating.from().first() + "T00:00:00Z");
        }
        if (rating.to() != null) {
            observation.withObject("/period").put("endDate", rating.to().last() + "T23:59:59Z");
        }
        observation
                .putObject("measureClassification")
                .put("scheme", "measureClassification")
                .put("id", rating.grade().word())
                .put("description", rating.grade().inWords());
        text(observation, "notes", rating.result());
    }

    private static void failure(Failure failure, ObjectNode json) {
        text(json, "requirement", failure.requirement());
        text(json, "description", failure.description());
        @Nullable PartialDate decided = failure.decided();
        if (decided != null) {
            json.put("decisionDate", decided.first() + "T00:00:00Z");
        }
        if (failure.penalty() != null) {
            json.putObject("penaltyValue")
                    .put("amount", failure.penalty().amount())
                    .put("currency", failure.penalty().currency());
        }
        text(json, "partialTermination", failure.partialTermination());
    }

    private static void text(ObjectNode json, String member, @Nullable String text) {
        if (text != null) {
            json.put(member, text);
        }
    }
}
