package register.intake.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import register.values.PartialDate;

/** Converts between a member of an item and the values of its text boxes. */
final class Boxes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern PARAGRAPH = Pattern.compile("\n[ \t]*\n\\s*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Boxes() {}

    /** Signals input that cannot be read; the message is appended to the label. */
    static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;

        Unread(String message) {
            super(message);
        }
    }

    /** Returns the values of the text boxes for a member. */
    static List<String> of(InputKind kind, JsonNode said) {
        if (said.isMissingNode() || said.isNull()) {
            return kind == InputKind.MONEY
                    ? List.of("", "GBP")
                    : Collections.nCopies(kind.boxes().size(), "");
        }
        return switch (kind) {
            case LINE, PROSE, CHOICE, YES_NO -> List.of(said.asText());
            case NUMBER -> List.of(said.decimalValue().toPlainString());
            case MARKS -> List.of(joined(said, ",", JsonNode::asText));
            case LINES -> List.of(joined(said, "\n", JsonNode::asText));
            case PARAGRAPHS -> List.of(joined(said, "\n\n", JsonNode::asText));
            case PAIRS ->
                List.of(said.properties().stream()
                        .map(pair -> pair.getKey() + ": " + pair.getValue().asText())
                        .collect(Collectors.joining("\n")));
            case DATE -> date(said.asText());
            case CYCLE -> cycle(said.asText());
            case MONEY ->
                List.of(
                        said.path("amount").decimalValue().toPlainString(),
                        said.path("currency").asText());
            case WHY ->
                List.of(
                        said.path("because").asText(),
                        said.path("section").asText(),
                        said.path("explanation").asText());
            case ROWS -> throw new IllegalArgumentException("rows have no boxes of their own");
        };
    }

    /** Parses the member from text boxes, of which at least one is filled in. */
    static JsonNode read(InputKind kind, List<String> typed) throws Unread {
        String text = typed.get(0).strip();
        return switch (kind) {
            case LINE, PROSE, CHOICE -> JSON.textNode(text);
            case YES_NO -> JSON.booleanNode(Boolean.parseBoolean(text));
            case NUMBER -> JSON.numberNode(number(text));
            case MARKS -> texts(Stream.of(text.split(",", -1)));
            case LINES -> texts(text.lines());
            case PARAGRAPHS -> texts(PARAGRAPH.splitAsStream(text));
            case PAIRS -> pairs(text);
            case DATE -> JSON.textNode(date(typed));
            case CYCLE -> JSON.textNode(cycle(typed));
            case MONEY -> money(text, typed.get(1).strip());
            case WHY, ROWS -> throw new IllegalArgumentException(kind + " is more than a member");
        };
    }

    private static String joined(JsonNode list, String between, Function<JsonNode, String> text) {
        return StreamSupport.stream(list.spliterator(), false).map(text).collect(Collectors.joining(between));
    }

    private static ArrayNode texts(Stream<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.map(String::strip).filter(text -> !text.isEmpty()).forEach(list::add);
        return list;
    }

    private static ObjectNode pairs(String text) throws Unread {
        ObjectNode pairs = JSON.objectNode();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new Unread("must have a name, a colon and a value on each line, like serviceLine: Council Tax");
            }
            pairs.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return pairs;
    }

    private static BigDecimal number(String text) throws Unread {
        String plain = text.replace(",", "").replace(" ", "");
        if (!NUMBER.matcher(plain).matches()) {
            throw new Unread("must be a number, like 7000 or 19.99");
        }
        return new BigDecimal(plain);
    }

    private static ObjectNode money(String amount, String currency) throws Unread {
        BigDecimal number = number(amount.replace("£", ""));
        return JSON.objectNode().put("amount", number).put("currency", currency.isEmpty() ? "GBP" : currency);
    }

    private static List<String> date(String text) {
        List<String> parts = new ArrayList<>(List.of("", "", text));
        PartialDate.read(text).ifPresent(date -> {
            parts.set(2, Integer.toString(date.first().getYear()));
            if (date.precision() != PartialDate.Precision.YEAR) {
                parts.set(1, Integer.toString(date.first().getMonthValue()));
            }
            if (date.precision() == PartialDate.Precision.DAY) {
                parts.set(0, Integer.toString(date.first().getDayOfMonth()));
            }
        });
        return parts;
    }

    private static String date(List<String> typed) throws Unread {
        String day = typed.get(0).strip();
        String month = month(typed.get(1).strip());
        String year = typed.get(2).strip();
        if (year.isEmpty()) {
            throw new Unread("must include a year");
        }
        if (month.isEmpty() && !day.isEmpty()) {
            throw new Unread("must include a month, or be just a year");
        }
        String text = Stream.of(year, two(month), two(day))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        if (PartialDate.read(text).isEmpty()) {
            throw new Unread("must be a real date, like 27 3 2027, or just a month and year, or just a year");
        }
        return text;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** Months may be written in letters. */
    private static String month(String text) {
        int place = text.length() < 3 ? -1 : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        return place < 0 ? text : Integer.toString(place + 1);
    }

    private static List<String> cycle(String text) {
        try {
            Period cycle = Period.parse(text);
            return Stream.of(cycle.getYears(), cycle.getMonths(), cycle.getDays())
                    .map(count -> count == 0 ? "" : Integer.toString(count))
                    .toList();
        } catch (DateTimeException odd) {
            return List.of("", "", text);
        }
    }

    private static String cycle(List<String> typed) throws Unread {
        StringBuilder cycle = new StringBuilder("P");
        for (Map.Entry<Integer, String> unit : Map.of(0, "Y", 1, "M", 2, "D").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            String count = typed.get(unit.getKey()).strip();
            if (!count.matches("[0-9]{0,4}")) {
                throw new Unread("must be whole numbers");
            }
            cycle.append(count.isEmpty() ? "" : count + unit.getValue());
        }
        return cycle.toString();
    }
}
