package register.web.site;

import register.registers.charts.Chart;
import register.web.pages.PageRequest;

/**
 * A chart on a page.
 *
 * @param url of the chart
 * @param narrow the address of the same chart for a narrow screen
 * @param size of the chart
 * @param narrowSize of the chart for a narrow screen
 * @param description the text alternative
 */
public record ChartPicture(String url, String narrow, Chart.Size size, Chart.Size narrowSize, String description) {
    static ChartPicture of(Chart chart, PageRequest visit) {
        return new ChartPicture(
                visit.as("svg"),
                visit.url().as("svg").with("width", "narrow").toString(),
                chart.size(Chart.Width.WIDE),
                chart.size(Chart.Width.NARROW),
                "Chart. " + chart.description());
    }
}
