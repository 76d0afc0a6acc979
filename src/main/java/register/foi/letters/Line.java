package register.foi.letters;

/**
 * One line as it was typed.
 *
 * @param indent how many columns it is set in
 * @param afterBlank whether an empty line, or nothing, stands before it
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
