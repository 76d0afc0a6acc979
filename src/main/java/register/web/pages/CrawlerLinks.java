package register.web.pages;

/**
 * Marks the links that crawlers should not follow: every address of this service with parameters is a combination of filters,
 * an order, a position or another shape of a page that has an address without any. The pages of a list are the exception.
 */
final class CrawlerLinks {
    private static final String LINK = "<a ";
    private static final String ADDRESS = "href=\"/";
    private static final String RELATION = "rel=\"";
    private static final String PAGE = "?page=";
    private static final String MARK = "nofollow";

    private CrawlerLinks() {}

    /** Returns the HTML of a page with these links marked. */
    static String marked(String html) {
        StringBuilder marked = new StringBuilder(html.length() + html.length() / 16);
        int copied = 0;
        for (int from = html.indexOf(LINK); from >= 0; from = html.indexOf(LINK, from + LINK.length())) {
            // Searched on its own: what a tag lacks would be looked for in all of the page.
            String tag = html.substring(from, html.indexOf('>', from));
            int address = tag.indexOf(ADDRESS);
            if (address < 0 || !isCombination(tag.substring(address + ADDRESS.length()))) {
                continue;
            }
            int relation = tag.indexOf(RELATION);
            if (relation < 0) {
                marked.append(html, copied, from + address)
                        .append(RELATION)
                        .append(MARK)
                        .append("\" ");
                copied = from + address;
            } else if (!tag.startsWith(MARK, relation + RELATION.length())) {
                int values = from + relation + RELATION.length();
                marked.append(html, copied, values).append(MARK).append(' ');
                copied = values;
            }
        }
        return copied == 0 ? html : marked.append(html, copied, html.length()).toString();
    }

    /** Whether an address has parameters other than the number of a page. */
    private static boolean isCombination(String address) {
        int end = address.indexOf('"');
        int query = address.indexOf('?');
        if (query < 0 || query > end) {
            return false;
        }
        return !address.startsWith(PAGE, query)
                || !address.substring(query + PAGE.length(), end).chars().allMatch(Character::isDigit);
    }
}
