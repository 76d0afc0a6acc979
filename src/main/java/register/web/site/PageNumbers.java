package register.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * The pages of a list by number, as the pagination of the GOV.UK Design System shows them: the first, the last, and those
 * around the one that is shown.
 *
 * @param current the page that is shown, from 1
 * @param last the last page
 */
public record PageNumbers(long current, long last, PageRequest visit) {
    /**
     * A page, or the gap before one.
     *
     * @param url empty where pages are left out
     */
    public record Item(String text, String url, boolean isCurrent) {
        static final Item GAP = new Item("", "", false);
    }

    /**
     * Numbers the pages of a list.
     *
     * @param before how many rows are on the pages before
     */
    static PageNumbers of(long total, long before, int rows, PageRequest visit) {
        return new PageNumbers(before / rows + 1, Math.max(1, (total + rows - 1) / rows), visit);
    }

    /** Whether there is more than one page. */
    public boolean isSeveral() {
        return last > 1;
    }

    /** Returns {@code page 3 of 401}. */
    public String inWords() {
        return "page " + DisplayText.counted(current) + " of " + DisplayText.counted(last);
    }

    /** Returns the pages to choose from, with a gap where some are left out. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        TreeSet<Long> shown = new TreeSet<>();
        for (long number : new long[] {1, current - 1, current, current + 1, last}) {
            if (number >= 1 && number <= last) {
                shown.add(number);
            }
        }
        long previous = 0;
        for (long number : shown) {
            if (number > previous + 1) {
                items.add(Item.GAP);
            }
            items.add(new Item(DisplayText.counted(number), url(number), number == current));
            previous = number;
        }
        return items;
    }

    /** Returns the address of the page before; empty if there is none. */
    public String previous() {
        return current > 1 ? url(current - 1) : "";
    }

    /** Returns the address of the page after; empty if there is none. */
    public String next() {
        return current < last ? url(current + 1) : "";
    }

    private String url(long number) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("cursor", null);
        parameters.put("page", number == 1 ? null : number);
        return visit.url().here(Address.here(), parameters).toString();
    }
}
