package register.foi.responses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import register.values.Resources;

/** Writes a letter as a Word document (ISO/IEC 29500), whose metadata holds its title and date, and no author. */
final class WordDocument {
    private static final BigInteger BULLETS = BigInteger.ONE;

    private final XWPFDocument document;

    private WordDocument(XWPFDocument document) {
        this.document = document;
    }

    static void write(LetterDraft draft, LocalDate day, OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            styled(document);
            describe(document, draft.title(), day);
            WordDocument letter = new WordDocument(document);
            draft.letter().forEach(letter::add);
            document.write(packed);
        }
        ReproducibleZip.write(packed.toByteArray(), out);
    }

    private static void styled(XWPFDocument document) throws IOException {
        try {
            document.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(resource("styles.xml")).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(resource("numbering.xml"))
                            .getNumbering());
        } catch (XmlException broken) {
            throw new IllegalStateException("the service was built with styles that cannot be read", broken);
        }
    }

    private static ByteArrayInputStream resource(String name) {
        return new ByteArrayInputStream(Resources.bytes("/register/foi/responses/" + name));
    }

    private static void describe(XWPFDocument document, String title, LocalDate day) throws IOException {
        try {
            PackagePropertiesPart properties =
                    (PackagePropertiesPart) document.getPackage().getPackageProperties();
            properties.setTitleProperty(title);
            properties.setLanguageProperty("en-GB");
            properties.setCreatorProperty(Optional.empty());
            properties.setCreatedProperty(
                    Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        } catch (OpenXML4JException broken) {
            throw new IOException(broken);
        }
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            paragraph("Heading" + heading.level()).createRun().setText(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            add(paragraph("Normal"), paragraph.text());
        } else if (block instanceof Block.Quotation quotation) {
            quotation.lines().forEach(line -> paragraph("Quote").createRun().setText(line));
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(this::bullet);
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(this::fact);
        } else if (block instanceof Block.Table table) {
            add(table);
        }
    }

    private void add(Block.Table table) {
        XWPFTable made =
                document.createTable(table.rows().size() + 1, table.header().size());
        row(made, 0, table.header());
        for (int i = 0; i < table.rows().size(); i++) {
            row(made, i + 1, table.rows().get(i));
        }
    }

    private static void row(XWPFTable table, int place, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            table.getRow(place).getCell(i).setText(cells.get(i));
        }
    }

    private void bullet(List<Inline> item) {
        XWPFParagraph bullet = paragraph("ListBullet");
        bullet.setNumID(BULLETS);
        add(bullet, item);
    }

    private void fact(Block.Fact fact) {
        XWPFParagraph paragraph = paragraph("Facts");
        XWPFRun label = paragraph.createRun();
        label.setStyle("Strong");
        label.setText(fact.label() + ": ");
        add(paragraph, fact.value());
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void add(XWPFParagraph paragraph, List<Inline> spans) {
        for (Inline span : spans) {
            if (span instanceof Inline.Link link) {
                XWPFRun run = paragraph.createHyperlinkRun(link.url());
                run.setStyle("Hyperlink");
                run.setText(link.text());
                continue;
            }
            XWPFRun run = paragraph.createRun();
            run.setText(span.text());
            if (span instanceof Inline.ToComplete) {
                run.setTextHighlightColor("yellow");
            }
        }
    }
}
