package register.web.site;

import register.registers.charts.Chart;
import register.web.pages.Visit;

/**
 * A chart on a page.
 *
 * @param address of the chart
 * @param narrow the address of the same for a telephone
 * @param description of what it shows, for whoever does not see it
 */
public record Picture(String address, String narrow, String description) {
    static Picture of(Chart chart, Visit visit) {
        return new Picture(
                visit.as("svg"),
                visit.asked().as("svg").with("width", "narrow").toString(),
                "Chart. " + chart.description());
    }
}
