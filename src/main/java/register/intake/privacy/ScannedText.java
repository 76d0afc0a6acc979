package register.intake.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A text of an item in plain characters, with its path.
 *
 * @param holder the object or list that has it
 */
record ScannedText(Place place, String text, JsonNode holder) {
    private static final Pattern NAME_OF_A_FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    /** Passes every text of an item to a consumer, in order. */
    static void collect(JsonNode item, Predicate<Place> lookedAt, Consumer<ScannedText> said) {
        collect(item, item, Place.TOP, lookedAt, said);
    }

    private static void collect(
            JsonNode node, JsonNode holder, Place place, Predicate<Place> lookedAt, Consumer<ScannedText> said) {
        if (!lookedAt.test(place)) {
            return;
        }
        if (node.isTextual()) {
            said.accept(new ScannedText(place, PlainCharacters.of(node.textValue()), holder));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), node, place.at(i), lookedAt, said);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            collect(member.getValue(), node, below(member.getKey(), node, place, said), lookedAt, said);
        }
    }

    /**
     * Returns the path of a member. A name that is not a field name, such as a dimension, was written by people: it is
     * scanned too, and not repeated.
     */
    private static Place below(String name, JsonNode holder, Place place, Consumer<ScannedText> said) {
        if (NAME_OF_A_FIELD.matcher(name).matches()) {
            return place.member(name);
        }
        Place unnamed = place.member("*");
        said.accept(new ScannedText(unnamed, PlainCharacters.of(name), holder));
        return unnamed;
    }

    /**
     * The path of a text.
     *
     * @param declared the path as a register declares it, {@code suppliers.name}
     * @param shown the path as refusals show it, {@code suppliers[0].name}
     */
    record Place(String declared, String shown) {
        static final Place TOP = new Place("", "");

        /** Names of fields that state whom to contact. */
        private static final Set<String> CONTACTS =
                Set.of("contact", "contacts", "officer", "owner", "author", "manager", "person", "signatory");

        Place member(String name) {
            return new Place(
                    declared.isEmpty() ? name : declared + "." + name, shown.isEmpty() ? name : shown + "." + name);
        }

        Place at(int index) {
            return new Place(declared, shown + "[" + index + "]");
        }

        /** Whether this is the field, or below it. */
        boolean isIn(String field) {
            return declared.startsWith(field)
                    && (declared.length() == field.length() || declared.charAt(field.length()) == '.');
        }

        boolean isOfAContact() {
            return CONTACTS.stream().anyMatch(this::names);
        }

        private boolean names(String field) {
            int found = declared.indexOf(field);
            int end = found + field.length();
            return found >= 0
                    && (found == 0 || declared.charAt(found - 1) == '.')
                    && (end == declared.length() || declared.charAt(end) == '.');
        }
    }
}
