package register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import register.registers.contracts.Contract;
import register.registers.contracts.Performance.Grade;
import register.values.Json;

/** Invented contracts for a demonstration, with notices, reviews and ends around the day on which it is first started. */
final class DemoContracts {
    private static final int CONTRACTS = 100;

    private static final List<String[]> BOUGHT = List.of(
            new String[] {"Road resurfacing", "works", "45233142", "Highways"},
            new String[] {"School extension", "works", "45214200", "Education"},
            new String[] {"Home care", "light-touch", "85312000", "Adult Social Care"},
            new String[] {"Supported housing", "light-touch", "85311000", "Housing"},
            new String[] {"Laptops", "goods", "30213100", "Digital"},
            new String[] {"Street lights", "goods", "34928500", "Highways"},
            new String[] {"Waste collection", "services", "90511000", "Environment"},
            new String[] {"Grounds maintenance", "services", "77314000", "Environment"},
            new String[] {"Case management software", "services", "72260000", "Digital"},
            new String[] {"Vehicle maintenance", "services", "50110000", "Fleet"});

    private static final List<String> PLACES =
            List.of("north", "south", "east", "west", "the centre", "the parks", "libraries", "schools");
    private static final List<String> FIRMS =
            List.of("Alder", "Birch", "Cedar", "Elm", "Hazel", "Larch", "Maple", "Oak", "Rowan", "Willow");
    private static final int[] VALUES = {18_000, 45_000, 160_000, 240_000, 700_000, 5_600_000, 9_000_000};
    private static final List<String> ROUTES =
            List.of("Published invitation to tender", "Invitation to quote", "Framework call-off");
    private static final List<Grade> GRADES = List.of(Grade.MET, Grade.SLIGHTLY_BELOW, Grade.MET, Grade.BELOW);
    private static final int DAYS_BEFORE = 60;
    private static final int DAYS_APART = 4;
    private static final int MOST_DAYS_AGO = 600;

    private DemoContracts() {}

    /** Returns all of them. */
    static List<Contract> all(LocalDate today) {
        return IntStream.rangeClosed(1, CONTRACTS)
                .mapToObj(number -> contract(number, today))
                .toList();
    }

    /** Returns an invented contract: every fifth is from before the Procurement Act, and every ninth says no department. */
    static Contract contract(int number, LocalDate today) {
        String[] bought = BOUGHT.get(number % BOUGHT.size());
        boolean isOld = number % 5 == 0;
        LocalDate act = LocalDate.of(2025, 3, 3);
        LocalDate recent = today.minusDays((long) number * 7 % MOST_DAYS_AGO);
        LocalDate signed = isOld ? act.minusDays(number * 3L) : recent.isBefore(act) ? act.plusDays(number) : recent;
        LocalDate end = today.minusDays(DAYS_BEFORE).plusDays((long) (number - 1) * DAYS_APART);
        LocalDate start = signed.plusDays(14);
        LocalDate last = end.isAfter(start) ? end : start.plusYears(2);
        ObjectNode item = Json.mapper().createObjectNode();
        item.put("reference", "DEMO " + number);
        item.put("title", bought[0] + ", " + PLACES.get(number / BOUGHT.size() % PLACES.size()));
        item.put("description", bought[0] + " for the council. This contract is invented.");
        ArrayNode missing = item.putArray("missing");
        if (number % 9 == 0) {
            missing.addObject().put("field", "department").put("because", "not-held");
        } else {
            item.put("department", bought[3]);
        }
        item.putArray("suppliers").addObject().put("name", FIRMS.get(number % FIRMS.size()) + " Example Limited");
        item.putArray("categories").addObject().put("scheme", "CPV").put("id", bought[2]);
        item.putObject("period").put("start", start.toString()).put("end", last.toString());
        item.putObject("review").put("every", "P1Y").put("from", signed.toString());
        int amount = VALUES[number % VALUES.length];
        item.putObject("value")
                .put("basis", "contract-sum")
                .put("approximate", false)
                .put("vat", number % 4 == 0 ? "not-stated" : "included")
                .putObject("total")
                .put("amount", amount)
                .put("currency", "GBP");
        ObjectNode procurement = item.putObject("procurement");
        procurement.put("route", ROUTES.get(number % ROUTES.size())).put("regime", isOld ? "pcr-2015" : "pa-2023");
        if (!isOld && number % 3 != 0) {
            ArrayNode notices = procurement.putArray("notices");
            notices.addObject().put("type", "UK6");
            notices.addObject().put("type", "UK7");
        }
        ObjectNode award = item.putObject("award").put("kind", bought[1]).put("framework", false);
        if (number % 7 != 0) {
            item.put("signed", signed.toString());
        }
        if (amount > 5_000_000 && bought[1].equals("services")) {
            award.put("kpis", true);
            ArrayNode indicators = item.putObject("performance").putArray("indicators");
            indicator(indicators, "Work done on time", number, today);
            indicator(indicators, "Complaints answered within 10 days", number + 1, today);
        }
        return read(item);
    }

    /** Adds an indicator with ratings of the last quarters. */
    private static void indicator(ArrayNode indicators, String title, int number, LocalDate today) {
        ObjectNode indicator = indicators.addObject();
        indicator.put("id", Integer.toString(indicators.size())).put("title", title);
        ArrayNode ratings = indicator.putArray("ratings");
        for (int quarter = 3; quarter >= 1; quarter--) {
            LocalDate from = today.minusMonths(3L * quarter).withDayOfMonth(1);
            ratings.addObject()
                    .put("from", from.toString())
                    .put("to", from.plusMonths(3).minusDays(1).toString())
                    .put("grade", GRADES.get((number + quarter) % GRADES.size()).word());
        }
    }

    private static Contract read(ObjectNode item) {
        try {
            return Json.mapper().treeToValue(item, Contract.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("an invented contract cannot be read", wrong);
        }
    }
}
