package register.web.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.store.query.ListQuery;

/**
 * The sitemap for search engines (sitemaps.org 0.9): the start page, the lists, the page for answering a letter, what is
 * published and the quarters, and every current record.
 *
 * <p>If there are too many URLs for one file, it is an index of parts, each with the records of a fixed number of log
 * entries; so a part can be read without reading those before it.
 */
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Log log;
    private final Permalinks permalinks;
    private final int most;

    /**
     * Creates the sitemap of a log.
     *
     * @param most the maximum number of URLs in a file
     */
    Sitemap(Log log, Permalinks permalinks, int most) {
        this.log = log;
        this.permalinks = permalinks;
        this.most = most;
    }

    /** Writes the whole sitemap at a position, or the index of its parts. */
    void write(long at, OutputStream out) throws IOException {
        long records =
                log.counts(at).values().stream().mapToLong(Long::longValue).sum();
        if (records + lists().size() <= most) {
            Xml.document(out, "urlset", NAMESPACE, xml -> {
                lists(xml);
                records(0, at, at, xml);
            });
        } else {
            Xml.document(out, "sitemapindex", NAMESPACE, xml -> index(at, xml));
        }
    }

    /** Returns the number of parts at a position. */
    long parts(long at) {
        return (at + entries() - 1) / entries();
    }

    /** Writes one part, numbered from 1. */
    void writePart(long part, long at, OutputStream out) throws IOException {
        Xml.document(out, "urlset", NAMESPACE, xml -> {
            if (part == 1) {
                lists(xml);
            }
            records((part - 1) * entries(), Math.min(part * entries(), at), at, xml);
        });
    }

    private long entries() {
        return (long) most - lists().size();
    }

    private List<Address> lists() {
        List<Address> lists = new ArrayList<>(List.of(permalinks.base().below("/")));
        log.registers().forEach(register -> lists.add(permalinks.address(register.path())));
        List.of("answers", "what-we-publish", "quarters").forEach(path -> lists.add(permalinks.address(path)));
        return lists;
    }

    private void lists(Xml xml) throws XMLStreamException {
        for (Address list : lists()) {
            address(list, null, xml);
        }
    }

    private void index(long at, Xml xml) throws XMLStreamException {
        for (long part = 1; part <= parts(at); part++) {
            if (part == 1 || hasRecords((part - 1) * entries(), part * entries(), at)) {
                String address = permalinks.base() + "/sitemap-" + part + ".xml";
                xml.element("sitemap", sitemap -> sitemap.text("loc", address));
            }
        }
    }

    /** Whether a part has any records: all its entries may have been superseded. */
    private boolean hasRecords(long after, long upTo, long at) {
        ListQuery said = said(after, upTo, at);
        return log.registers().stream()
                .anyMatch(register -> !log.queries(register).page(said, null, 1).isEmpty());
    }

    private ListQuery said(long after, long upTo, long at) {
        return ListQuery.all(at, log.today()).saidBetween(after, upTo);
    }

    private void records(long after, long upTo, long at, Xml xml) throws XMLStreamException {
        for (Register<?> register : log.registers()) {
            records(register, said(after, upTo, at), xml);
        }
    }

    private <T> void records(Register<T> register, ListQuery said, Xml xml) {
        log.queries(register).each(said, recorded -> record(register, recorded, xml));
    }

    private <T> void record(Register<T> register, RecordedItem<T> recorded, Xml xml) {
        Address address = permalinks.address(register.path(), register.slug().apply(recorded.item()));
        try {
            address(address, recorded.entry().recordedAt().toString(), xml);
        } catch (XMLStreamException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void address(Address address, @Nullable String changed, Xml xml) throws XMLStreamException {
        xml.element("url", url -> {
            url.text("loc", address.toString());
            if (changed != null) {
                url.text("lastmod", changed);
            }
        });
    }
}
