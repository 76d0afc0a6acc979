package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import register.registers.charts.Chart;
import register.values.Json;
import register.values.duties.ContractDuties;
import register.values.duties.Duty;
import register.values.duties.DutyState;

class PerformanceChartTest {
    @Test
    void eachIndicatorHasAPanelAndEachPeriodAPlace() {
        ObjectNode item = item();
        ArrayNode indicators = item.putObject("performance").putArray("indicators");
        ArrayNode swept = indicator(indicators, "1", "Streets swept");
        rating(swept, "2027-03-31", "slightlyBelow");
        rating(swept, "2026-03-31", "significantlyBelow");
        rating(indicator(indicators, "2", "Bins emptied"), "2027-03-31", "other");
        indicator(indicators, "3", "Not rated yet");

        Chart chart = PerformanceChart.of(read(item)).orElseThrow();

        assertThat(chart.periods()).containsExactly("31 Mar 2026", "31 Mar 2027");
        assertThat(chart.panels()).extracting(Chart.Panel::heading).containsExactly("Streets swept", "Bins emptied");
        assertThat(chart.panels().get(0).places())
                .extracting(Chart.Place::height)
                .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(3));
        assertThat(chart.panels().get(1).places().get(0)).isEqualTo(Chart.Place.EMPTY);
        assertThat(chart.panels().get(1).places().get(1).height()).isNull();
        assertThat(chart.panels().get(1).places().get(1).label()).isEqualTo("Other");
        assertThat(chart.description())
                .isEqualTo(
                        "How the supplier was rated. Streets swept: 31 Mar 2026, Inadequate; 31 Mar 2027, Approaching"
                                + " target. Bins emptied: 31 Mar 2027, Other.");
        assertThat(chart.axis().words().apply(BigDecimal.valueOf(2))).isEqualTo("Requires improvement");
    }

    @Test
    void aQuarterAndAYearThatEndOnOneDayAreTwoPeriods() {
        ObjectNode item = item();
        ArrayNode swept = indicator(item.putObject("performance").putArray("indicators"), "1", "Streets swept");
        rating(swept, "2027-03-31", "below");
        rating(swept, "2027-03-31", "met");
        ((ObjectNode) swept.get(0)).put("from", "2027-01-01");
        ((ObjectNode) swept.get(1)).put("from", "2026-04-01");

        Chart chart = PerformanceChart.of(read(item)).orElseThrow();

        assertThat(chart.periods()).containsExactly("1 Apr 2026 to 31 Mar 2027", "1 Jan 2027 to 31 Mar 2027");
        assertThat(chart.panels().get(0).places())
                .extracting(Chart.Place::height)
                .containsExactly(BigDecimal.valueOf(4), BigDecimal.valueOf(2));
    }

    @Test
    void whereNothingWasRatedThereIsNothingToDraw() {
        assertThat(PerformanceChart.of(read(item()))).isEmpty();
    }

    @Test
    void aFailureHasToBePublishedWithin30Days() {
        ObjectNode item = item();
        item.withObject("/procurement").put("regime", "pa-2023");
        item.putObject("award").put("kind", "services").put("framework", false);
        item.putObject("value")
                .put("basis", "contract-sum")
                .put("approximate", false)
                .put("vat", "included")
                .putObject("total")
                .put("amount", 300_000)
                .put("currency", "GBP");
        item.putObject("performance")
                .putArray("failures")
                .addObject()
                .put("requirement", "Sweep after markets")
                .put("decided", "2026-11-02");

        Duty duty = ContractDuties.of(ContractDutyFacts.of(read(item)), LocalDate.of(2026, 11, 30)).stream()
                .filter(one -> one.id().equals("UK9-breach"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.state()).isEqualTo(DutyState.DUE);
        assertThat(duty.dueBy()).isEqualTo("2026-12-01");
    }

    private static ArrayNode indicator(ArrayNode indicators, String id, String title) {
        ObjectNode one = indicators.addObject().put("id", id).put("title", title);
        return one.putArray("ratings");
    }

    private static void rating(ArrayNode ratings, String to, String grade) {
        ratings.addObject().put("to", to).put("grade", grade);
    }

    private static ObjectNode item() {
        return Json.mapper().valueToTree(ContractExample.contract());
    }

    private static Contract read(ObjectNode item) {
        return NoticeFields.read(item, Contract.class);
    }
}
