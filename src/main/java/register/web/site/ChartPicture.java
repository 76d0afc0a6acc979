package register.web.site;

import register.registers.charts.Chart;
import register.web.pages.PageRequest;

/**
 * A chart on a page.
 *
 * @param url of the chart
 * @param narrow the address of the same chart for a narrow screen
 * @param description the text alternative
 */
public record ChartPicture(String url, String narrow, String description) {
    static ChartPicture of(Chart chart, PageRequest visit) {
        return new ChartPicture(
                visit.as("svg"),
                visit.url().as("svg").with("width", "narrow").toString(),
                "Chart. " + chart.description());
    }
}
