package register.web.pages;

import java.util.List;
import register.api.tables.Link;

/**
 * The notice on a page that is read at a position or a day.
 *
 * @param asAt what the page shows, and as at when
 * @param isKnown whether what has happened since could be looked up
 * @param isChanged whether something has, so that the notice must stand out
 * @param since what has become of it; none if it is still the same
 * @param now the way to the present
 */
public record PointInTimeNotice(String asAt, boolean isKnown, boolean isChanged, List<String> since, Link now) {}
