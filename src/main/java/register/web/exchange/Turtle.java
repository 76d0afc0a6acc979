package register.web.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a graph as Turtle (RDF 1.1, W3C 2014). A library for it would be larger than everything else that is written. */
final class Turtle {
    private static final String INDENT = "  ";

    private Turtle() {}

    /** Returns the document of some nodes. */
    static String of(List<RdfNode> graph) {
        StringBuilder text = new StringBuilder();
        RdfNode.PREFIXES.forEach((prefix, iri) -> text.append("@prefix %s: <%s> .\n".formatted(prefix, iri)));
        for (RdfNode node : graph) {
            RdfNode.Iri iri = node.iri();
            if (iri == null) {
                throw new IllegalStateException("a node of the graph itself has an identifier");
            }
            text.append("\n<")
                    .append(iri.text())
                    .append(">")
                    .append(properties(node, INDENT))
                    .append(" .\n");
        }
        return text.toString();
    }

    private static String properties(RdfNode node, String indent) {
        return node.properties().entrySet().stream()
                .map(property -> "\n" + indent + property.getKey() + " "
                        + property.getValue().stream()
                                .map(value -> value(value, indent))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" ;"));
    }

    private static String value(RdfValue value, String indent) {
        if (value instanceof RdfNode node) {
            return "[" + properties(node, indent + INDENT) + " ]";
        }
        if (value instanceof RdfNode.Iri iri) {
            return "<" + iri.text() + ">";
        }
        if (value instanceof RdfNode.Term term) {
            return term.name();
        }
        if (value instanceof RdfNode.Text text) {
            return quoted(text.text()) + "@en";
        }
        RdfNode.Literal literal = (RdfNode.Literal) value;
        @Nullable String datatype = literal.datatype();
        return quoted(literal.text()) + (datatype == null ? "" : "^^" + datatype);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else if (letter < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", letter));
            } else {
                quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }
}
