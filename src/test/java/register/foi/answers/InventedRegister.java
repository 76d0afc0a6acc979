package register.foi.answers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import register.values.Json;

/** Invented records for letters to be answered from: 200 contracts, 100 systems and 200 measures with their figures. */
final class InventedRegister {
    static final List<String> WORKS = List.of(
            "Grass cutting",
            "Lift maintenance",
            "Window cleaning",
            "Archive scanning",
            "Pest control",
            "Boiler servicing",
            "Tree surgery",
            "Signage supply",
            "Catering equipment",
            "Playground inspection",
            "Asbestos removal",
            "Courier delivery",
            "Stationery supply",
            "Uniform laundry",
            "Drain clearance",
            "Graffiti removal",
            "Bus shelter repair",
            "Water testing",
            "Fencing repair",
            "Clock winding");
    static final List<String> PLACES = List.of(
            "Northfield",
            "Southmere",
            "Eastbrook",
            "Westlow",
            "Highmoor",
            "Lowfold",
            "Ashby",
            "Birchwood",
            "Cedarhurst",
            "Dunmarsh");
    static final List<String> FIRMS = List.of(
            "Larkspur Works",
            "Marrow Brothers",
            "Quillon Group",
            "Tansy Partners",
            "Umber Trading",
            "Vetch Engineering",
            "Wren Logistics",
            "Yarrow Holdings");
    static final List<String> FUNCTIONS = List.of(
            "allotment bookings",
            "skip licences",
            "pitch hire",
            "museum tickets",
            "tree inspections",
            "gully records",
            "burial records",
            "trade pitches",
            "taxi plates",
            "noise logs",
            "grit bins",
            "dinner orders",
            "fleet logs",
            "key safes",
            "pool bookings",
            "volunteer rotas",
            "lost property",
            "film permits",
            "beach huts",
            "moorings");
    static final List<String> LINES = List.of("Parks", "Harbours", "Museums", "Markets", "Depots");
    static final List<String> COUNTED = List.of(
            "Skips licensed",
            "Trees planted",
            "Gullies emptied",
            "Pitches hired",
            "Swimmers admitted",
            "Moorings let",
            "Stalls let",
            "Graves dug",
            "Bins gritted",
            "Films permitted",
            "Huts let",
            "Keys issued",
            "Rotas filled",
            "Bridges inspected",
            "Kerbs relaid",
            "Lamps replaced",
            "Hedges trimmed",
            "Benches mended",
            "Murals painted",
            "Wells tested");
    static final List<Integer> YEARS = List.of(2022, 2023, 2024);

    /** An invented contract. */
    record Contract(int number, String title, String firm, int endYear, String end, int annual, boolean isWithheld) {
        String reference() {
            return "INV " + (1000 + number);
        }
    }

    /** An invented measure: its figure of a year is told, but for every seventh measure of 2023. */
    record Measure(int number, String name, String slug) {
        int figure(int year) {
            return 1000 + 37 * number + (year - 2020);
        }

        boolean has(int year) {
            return YEARS.contains(year) && !(year == 2023 && number % 7 == 3);
        }
    }

    /** A question about each of some things that was asked before, and the judgement that its outcome leads to. */
    record Before(String asked, String outcome, String judgement) {}

    static final List<Before> ASKED_BEFORE = List.of(
            new Before("Number of %s that were mended", "disclosed", "answered"),
            new Before("Names of the keepers of the %s", "exempt", "withheld"),
            new Before("Age of the oldest of the %s", "not-held", "likely-not-held"),
            new Before("Every letter about the %s", "cost-limit", "refused"));

    static final List<String> THINGS = List.of(
            "lighthouse lamps",
            "cable cars",
            "fog horns",
            "weather vanes",
            "sundials",
            "toll gates",
            "punts",
            "lychgates");

    private InventedRegister() {}

    static List<Contract> contracts() {
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < WORKS.size() * PLACES.size(); i++) {
            String title = WORKS.get(i / PLACES.size()) + " in " + PLACES.get(i % PLACES.size());
            int year = 2027 + i % 5;
            String end = String.format(Locale.ROOT, "%d-%02d-15", year, 1 + i % 12);
            contracts.add(new Contract(i, title, FIRMS.get(i % FIRMS.size()), year, end, 2000 + 13 * i, i % 5 == 2));
        }
        return contracts;
    }

    static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < COUNTED.size() * PLACES.size(); i++) {
            String name = COUNTED.get(i / PLACES.size()) + " in " + PLACES.get(i % PLACES.size());
            measures.add(new Measure(i, name, name.toLowerCase(Locale.ROOT).replace(' ', '-')));
        }
        return measures;
    }

    /** Returns the name of the system that does a function in a service line. */
    static String system(int number) {
        List<String> first = List.of("Ta", "Bre", "Cor", "Dun", "Elo", "Fae", "Gri", "Hol", "Iva", "Jor");
        List<String> second = List.of("vex", "lume", "dyne", "quist", "marn", "pell", "rook", "stry", "tane", "wick");
        return first.get(number / second.size()) + second.get(number % second.size());
    }

    static String contractLines() {
        return lines(contracts().stream().map(one -> {
            ObjectNode item = Json.mapper().createObjectNode();
            item.put("reference", one.reference())
                    .put("title", one.title())
                    .put("description", "Work by a firm, as the specification has it")
                    .put("department", "Estates");
            item.putArray("suppliers").addObject().put("name", one.firm());
            item.putObject("period").put("start", "2024-04-01").put("end", one.end());
            item.putObject("review").put("every", "P1Y");
            item.putObject("procurement").put("route", "Open tender");
            if (one.isWithheld()) {
                item.putArray("missing")
                        .addObject()
                        .put("field", "value")
                        .put("because", "withheld")
                        .put("section", "43(2)")
                        .put("explanation", "The next bidders would know it.");
            } else {
                ObjectNode value = item.putObject("value");
                value.putObject("annual").put("amount", one.annual()).put("currency", "GBP");
                value.put("basis", "contract-sum").put("approximate", false).put("vat", "excluded");
            }
            return item;
        }));
    }

    static String systemLines() {
        return lines(Stream.iterate(0, i -> i < FUNCTIONS.size() * LINES.size(), i -> i + 1)
                .map(i -> {
                    ObjectNode item = Json.mapper().createObjectNode();
                    item.put("name", system(i)).put("manufacturer", FIRMS.get(i % FIRMS.size()));
                    ObjectNode use = item.putArray("uses").addObject();
                    use.put("function", FUNCTIONS.get(i / LINES.size())).put("asOf", "2025-01-31");
                    use.putArray("serviceLines").add(LINES.get(i % LINES.size()));
                    item.putArray("missing")
                            .addObject()
                            .put("field", "contract")
                            .put("because", "not-published-here");
                    return item;
                }));
    }

    static String measureLines() {
        return lines(measures().stream()
                .map(one -> Json.mapper()
                        .createObjectNode()
                        .put("measure", one.slug())
                        .put("name", one.name())
                        .put("unit", "count")
                        .put("service", "estates")
                        .put("channel", "all")));
    }

    static String observationLines() {
        return lines(measures().stream()
                .flatMap(one -> YEARS.stream()
                        .filter(one::has)
                        .map(year -> Json.mapper()
                                .createObjectNode()
                                .put("measure", one.slug())
                                .put("period", Integer.toString(year))
                                .put("value", one.figure(year)))));
    }

    static String disclosureLines() {
        return lines(THINGS.stream().map(thing -> {
            ObjectNode item = Json.mapper().createObjectNode();
            item.put("request", "INVFOI " + (100 + THINGS.indexOf(thing)))
                    .put("regime", "FOIA")
                    .put("received", "2025-03-03")
                    .put("responded", "2025-03-20")
                    .put("subject", "The " + thing);
            ArrayNode questions = item.putArray("questions");
            ASKED_BEFORE.forEach(before -> {
                ObjectNode question = questions
                        .addObject()
                        .put("number", Integer.toString(questions.size()))
                        .put("asked", before.asked().formatted(thing))
                        .put("outcome", before.outcome());
                switch (before.outcome()) {
                    case "disclosed" -> question.put("answer", "17 were mended");
                    case "exempt" -> question.putArray("sections").add("40(2)");
                    case "cost-limit" -> question.putArray("sections").add("12(1)");
                    default -> question.putArray("sections").add("1(1)");
                }
            });
            return item;
        }));
    }

    private static String lines(Stream<ObjectNode> items) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(item).append('\n'));
        return lines.toString();
    }
}
