package register.web.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.Produces;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import register.api.http.BodyWriter;
import register.api.http.Format;
import register.registers.figures.ConfStatus;
import register.registers.figures.Measure;
import register.registers.figures.ObsStatus;
import register.registers.figures.Slug;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.registers.metrics.ObservationCube;
import register.registers.metrics.ObservationView;
import register.values.Council;

/**
 * Writes the observations of measures as SDMX-CSV 2.0: a column for each dimension, and codes in place of names.
 *
 * <p>The codes of parts are made from their names. What is not divided by a dimension has its total, {@code _T}.
 */
@Produces(Format.SDMX_TYPE)
public final class SdmxCsvWriter extends BodyWriter<ObservationCube> {
    private static final List<String> FIRST = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "MEASURE");
    private static final List<String> LAST =
            List.of("TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS", "COMMENT_OBS");

    private final String structure;

    /** Creates a writer of a council's measures; it is the agency of their structure. */
    public SdmxCsvWriter(Council council) {
        super(ObservationCube.class);
        this.structure = code(council.name()) + ":METRICS(1.0.0)";
    }

    @Override
    protected void writeTo(ObservationCube cube, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        List<String> dimensions = cube.dimensions();
        List<String> header = new ArrayList<>(FIRST);
        dimensions.forEach(name -> header.add(column(name)));
        header.addAll(LAST);
        csv.writeRecord(header);
        Map<String, Unit> units =
                cube.measures().stream().collect(Collectors.toMap(Measure::measure, Measure::unit, (one, same) -> one));
        cube.observations().forEach(one -> csv.writeRecord(row(one, dimensions, units)));
        csv.flush();
    }

    private List<String> row(ObservationView one, List<String> dimensions, Map<String, Unit> units) {
        List<String> row = new ArrayList<>(
                List.of("dataflow", structure, "R", frequency(one.period().kind()), code(one.measure())));
        for (String name : dimensions) {
            String part = one.dimensions().get(name);
            row.add(part == null ? JsonStat.TOTAL : code(part));
        }
        BigDecimal value = one.value();
        Unit unit = units.get(one.measure());
        row.add(one.period().sdmx());
        row.add(value == null ? "NaN" : value.toPlainString());
        row.add(unit == null ? "" : code(unit.word()));
        row.add(ObsStatus.of(one).word());
        row.add(ConfStatus.of(one).word());
        row.add(one.note() == null ? "" : one.note());
        return row;
    }

    /** Returns the code of a kind of period in CL_FREQ. */
    private static String frequency(TimePeriod.Kind kind) {
        return switch (kind) {
            case CALENDAR_YEAR, FINANCIAL_YEAR -> "A";
            case CALENDAR_QUARTER, FINANCIAL_QUARTER -> "Q";
            case MONTH -> "M";
            case DAY -> "D";
            case INTERVAL -> "_U";
        };
    }

    /** Returns the column of a dimension: {@code serviceLine} is {@code SERVICE_LINE}. */
    private static String column(String name) {
        String column = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return FIRST.contains(column) || LAST.contains(column) ? "DIMENSION_" + column : column;
    }

    /** Returns a code, of which SDMX allows capital letters, digits and underscores: {@code COUNCIL_TAX}. */
    private static String code(String name) {
        String latin = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Slug.hyphenated(latin).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
