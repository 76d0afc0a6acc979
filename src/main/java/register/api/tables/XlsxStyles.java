package register.api.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import register.values.PartialDate;

/** How the cells of our workbooks show numbers, and which number stands for a day (ECMA-376, 18.17.4). */
final class XlsxStyles {
    /** As it is. */
    static final int GENERAL = 0;
    /** As the reader's country writes days. */
    static final int DAY = 1;
    /** With separators of thousands and two decimals. */
    static final int MONEY = 2;

    /** Columns that are wide enough for a day. */
    static final String WIDTHS = "<sheetFormatPr defaultColWidth=\"14\" defaultRowHeight=\"15\"/>";

    static final String XML = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Excel counts a 29 February 1900, so that the days before it have other numbers elsewhere. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private XlsxStyles() {}

    /** Returns the number of a value that is a day; empty for one that is known only to its month, or is no day. */
    static Optional<BigDecimal> day(Object value) {
        if (value instanceof LocalDate day && !day.isBefore(FIRST)) {
            return Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day)));
        }
        return value instanceof PartialDate date && date.precision() == PartialDate.Precision.DAY
                ? day(date.first())
                : Optional.empty();
    }
}
