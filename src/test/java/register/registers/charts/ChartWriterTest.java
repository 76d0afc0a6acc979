package register.registers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import register.registers.charts.Chart.Ink;
import register.registers.charts.Chart.Place;
import register.registers.charts.Chart.Width;

class ChartWriterTest {
    private static final Chart.Axis AXIS = new Chart.Axis("Number", Steps.WHOLE, BigDecimal::toPlainString);

    @Test
    void aFigureIsAColumnAndWhatIsMissingIsALabelWithoutOne() throws IOException {
        String svg = drawn(chart(List.of("2016", "2017", "2018"), figure("2016", 7), missing("2017"), Place.EMPTY));

        assertThat(svg).containsOnlyOnce("fill=\"" + Svg.FILL + "\"");
        assertThat(svg).contains("<title>2016: 7</title>").contains("<title>2017: no figure [x]</title>");
        assertThat(svg).contains(">[x]</text>").contains(">2018</text>").doesNotContain("<title>2018");
    }

    @Test
    void zeroIsAFigure() throws IOException {
        assertThat(drawn(chart(List.of("2016", "2017"), figure("2016", 0), figure("2017", 3))))
                .contains("height=\"1\" fill=\"" + Svg.FILL + "\"");
    }

    @Test
    void whatIsNotFirmIsAnOutlineAndABoundABrokenOne() throws IOException {
        String unsure = drawn(chart(List.of("2016"), place("2016", 7, Ink.UNSURE)));
        String bound = drawn(chart(List.of("2016"), place("2016", 7, Ink.BOUND)));

        assertThat(unsure)
                .contains("fill=\"#ffffff\" stroke=\"" + Svg.FILL)
                .doesNotContain("stroke-dasharray")
                .contains("Outlined bar: see the marker");
        assertThat(bound).contains("stroke-dasharray=\"5 3\"").contains("Dashed outline:");
    }

    @Test
    void theTargetIsALineWithItsName() throws IOException {
        Chart without = chart(List.of("2016"), figure("2016", 7));
        Chart with = new Chart(
                without.title(),
                without.description(),
                AXIS,
                without.periods(),
                without.panels(),
                BigDecimal.valueOf(90),
                Width.WIDE);

        assertThat(drawn(without)).doesNotContain("Target");
        assertThat(drawn(with))
                .contains(">Target</text>")
                .contains(">90</text>")
                .contains("stroke-dasharray=\"7 4\"");
    }

    @Test
    void whatIsWrittenIsTextWhateverItSays() throws IOException {
        Chart chart = new Chart(
                "<script>alert(1)</script> & \"more\"",
                "]]> <b>",
                AXIS,
                List.of("2016"),
                List.of(new Chart.Panel("<i>Housing</i>", List.of(figure("2016", 7)))),
                null,
                Width.WIDE);

        assertThat(drawn(chart))
                .doesNotContain("<script", "<b>", "<i>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .contains("&lt;i&gt;Housing&lt;/i&gt;");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void manyPeriodsAreJoinedByLinesThatLeaveGaps(Width width) throws IOException {
        List<String> periods = IntStream.range(0, 60).mapToObj(i -> "m" + i).toList();
        Place[] places = IntStream.range(0, 60)
                .mapToObj(i -> i == 30 ? missing("m" + i) : figure("m" + i, i))
                .toArray(Place[]::new);

        String svg = drawn(chart(periods, places).on(width));

        assertThat(svg.split("stroke=\"" + Svg.FILL + "\" stroke-width=\"2\"", -1))
                .as("59 less the two beside the gap")
                .hasSize(57 + 1);
        assertThat(svg).contains("<title>m59: 59</title>");
    }

    @Test
    void nothingIsDrawnPastTheEdgeOfATelephone() throws IOException {
        Chart chart = new Chart(
                "A title that is so long that it does not fit beside itself on a telephone, however small",
                "",
                AXIS,
                List.of("2016", "2017"),
                List.of(
                        new Chart.Panel("Housing", List.of(figure("2016", 70000), figure("2017", 1))),
                        new Chart.Panel("Waste", List.of(figure("2016", 7), figure("2017", 1)))),
                null,
                Width.NARROW);

        assertThat(drawn(chart)).contains("viewBox=\"0 0 328 ");
        assertThat(Layout.of(chart).across()).isEqualTo(2);
        assertThat(Layout.of(chart.on(Width.WIDE)).panelWidth()).isLessThanOrEqualTo(292);
    }

    @Test
    void nothingNeedsAStyle() throws IOException {
        assertThat(drawn(chart(List.of("2016"), figure("2016", 7)))).doesNotContain("style");
    }

    private static Place figure(String period, int value) {
        return place(period, value, Ink.FIRM);
    }

    private static Place place(String period, int value, Ink ink) {
        return new Place(BigDecimal.valueOf(value), Integer.toString(value), period + ": " + value, ink, false);
    }

    private static Place missing(String period) {
        return new Place(null, "[x]", period + ": no figure [x]", Ink.FIRM, false);
    }

    private static Chart chart(List<String> periods, Place... places) {
        return new Chart(
                "Calls", "Calls fell.", AXIS, periods, List.of(new Chart.Panel("", List.of(places))), null, Width.WIDE);
    }

    private static String drawn(Chart chart) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartWriter.write(chart, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
