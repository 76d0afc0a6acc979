package register.foi.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph or an item of a list, its lines joined.
 *
 * @param marked the list mark before it; null for a paragraph
 */
record TextBlock(int indent, boolean afterBlank, @Nullable LocatedMark marked, String text) {
    Optional<LocatedMark> mark() {
        return Optional.ofNullable(marked);
    }

    boolean isMarked() {
        return marked != null;
    }

    boolean leads() {
        return text.endsWith(":") || text.endsWith(":-");
    }
}
