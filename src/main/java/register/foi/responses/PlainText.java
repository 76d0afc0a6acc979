package register.foi.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;

/** Writes a letter as plain text, in lines short enough for e-mail and with links that are never broken. */
final class PlainText {
    private static final int WIDTH = 76;
    private static final String GAP = "  ";

    private final List<String> lines = new ArrayList<>();
    private final int width;

    private PlainText(int width) {
        this.width = width;
    }

    static String of(List<Block> blocks) {
        return of(blocks, WIDTH);
    }

    /** Writes each paragraph as one line, for programs that wrap lines themselves. */
    static String unbroken(List<Block> blocks) {
        return of(blocks, Integer.MAX_VALUE);
    }

    private static String of(List<Block> blocks, int width) {
        PlainText text = new PlainText(width);
        blocks.forEach(text::add);
        return String.join("\n", text.lines) + "\n";
    }

    private void add(Block block) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        if (block instanceof Block.Heading heading) {
            if (heading.level() == 2 && !lines.isEmpty()) {
                lines.add("");
            }
            wrap("", "", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            wrap("", "", read(paragraph.text()));
        } else if (block instanceof Block.Quotation quotation) {
            quotation.lines().forEach(line -> wrap("    ", "    ", line));
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(item -> wrap("- ", "  ", read(item)));
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> wrap("", "    ", fact.label() + ": " + read(fact.value())));
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    /** Writes a table in aligned columns or, where it is too wide for a line or lines have no width, with bars between its cells. */
    private void table(Block.Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.header()));
        rows.addAll(table.rows());
        List<Integer> widths = IntStream.range(0, table.header().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        int all = widths.stream().mapToInt(one -> one + GAP.length()).sum();
        // A line of any length is for a program that may collapse spaces.
        boolean hasBars = width > WIDTH || all > width;
        for (List<String> row : rows) {
            if (hasBars) {
                wrap("", "    ", withBars(table, row));
            } else {
                lines.add(IntStream.range(0, row.size())
                        .mapToObj(column -> StringUtils.rightPad(row.get(column), widths.get(column)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing());
            }
        }
    }

    /** Returns a row with bars between its cells, behind its label where it has one. */
    private static String withBars(Block.Table table, List<String> row) {
        if (!table.header().get(0).isEmpty()) {
            return String.join(" | ", row);
        }
        String label = row.get(0).isEmpty() ? "" : row.get(0) + ": ";
        return label + String.join(" | ", row.subList(1, row.size()));
    }

    /**
     * Returns the text; the address of a link follows in angle brackets, which delimit it in e-mail, unless the text
     * already shows it.
     */
    private static String read(List<Inline> spans) {
        StringBuilder text = new StringBuilder();
        for (Inline span : spans) {
            text.append(span.text());
            if (span instanceof Inline.Link link && !link.url().endsWith(link.text())) {
                text.append(" <").append(link.url()).append('>');
            }
        }
        return text.toString();
    }

    private void wrap(String first, String then, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean isFresh = true;
        for (String word : text.strip().split(" +", -1)) {
            if (!isFresh && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(then);
                isFresh = true;
            }
            line.append(isFresh ? "" : " ").append(word);
            isFresh = false;
        }
        lines.add(line.toString());
    }
}
