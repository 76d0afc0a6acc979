package register.foi.responses;

import static org.apache.commons.text.StringEscapeUtils.escapeXml10;

import java.util.List;
import register.foi.responses.Block.Fact;

/** Writes a letter as an HTML fragment that works with a screen reader and can be pasted into a word processor. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    private Html() {}

    static String of(List<Block> blocks) {
        Html html = new Html();
        html.line("<div class=\"letter\" lang=\"en-GB\">");
        blocks.forEach(html::add);
        html.line("</div>");
        return html.html.toString();
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            int level = heading.level() + 1;
            line("<h%d>%s</h%d>".formatted(level, escapeXml10(heading.text()), level));
        } else if (block instanceof Block.Paragraph paragraph) {
            line("<p>" + spans(paragraph.text()) + "</p>");
        } else if (block instanceof Block.Quotation quotation) {
            line("<blockquote>");
            quotation.lines().forEach(line -> line("<p><bdi>" + escapeXml10(line) + "</bdi></p>"));
            line("</blockquote>");
        } else if (block instanceof Block.Bullets bullets) {
            line("<ul>");
            bullets.items().forEach(item -> line("<li>" + spans(item) + "</li>"));
            line("</ul>");
        } else if (block instanceof Block.Facts facts) {
            line("<dl>");
            facts.facts().forEach(this::fact);
            line("</dl>");
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void table(Block.Table table) {
        boolean hasLabels = table.header().get(0).isEmpty();
        StringBuilder header = new StringBuilder();
        table.header()
                .forEach(label -> header.append(
                        label.isEmpty() ? "<td></td>" : "<th scope=\"col\">" + escapeXml10(label) + "</th>"));
        line("<table>");
        line("<thead><tr>" + header + "</tr></thead>");
        line("<tbody>");
        for (List<String> row : table.rows()) {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = escapeXml10(row.get(i));
                cells.append(i == 0 && hasLabels ? "<th scope=\"row\">" + cell + "</th>" : "<td>" + cell + "</td>");
            }
            line("<tr>" + cells + "</tr>");
        }
        line("</tbody>");
        line("</table>");
    }

    private void fact(Fact fact) {
        line("<dt>" + escapeXml10(fact.label()) + "</dt>");
        line("<dd>" + spans(fact.value()) + "</dd>");
    }

    private static String spans(List<Inline> spans) {
        StringBuilder html = new StringBuilder();
        spans.forEach(span -> html.append(span(span)));
        return html.toString();
    }

    private static String span(Inline span) {
        String text = escapeXml10(span.text());
        if (span instanceof Inline.Link link) {
            return "<a href=\"" + escapeXml10(link.url()) + "\">" + text + "</a>";
        }
        return span instanceof Inline.ToComplete ? "<mark>" + text + "</mark>" : text;
    }

    private void line(String line) {
        html.append(line).append('\n');
    }
}
