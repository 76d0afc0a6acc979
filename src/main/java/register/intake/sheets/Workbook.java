package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import register.values.problem.Refusal;

/**
 * A workbook of a spreadsheet program, {@code .xlsx} or {@code .ods}: its sheets, and the cells of the one that is read.
 *
 * @param format xlsx or ods
 * @param sheets all of them, in their order
 * @param chosen the one that is read
 * @param notes which sheets were not read, and how many comments
 * @param warnings which rows were not read of the one that was, and which other sheets may have records
 * @param rows those that are not blank, each with its number
 * @param merged the cells that are merged
 * @param hasHiddenRows whether rows were not read because they are hidden
 * @param hasOtherRecords whether sheets that nobody chose between may have records too
 * @param hiddenColumns those that have values, from 0
 */
public record Workbook(
        String format,
        List<Named> sheets,
        String chosen,
        List<String> notes,
        List<String> warnings,
        List<Row> rows,
        List<MergedCells> merged,
        boolean hasHiddenRows,
        boolean hasOtherRecords,
        Set<Integer> hiddenColumns) {
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** A small file that inflates to more than this is made to do harm, or is too large to be read. */
    private static final long MOST_BYTES = 300L << 20;

    public Workbook {
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** A sheet, and whether its author hid it. */
    public record Named(String name, boolean isHidden) {}

    /** Whether a file is a workbook and not text; one of Excel before 2007 is refused with how to save it. */
    public static boolean is(FileBytes file) {
        byte[] beginning = file.part(0, OLD.length + 1);
        if (beginsWith(beginning, OLD)) {
            throw UNREADABLE_SHEET.because(
                    "it is a workbook in the old format .xls; open it in a spreadsheet program and save it as Excel"
                            + " Workbook (.xlsx) or CSV UTF-8");
        }
        return beginsWith(beginning, new byte[] {'P', 'K', 3, 4});
    }

    private static boolean beginsWith(byte[] file, byte[] mark) {
        return file.length > mark.length && java.util.Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    /**
     * Reads a workbook.
     *
     * @param sheet the name of the sheet to be read; null for the first that is not hidden and has headers
     * @param readsHidden whether hidden rows and columns are read too
     * @param hasHeaders whether the rows of a sheet have headers that are known
     */
    public static Workbook read(
            FileBytes file, @Nullable String sheet, boolean readsHidden, Predicate<List<Row>> hasHeaders) {
        Parts parts = new Parts(file);
        return parts.has("xl/workbook.xml")
                ? new XlsxReader(parts, readsHidden, hasHeaders).read(sheet)
                : new OdsReader(parts, readsHidden, hasHeaders).read(sheet);
    }

    /**
     * Returns the sheet that is asked for, or else the first that is not hidden and has headers that are known; if none has,
     * the first with two rows.
     */
    private static Named choose(
            List<Named> sheets,
            @Nullable String asked,
            Function<Named, List<Row>> rows,
            Predicate<List<Row>> hasHeaders) {
        if (asked != null) {
            return sheets.stream()
                    .filter(sheet -> sheet.name().equalsIgnoreCase(asked.strip()))
                    .findFirst()
                    .orElseThrow(() -> UNREADABLE_SHEET.because("the workbook has no sheet '%s'", asked));
        }
        List<Named> shown = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        List<Named> filled =
                shown.stream().filter(sheet -> rows.apply(sheet).size() > 1).toList();
        return filled.stream()
                .filter(sheet -> filled.size() == 1 || hasHeaders.test(rows.apply(sheet)))
                .findFirst()
                .or(() -> filled.stream().findFirst())
                .or(() -> shown.stream().findFirst())
                .orElseThrow(() -> UNREADABLE_SHEET.because("the workbook has only hidden sheets"));
    }

    /**
     * Returns a workbook of which one sheet was read.
     *
     * @param asked the name of the sheet that a person chose
     * @param cells what reads the cells of a sheet
     */
    static Workbook of(
            String format,
            List<Named> sheets,
            @Nullable String asked,
            Function<Named, CellsOfRow> cells,
            Predicate<List<Row>> hasHeaders) {
        Function<Named, List<Row>> rows = cells.andThen(CellsOfRow::rows);
        Named chosen = choose(sheets, asked, rows, hasHeaders);
        CellsOfRow read = cells.apply(chosen);
        List<String> others = asked == null ? warningsOf(sheets, chosen, rows, hasHeaders) : List.of();
        return new Workbook(
                format,
                sheets,
                chosen.name(),
                Stream.concat(notesOn(sheets, chosen).stream(), read.commentsInWords().stream())
                        .toList(),
                Stream.concat(others.stream(), read.hidden().warnings().stream())
                        .toList(),
                read.rows(),
                read.merged(),
                read.hidden().hasRows(),
                !others.isEmpty(),
                read.hidden().columns());
    }

    /** Returns what is told of the sheets that are not read. */
    private static List<String> notesOn(List<Named> sheets, Named chosen) {
        List<String> others = sheets.stream()
                .filter(sheet -> !sheet.equals(chosen))
                .map(sheet -> "'" + sheet.name() + "'" + (sheet.isHidden() ? " (hidden)" : ""))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of("the sheet '%s' was read, not %s".formatted(chosen.name(), String.join(", ", others)));
    }

    /** Returns a warning of the sheets that have headers that are known too, and are not read. */
    private static List<String> warningsOf(
            List<Named> sheets, Named chosen, Function<Named, List<Row>> rows, Predicate<List<Row>> hasHeaders) {
        List<String> others = sheets.stream()
                .filter(sheet -> !sheet.equals(chosen) && !sheet.isHidden())
                .filter(sheet -> {
                    List<Row> some = rows.apply(sheet);
                    return some.size() > 1 && hasHeaders.test(some);
                })
                .map(sheet -> "'" + sheet.name() + "'")
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of("%s may have records too and %s not read; choose the sheet, and import each on its own"
                        .formatted(String.join(", ", others), others.size() == 1 ? "was" : "were"));
    }

    /** The files within a workbook; more than it may inflate to is refused. */
    static final class Parts {
        private final FileBytes file;
        private final List<String> names = new ArrayList<>();

        Parts(FileBytes file) {
            this.file = file;
            try (ZipInputStream zip = zip()) {
                long size = 0;
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                    size += zip.skip(MOST_BYTES);
                    if (size >= MOST_BYTES) {
                        throw tooLarge();
                    }
                }
            } catch (IOException broken) {
                throw UNREADABLE_SHEET.because(
                        "the workbook is damaged; open it, save it again and upload the new file");
            }
        }

        boolean has(String name) {
            return names.contains(name);
        }

        /** Reads a file as XML, without anything outside it. */
        void read(String name, XmlConsumer consumer) {
            try (ZipInputStream zip = zip()) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals(name)) {
                        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
                        consumer.read(factory.createXMLStreamReader(new Bounded(zip)));
                        return;
                    }
                }
            } catch (IOException | XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
                throw UNREADABLE_SHEET.because(
                        "the workbook is damaged; open it, save it again and upload the new file");
            }
        }

        private ZipInputStream zip() {
            return new ZipInputStream(file.open());
        }
    }

    private static Refusal tooLarge() {
        return UNREADABLE_SHEET.because(
                "the workbook is larger than %,d MB when it is unpacked; split it into smaller files",
                MOST_BYTES >> 20);
    }

    /** Reads a document. */
    @FunctionalInterface
    interface XmlConsumer {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Refuses a file that inflates to too much. */
    private static final class Bounded extends FilterInputStream {
        private long count;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            add(Math.max(read, 0));
            return read;
        }

        private void add(int more) {
            count += more;
            if (count > MOST_BYTES) {
                throw tooLarge();
            }
        }
    }
}
