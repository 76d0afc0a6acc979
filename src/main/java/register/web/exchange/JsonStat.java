package register.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import register.registers.figures.Measure;
import register.registers.figures.ObsStatus;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.registers.metrics.ObservationCube;
import register.registers.metrics.ObservationView;
import register.values.Council;
import register.values.Json;

/**
 * A dataset of JSON-stat 2.0: the dimensions of observations with their categories, and the value of each cell that has one.
 *
 * <p>Measures and periods are dimensions as well. An observation that is not divided by a dimension is of its total.
 */
final class JsonStat {
    /** The category of what is not divided by a dimension, as in SDMX. */
    static final String TOTAL = "_T";

    private static final String MEASURE = "measure";
    private static final String PERIOD = "period";

    private final ObservationCube cube;
    private final Map<String, Axis> axes = new LinkedHashMap<>();

    /** A dimension: which category an observation has, and the categories with their labels, in order. */
    private record Axis(
            String label,
            Function<ObservationView, String> category,
            Map<String, String> categories,
            Map<String, Integer> places) {
        Axis(String label, Function<ObservationView, String> category, Map<String, String> categories) {
            this(label, category, categories, new HashMap<>());
            categories.keySet().forEach(id -> places.put(id, places.size()));
        }

        int place(ObservationView one) {
            return places.getOrDefault(category.apply(one), 0);
        }
    }

    private JsonStat(ObservationCube cube) {
        this.cube = cube;
        Map<String, String> measures = new LinkedHashMap<>();
        cube.measures().forEach(measure -> measures.put(measure.measure(), measure.name()));
        axes.put(MEASURE, new Axis("Measure", ObservationView::measure, measures));
        Map<String, String> periods = new LinkedHashMap<>();
        cube.observations().stream()
                .map(ObservationView::period)
                .distinct()
                .sorted(Comparator.comparing(TimePeriod::first).thenComparing(TimePeriod::last))
                .forEach(period -> periods.put(period.label(), period.inWords()));
        axes.put(PERIOD, new Axis("Period", one -> one.period().label(), periods));
        cube.dimensions().forEach(name -> axes.put(axes.containsKey(name) ? "dimensions." + name : name, axis(name)));
    }

    private Axis axis(String name) {
        Function<ObservationView, String> category = one -> one.dimensions().getOrDefault(name, TOTAL);
        Map<String, String> categories = new TreeMap<>();
        cube.observations().forEach(one -> {
            String value = category.apply(one);
            categories.put(value, value.equals(TOTAL) ? "All" : value);
        });
        return new Axis(name, category, categories);
    }

    /** Returns the dataset, which names its publisher and licence. */
    static ObjectNode of(ObservationCube cube, Council council) {
        return new JsonStat(cube).write(council);
    }

    private ObjectNode write(Council council) {
        ObjectNode dataset = Json.mapper().createObjectNode();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("href", cube.pinned());
        dataset.put("label", cube.title());
        dataset.put("source", council.name());
        cube.recordedAt().ifPresent(moment -> dataset.put("updated", moment.toString()));
        notes(dataset);
        ArrayNode ids = dataset.putArray("id");
        axes.keySet().forEach(ids::add);
        ArrayNode sizes = dataset.putArray("size");
        axes.values().forEach(axis -> sizes.add(axis.categories().size()));
        ObjectNode role = dataset.putObject("role");
        role.putArray("time").add(PERIOD);
        role.putArray("metric").add(MEASURE);
        ObjectNode dimensions = dataset.putObject("dimension");
        axes.forEach((id, axis) -> dimension(dimensions.putObject(id), axis));
        units(dimensions.withObject("/" + MEASURE + "/category").putObject("unit"));
        cells(dataset);
        ObjectNode extension = dataset.withObject("/extension");
        extension.put("citation", cube.citation());
        extension.put("at", cube.at());
        extension.put("licence", council.licenceUrl());
        return dataset;
    }

    private void notes(ObjectNode dataset) {
        List<String> notes = new ArrayList<>();
        for (Measure measure : cube.measures()) {
            if (measure.definition() != null) {
                notes.add(measure.name() + ": " + measure.definition());
            }
        }
        if (!notes.isEmpty()) {
            notes.forEach(dataset.putArray("note")::add);
        }
    }

    private static void dimension(ObjectNode dimension, Axis axis) {
        dimension.put("label", axis.label());
        ObjectNode category = dimension.putObject("category");
        ArrayNode index = category.putArray("index");
        ObjectNode label = category.putObject("label");
        axis.categories().forEach((id, name) -> {
            index.add(id);
            label.put(id, name);
        });
    }

    private void units(ObjectNode units) {
        for (Measure measure : cube.measures()) {
            ObjectNode unit = units.putObject(measure.measure());
            unit.put("label", measure.unit().inWords());
            if (measure.unit() == Unit.PERCENT) {
                unit.put("symbol", "%").put("position", "end");
            } else if (measure.unit() == Unit.GBP) {
                unit.put("symbol", "£").put("position", "start");
            }
        }
    }

    /** Writes the cells by their place, as there are few of all that could be; those without a value have a status. */
    private void cells(ObjectNode dataset) {
        Map<Long, ObservationView> placed = new TreeMap<>();
        cube.observations().forEach(one -> placed.put(place(one), one));
        ObjectNode values = dataset.putObject("value");
        ObjectNode statuses = Json.mapper().createObjectNode();
        ObjectNode texts = Json.mapper().createObjectNode();
        Map<String, String> labels = new TreeMap<>();
        placed.forEach((place, one) -> {
            String cell = Long.toString(place);
            ObsStatus status = ObsStatus.of(one);
            values.put(cell, one.value());
            if (one.value() == null) {
                texts.put(cell, one.computed().text());
            }
            if (status != ObsStatus.A) {
                statuses.put(cell, status.word());
                labels.put(status.word(), status.phrase());
            }
        });
        if (!statuses.isEmpty()) {
            dataset.set("status", statuses);
            ObjectNode named = dataset.withObject("/extension/status").putObject("label");
            labels.forEach(named::put);
        }
        if (!texts.isEmpty()) {
            dataset.withObject("/extension").set("text", texts);
        }
    }

    private long place(ObservationView one) {
        long place = 0;
        for (Axis axis : axes.values()) {
            place = place * axis.categories().size() + axis.place(one);
        }
        return place;
    }
}
