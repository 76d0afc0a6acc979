package register.foi.letters;

/**
 * One question of an item or a paragraph.
 *
 * @param leans whether it cannot be understood without the question before it
 */
record Piece(String text, boolean leans) {}
