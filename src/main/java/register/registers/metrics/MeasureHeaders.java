package register.registers.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.intake.sheets.HeaderVocabulary;

/** The headers by which councils name what a measure says. */
final class MeasureHeaders {
    private MeasureHeaders() {}

    static HeaderVocabulary vocabulary() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                "name",
                List.of(
                        "Measure Name",
                        "Metric Name",
                        "Indicator Name",
                        "KPI Name",
                        "PI Name",
                        "Measure Title",
                        "Indicator Title",
                        "Title",
                        "What is measured"));
        headers.put(
                "measure",
                List.of(
                        "Metric",
                        "Indicator",
                        "KPI",
                        "PI",
                        "Performance Indicator",
                        "Performance Measure",
                        "Key Performance Indicator",
                        "Measure ID",
                        "Measure Code"));
        headers.put("unit", List.of("Units", "Unit of Measure", "Unit of Measurement", "Measured in", "Format"));
        headers.put(
                "service",
                List.of("Service Area", "Service Name", "Department", "Directorate", "Team", "Responsible Service"));
        headers.put("channel", List.of("Access Channel", "Contact Channel", "Contact Type"));
        headers.put(
                "definition",
                List.of("Description", "Measure Definition", "Indicator Definition", "Meaning", "What is counted"));
        headers.put(
                "better",
                List.of(
                        "Polarity",
                        "Good is",
                        "Better is",
                        "Good Performance is",
                        "Desired Direction",
                        "High or Low",
                        "Higher or Lower is better"));
        headers.put("target", List.of("Target Value", "Current Target", "Annual Target"));
        headers.put("threshold.value", List.of("Threshold", "Time Limit", "Service Standard"));
        headers.put("threshold.unit", List.of("Time Limit Unit"));
        headers.put("numerator", List.of("Numerator Measure"));
        headers.put("denominator", List.of("Denominator Measure"));
        headers.put(
                "source.disclosure", List.of("Source", "Disclosure", "Request Reference", "FOI Reference", "FOI Ref"));
        headers.put("source.question", List.of("Question", "Question Number"));
        return HeaderVocabulary.of(headers);
    }
}
