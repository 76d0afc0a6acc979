package register.api.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.values.GroupedDigits;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.SpelledPeriod;
import register.values.problem.Refusal;

/**
 * The words for the members of a register's items: what each is called, and how its values read. Everything that shows
 * what an item says, or what changed in it, takes its words from here.
 */
public final class ItemWording {
    /** The words for a field without a value and without a reason. */
    public static final String NOTHING = "Not published";

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** A name, such as that of an act, has further capitals. */
    private static final Pattern NAME = Pattern.compile("^[A-Z][a-z]+ [A-Z][a-z]");

    private final Map<String, Member> members;
    private final Context context;
    private final long at;

    /** What the words for a value depend on besides the value, such as a unit. */
    @FunctionalInterface
    public interface Context {
        /**
         * Returns the words for a value; null if they depend on nothing else.
         *
         * @param item that has it
         * @param name of its member, {@code suppliers.name}
         * @param at the position of the log whose records it depends on
         */
        @Nullable
        String words(JsonNode item, String name, JsonNode value, long at);
    }

    /** The kind of a value, which decides how it reads. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A length of time, {@code P1Y}. */
        CYCLE,
        MONEY,
        FLAG,
        /** One or more words of a fixed list. */
        CHOICE,
        /** Named texts. */
        PAIRS,
        /** Rows of members. */
        ROWS
    }

    /**
     * A member of an item.
     *
     * @param label as people read it; of rows, of one of them
     * @param options the texts for the words of a fixed list
     * @param phrase the value within the words for its group, {@code %s a year}; with a space at the start if it
     *     continues the member before it; empty for the usual one
     */
    public record Member(Kind kind, String label, Map<String, String> options, String phrase) {}

    /**
     * Creates the wording of a register.
     *
     * @param members by name, without the indexes of rows, {@code suppliers.name}
     */
    public ItemWording(Map<String, Member> members) {
        this(Map.copyOf(members), (item, name, value, at) -> null, Long.MAX_VALUE);
    }

    private ItemWording(Map<String, Member> members, Context context, long at) {
        this.members = members;
        this.context = context;
        this.at = at;
    }

    /** Returns the same where some values depend on others. */
    public ItemWording in(Context other) {
        return new ItemWording(members, other, at);
    }

    /** Returns the same as of a position of the log: the words for what an entry changed are those of its time, and stay. */
    public ItemWording asAt(long position) {
        return new ItemWording(members, context, position);
    }

    /** Returns what differs between two items, in the order of the newer one. */
    public List<ChangeDescription> between(JsonNode before, JsonNode after) {
        return ItemComparison.between(this, before, after, false);
    }

    /** Returns what differs between two items, in the order of the newer one. */
    public List<ChangeDescription> between(Object before, Object after) {
        return between(
                Json.mapper().<JsonNode>valueToTree(before), Json.mapper().<JsonNode>valueToTree(after));
    }

    /** Returns differences in words, where the items themselves are not at hand. */
    public List<ChangeDescription> of(List<FieldDifference> differences) {
        return of(differences, JsonNodeFactory.instance.objectNode());
    }

    /**
     * Returns differences in words, where only the newer item is at hand.
     *
     * @param item whose other members the words may depend on, such as the measure of a figure
     */
    public List<ChangeDescription> of(List<FieldDifference> differences, ObjectNode item) {
        ObjectNode before = item.deepCopy();
        ObjectNode after = item.deepCopy();
        for (FieldDifference difference : differences) {
            set(before, difference.field(), difference.before());
            set(after, difference.field(), difference.after());
        }
        return between(before, after);
    }

    /**
     * Gives a member of an item another value, or none.
     *
     * @param field by its name, {@code period.end}
     */
    public static void set(ObjectNode item, String field, @Nullable JsonNode value) {
        JsonPointer place = JsonPointer.compile("/" + field.replace('.', '/'));
        JsonPointer head = place.head();
        ObjectNode holder = head.matches() ? item : item.withObject(head);
        String name = place.last().getMatchingProperty();
        if (value == null) {
            holder.remove(name);
        } else {
            holder.set(name, value);
        }
    }

    /** Returns everything that an item says, down to the members of its rows, as changes from nothing. */
    public List<ChangeDescription> of(JsonNode item) {
        return ItemComparison.between(this, JsonNodeFactory.instance.objectNode(), item, true);
    }

    /** Returns the label of a member. */
    String label(String name) {
        Member member = members.get(name);
        return member == null ? spelled(name) : member.label();
    }

    /** Returns the label of a place in an item: {@code Question 1, Answer} for {@code /questions/0/answer}. */
    public String place(String pointer) {
        if (!pointer.startsWith("/")) {
            return spelled(pointer);
        }
        List<String> labels = new ArrayList<>();
        String name = "";
        boolean isRow = false;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            String token = rest.getMatchingProperty();
            if (rest.getMatchingIndex() >= 0 && !labels.isEmpty()) {
                int last = labels.size() - 1;
                labels.set(last, labels.get(last) + (isRow ? " " + (rest.getMatchingIndex() + 1) : ""));
            } else {
                name = name.isEmpty() ? token : name + "." + token;
                Member member = members.get(name);
                isRow = member == null || member.kind() == Kind.ROWS;
                if (member != null || rest.tail().matches() || !isGroup(name)) {
                    labels.add(label(name));
                }
            }
        }
        return String.join(", ", labels);
    }

    /** Whether a member has members of its own, which are compared one by one. */
    boolean isGroup(String name) {
        return !members.containsKey(name) && members.keySet().stream().anyMatch(inner -> inner.startsWith(name + "."));
    }

    /**
     * Returns the value of a member in words. A text that was entered is as it was entered.
     *
     * @param item that has it
     */
    String words(JsonNode item, String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return NOTHING;
        }
        String said = said(item, name, value);
        boolean isVerbatim = context.words(item, name, value, at) == null && isVerbatim(name, value);
        return isVerbatim ? said : StringUtils.capitalize(said);
    }

    /** Returns whether the words for a value begin with a text that was entered. */
    private boolean isVerbatim(String name, JsonNode value) {
        Member member = members.get(name);
        if (value instanceof ArrayNode several) {
            return !several.isEmpty() && isVerbatim(name, several.get(0));
        }
        if (value instanceof ObjectNode group && (member == null || member.kind() == Kind.ROWS)) {
            return group.properties().stream()
                    .filter(inner -> !inner.getKey().equals("missing"))
                    .findFirst()
                    .filter(inner -> isVerbatim(name + "." + inner.getKey(), inner.getValue()))
                    .isPresent();
        }
        return member == null
                ? value.isTextual()
                : member.kind() == Kind.TEXT && member.phrase().isEmpty();
    }

    /** Returns why fields of an object have no value, in words, by their names. */
    static Map<String, String> reasons(JsonNode object) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (JsonNode missing : object.path("missing")) {
            String why = Arrays.stream(Missing.Because.values())
                    .filter(because ->
                            because.word().equals(missing.path("because").asText()))
                    .map(Missing.Because::inWords)
                    .findFirst()
                    .orElse("");
            String section = missing.has("section")
                    ? " (section " + missing.path("section").asText() + ")"
                    : "";
            String until = missing.has("until")
                    ? ", expected by " + date(missing.path("until").asText())
                    : "";
            String explanation = missing.has("explanation")
                    ? ": " + missing.path("explanation").asText()
                    : "";
            reasons.put(missing.path("field").asText(), StringUtils.capitalize(why + section + until + explanation));
        }
        return reasons;
    }

    /** Returns the last part of a name as a label: {@code Public interest} for {@code questions.publicInterest}. */
    public static String spelled(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return StringUtils.capitalize(HUMP.matcher(last).replaceAll(" ").toLowerCase(Locale.UK));
    }

    private String said(JsonNode item, String name, JsonNode value) {
        Member member = members.get(name);
        if (value instanceof ArrayNode several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(one -> said(item, name, one))
                    .collect(Collectors.joining("; "));
        }
        String known = context.words(item, name, value, at);
        if (known != null) {
            return known;
        }
        if (member == null || member.kind() == Kind.ROWS) {
            return value instanceof ObjectNode group ? group(item, name, group) : plain(value);
        }
        return switch (member.kind()) {
            case TEXT, ROWS -> member.options().getOrDefault(value.asText(), value.asText());
            case NUMBER -> number(value);
            case DATE -> date(value.asText());
            case CYCLE -> cycle(value.asText());
            case MONEY -> money(value);
            case FLAG -> value.asBoolean() ? "yes" : "no";
            case CHOICE -> member.options().getOrDefault(value.asText(), value.asText());
            case PAIRS ->
                value.properties().stream()
                        .map(pair ->
                                spelled(pair.getKey()) + ": " + pair.getValue().asText())
                        .collect(Collectors.joining("; "));
        };
    }

    /** Returns the words for an object: its values, each in its phrase, {@code £7,000 a year, excluding VAT}. */
    private String group(JsonNode item, String name, ObjectNode group) {
        StringBuilder parts = new StringBuilder();
        List<String> names = new ArrayList<>();
        group.fieldNames().forEachRemaining(names::add);
        names.remove("missing");
        for (String inner : names) {
            add(parts, phrase(item, name + "." + inner, group.path(inner), parts.isEmpty()));
        }
        reasons(group).forEach((field, why) -> add(parts, within(label(name + "." + field)) + ": " + within(why)));
        return parts.isEmpty() ? flags(item, name, names, group) : parts.toString();
    }

    /** Adds a part to the words for an object; one that starts with a space continues the part before it. */
    private static void add(StringBuilder parts, String part) {
        if (!part.isEmpty()) {
            parts.append(parts.isEmpty() || part.startsWith(" ") ? "" : ", ")
                    .append(parts.isEmpty() ? part.stripLeading() : part);
        }
    }

    /** Returns the words for an object that says no more than that something is not so. */
    private String flags(JsonNode item, String name, List<String> names, ObjectNode group) {
        return names.stream()
                .map(inner ->
                        within(label(name + "." + inner)) + ": " + said(item, name + "." + inner, group.path(inner)))
                .collect(Collectors.joining(", "));
    }

    private String phrase(JsonNode item, String name, JsonNode value, boolean isFirst) {
        Member member = members.get(name);
        String said = said(item, name, value);
        if (member == null) {
            return isFirst || value.isObject() ? said : within(spelled(name)) + ": " + said;
        }
        if (member.kind() == Kind.FLAG) {
            String flag = member.phrase().isEmpty() ? within(member.label()) : member.phrase();
            String no = member.phrase().isEmpty() && !isFirst ? flag + ": no" : "";
            return value.asBoolean() ? flag : no;
        }
        boolean isWorded = member.kind() == Kind.CHOICE;
        if (!member.phrase().isEmpty()) {
            return member.phrase().formatted(isWorded ? within(said) : said);
        }
        return isFirst || isWorded ? (isFirst ? said : within(said)) : within(member.label()) + ": " + said;
    }

    /** Returns the words for a value of an unknown kind. */
    private static String plain(JsonNode value) {
        return value.isBoolean()
                ? (value.booleanValue() ? "yes" : "no")
                : value.isNumber() ? number(value) : date(value.asText());
    }

    private static String number(JsonNode value) {
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        return GroupedDigits.of(number, Math.max(0, number.scale()));
    }

    private static String date(String text) {
        return PartialDate.read(text).map(PartialDate::inWords).orElse(text);
    }

    private static String cycle(String text) {
        try {
            return SpelledPeriod.inWords(Period.parse(text));
        } catch (DateTimeException odd) {
            return text;
        }
    }

    private static String money(JsonNode value) {
        if (!value.has("amount")) {
            return value.path("currency").asText();
        }
        try {
            return new Money(
                            value.path("amount").decimalValue(),
                            value.path("currency").asText())
                    .inWords();
        } catch (Refusal partial) {
            return number(value.path("amount"));
        }
    }

    /** Returns a text as it is within a sentence: without its capital, unless it begins with an abbreviation or a name. */
    private static String within(String text) {
        boolean isWord = text.length() > 1
                && Character.isLowerCase(text.charAt(1))
                && !NAME.matcher(text).find();
        return isWord ? StringUtils.uncapitalize(text) : text;
    }
}
