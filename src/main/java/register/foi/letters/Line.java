package register.foi.letters;

/**
 * A line of a letter as it was typed.
 *
 * @param indent the number of columns by which it is indented
 * @param afterBlank whether it follows an empty line or is the first line
 */
record Line(int indent, String text, boolean afterBlank) {
    boolean says() {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    Line saying(String other) {
        return new Line(indent, other, afterBlank);
    }

    Line afterBlankLine() {
        return afterBlank ? this : new Line(indent, text, true);
    }
}
