package register.foi.responses;

import java.util.List;

/** A part of a letter, one below the other. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 of the letter, 2 of a question, 3 of an entry
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = LegibleText.line(text);
        }
    }

    /** Sentences that belong together. */
    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** What the requester wrote, in their words. */
    record Quotation(List<String> lines) implements Block {
        public Quotation {
            lines = lines.stream().map(LegibleText::line).toList();
        }
    }

    /** A list in which the order means nothing. */
    record Bullets(List<List<Inline>> items) implements Block {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** What something is called, and what it is, line by line. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One line of facts. */
    record Fact(String label, List<Inline> value) {
        public Fact {
            label = LegibleText.line(label);
            value = List.copyOf(value);
        }
    }

    /** Every piece of its text. */
    default List<Inline> spans() {
        if (this instanceof Paragraph paragraph) {
            return paragraph.text();
        }
        if (this instanceof Bullets bullets) {
            return bullets.items().stream().flatMap(List::stream).toList();
        }
        if (this instanceof Facts facts) {
            return facts.facts().stream().flatMap(fact -> fact.value().stream()).toList();
        }
        return List.of();
    }
}
