package register.registers.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import register.values.Json;

/** A measure and an observation, changed in a test only in what matters there. */
public final class MetricExamples {
    private static final String MEASURE = """
            {"measure": "test-calls", "name": "Calls", "unit": "count", "service": "contact centre",
              "channel": "telephone"}
            """;

    private static final String OBSERVATION = """
            {"measure": "test-calls", "period": "2018", "value": 100, "source": {"disclosure": "FOI1"}}
            """;

    private static final String FULL_MEASURE = """
            {"measure": "test-share", "name": "Share of calls", "unit": "percent", "service": "contact centre",
              "channel": "telephone", "definition": "Calls answered in time.", "better": "higher", "target": 90,
              "threshold": {"value": 60, "unit": "seconds"}, "numerator": "test-part", "denominator": "test-calls",
              "source": {"disclosure": "FOI1", "question": "16a"}}
            """;

    private static final String FULL_OBSERVATION = """
            {"measure": "test-share", "period": "2022-Q4", "dimensions": {"channel": "All"}, "value": 49.5,
              "markers": ["e", "b"], "bound": {"below": 50, "above": 49}, "note": "About half.",
              "asPublished": "about half", "source": {"disclosure": "FOI1", "question": "16a"}}
            """;

    private static final String WITHHELD_OBSERVATION = """
            {"measure": "test-share", "period": "2022/23-Q4", "dimensions": {"channel": "All"},
              "missing": [{"field": "value", "because": "withheld", "section": "40(2)", "explanation": "A small number.",
                "until": "2027-04"}],
              "markers": ["c"], "bound": {"below": 5}, "source": {"disclosure": "FOI1"}}
            """;

    private MetricExamples() {}

    /** The measure with its JSON changed. */
    public static Measure measure(Consumer<ObjectNode> change) {
        return read(MEASURE, Measure.class, change);
    }

    /** A measure of this name and unit. */
    public static Measure measure(String name, String unit) {
        return measure(json -> json.put("measure", name).put("unit", unit));
    }

    /** The observation with its JSON changed. */
    public static Observation observation(Consumer<ObjectNode> change) {
        return read(OBSERVATION, Observation.class, change);
    }

    /** An observation of a measure with this value. */
    public static Observation observation(String measure, String period, double value) {
        return observation(
                json -> json.put("measure", measure).put("period", period).put("value", value));
    }

    /** The same of one part. */
    public static Observation observation(String measure, String period, String dimension, String of, double value) {
        return observation(json -> json.put("measure", measure)
                .put("period", period)
                .put("value", value)
                .putObject("dimensions")
                .put(dimension, of));
    }

    /** An observation that has no value, with its JSON changed. */
    public static Observation missing(String because, Consumer<ObjectNode> change) {
        return observation(json -> {
            json.remove("value");
            ObjectNode missing = json.putArray("missing").addObject();
            missing.put("field", "value").put("because", because);
            if (because.equals("withheld")) {
                missing.put("section", "40(2)");
            }
            change.accept(json);
        });
    }

    /** A measure that says everything that one can. */
    public static Measure fullMeasure() {
        return read(FULL_MEASURE, Measure.class, json -> {});
    }

    /** An observation that says everything that one with a value can. */
    public static Observation fullObservation() {
        return read(FULL_OBSERVATION, Observation.class, json -> {});
    }

    /** An observation that is kept back. */
    public static Observation withheldObservation() {
        return read(WITHHELD_OBSERVATION, Observation.class, json -> {});
    }

    private static <T> T read(String text, Class<T> type, Consumer<ObjectNode> change) {
        try {
            ObjectNode json = (ObjectNode) Json.mapper().readTree(text);
            change.accept(json);
            return Json.mapper().treeToValue(json, type);
        } catch (JsonProcessingException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalArgumentException(refused);
        }
    }
}
