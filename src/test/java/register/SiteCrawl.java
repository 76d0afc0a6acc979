package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.assertj.core.api.SoftAssertions;

/**
 * A crawl of a service as a browser follows its links: every one answers, and those of a page that is read at a position stay
 * there, but for one way out.
 */
final class SiteCrawl {
    private static final String HTML = "text/html";
    private static final String WAY_OUT = "latest-version";

    private static final Pattern ANCHOR = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>");
    private static final Pattern FROZEN = Pattern.compile("[?&](at|on)=");

    /** Addresses that are read at a position. */
    private static final Pattern POSITIONED = Pattern.compile(
            "/(contracts|systems|disclosures|metrics|observations|search|compare)\\b(?!.*\\.(atom|ics)\\b).*");

    private final RunningService service;
    private final int mostOfAKind;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final SoftAssertions faults = new SoftAssertions();
    private final List<String> headers = new ArrayList<>(List.of("Accept", HTML));
    private int answered;

    /**
     * Creates a crawl.
     *
     * @param mostOfAKind how many addresses are followed that differ only in the record or in the values of parameters
     */
    SiteCrawl(RunningService service, int mostOfAKind) {
        this.service = service;
        this.mostOfAKind = mostOfAKind;
    }

    /** Goes on as somebody who is signed in. */
    void signIn(Person person) {
        headers.addAll(List.of("Cookie", "__Host-session=" + person.session()));
    }

    /** Follows all links from some addresses on; fails with everything that is wrong. */
    void from(List<String> addresses) {
        addresses.forEach(this::add);
        while (!ahead.isEmpty()) {
            visit(ahead.remove());
        }
        faults.assertAll();
    }

    @Override
    public String toString() {
        return "%,d addresses of %,d that were met, of %,d kinds".formatted(answered, seen.size(), kinds.size());
    }

    private void add(String address) {
        if (seen.add(address) && kinds.merge(kind(address), 1, Integer::sum) <= mostOfAKind) {
            ahead.add(address);
        }
    }

    private void visit(String address) {
        HttpResponse<String> answer = service.get(address, headers.toArray(String[]::new));
        answered++;
        faults.assertThat(answer.statusCode()).as(address).isLessThan(400);
        answer.headers().firstValue("Location").ifPresent(location -> add(local(location)));
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith(HTML)) {
            return;
        }
        boolean isFrozen =
                POSITIONED.matcher(address).matches() && FROZEN.matcher(address).find();
        if (isFrozen) {
            faults.assertThat(answer.body().split(WAY_OUT, -1)).as(address).hasSize(2);
        }
        ANCHOR.matcher(answer.body()).results().forEach(link -> {
            String to = local(StringEscapeUtils.unescapeHtml4(link.group(1)));
            if (!to.startsWith("/")) {
                return;
            }
            if (isFrozen && POSITIONED.matcher(to).matches() && !link.group().contains(WAY_OUT)) {
                faults.assertThat(to).as("a link on " + address).containsPattern(FROZEN);
            }
            add(to.replaceFirst("#.*", ""));
        });
    }

    private String local(String address) {
        return address.startsWith(service.base())
                ? address.substring(service.base().length())
                : address;
    }

    /** Returns an address without what tells it from others of its kind: the record, and the values of its parameters. */
    static String kind(String address) {
        String frozen = FROZEN.matcher(address).find() ? " frozen" : "";
        return address.replaceFirst("^(/[a-z-]+/)(?!summary)[^/?.]+", "$1*")
                        .replaceAll("([?&])(at|on)=[^&]*", "$1")
                        .replaceAll("\\?&+", "?")
                        .replaceAll("=.*", "")
                + frozen;
    }

    /** Whether the crawl has met addresses of some kinds. */
    boolean hasMet(String... some) {
        return kinds.keySet().containsAll(List.of(some));
    }

    /** Checks that the crawl has met enough to mean something. */
    void assertHasMet(int kindsAtLeast) {
        assertThat(kinds).hasSizeGreaterThan(kindsAtLeast);
    }
}
