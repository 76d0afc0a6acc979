package register.foi.responses;

import java.util.List;

/** A block of a letter, such as a heading or a paragraph. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the letter, 2 for a question, 3 for an entry
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = LegibleText.line(text);
        }
    }

    /** A paragraph of sentences. */
    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        @Override
        public List<Inline> spans() {
            return text;
        }
    }

    /** A quotation of the requester's words. */
    record Quotation(List<String> lines) implements Block {
        public Quotation {
            lines = lines.stream().map(LegibleText::line).toList();
        }
    }

    /** An unordered list. */
    record Bullets(List<List<Inline>> items) implements Block {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Inline> spans() {
            return items.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * A table of figures.
     *
     * @param header the labels of its columns; the first is empty where its cells are labels themselves
     */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = header.stream().map(LegibleText::line).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(LegibleText::line).toList())
                    .toList();
        }
    }

    /** A list of labels with their values, one a line. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public List<Inline> spans() {
            return facts.stream().flatMap(fact -> fact.value().stream()).toList();
        }
    }

    /** One label with its value. */
    record Fact(String label, List<Inline> value) {
        public Fact {
            label = LegibleText.line(label);
            value = List.copyOf(value);
        }
    }

    /** Returns all inline text of the block. */
    default List<Inline> spans() {
        return List.of();
    }
}
