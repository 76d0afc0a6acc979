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
        for (int tag = html.indexOf(LINK); tag >= 0; tag = html.indexOf(LINK, tag + LINK.length())) {
            int end = html.indexOf('>', tag);
            int address = html.indexOf(ADDRESS, tag);
            if (address < 0 || address > end || !isCombination(html, address + ADDRESS.length())) {
                continue;
            }
            int relation = html.indexOf(RELATION, tag);
            boolean hasRelation = relation >= 0 && relation < end;
            if (!hasRelation) {
                marked.append(html, copied, address)
                        .append(RELATION)
                        .append(MARK)
                        .append("\" ");
                copied = address;
            } else if (!html.startsWith(MARK, relation + RELATION.length())) {
                int values = relation + RELATION.length();
                marked.append(html, copied, values).append(MARK).append(' ');
                copied = values;
            }
        }
        return copied == 0 ? html : marked.append(html, copied, html.length()).toString();
    }

    /** Whether an address has parameters other than the number of a page. */
    private static boolean isCombination(String html, int from) {
        int end = html.indexOf('"', from);
        int query = html.indexOf('?', from);
        if (query < 0 || query > end) {
            return false;
        }
        return !html.startsWith(PAGE, query)
                || !html.substring(query + PAGE.length(), end).chars().allMatch(Character::isDigit);
    }
}
