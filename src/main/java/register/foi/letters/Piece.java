package register.foi.letters;

import java.util.List;

/**
 * One question of an item or a paragraph.
 *
 * @param parts the sentences and clauses of it that each ask something
 * @param leans whether it cannot be understood without the question before it
 */
record Piece(String text, List<String> parts, boolean leans) {}
