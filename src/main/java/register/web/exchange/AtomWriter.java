package register.web.exchange;

import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import register.api.http.Address;
import register.api.http.BodyWriter;
import register.api.http.Format;
import register.api.reading.Feed;
import register.api.reading.FeedItem;
import register.values.Council;

/** Writes a feed as Atom (RFC 4287): one Atom entry for each entry of the log, with its permalink, or
 * a tag in place of it, as its id. */
@Produces("application/atom+xml")
public final class AtomWriter extends BodyWriter<Feed> {
    private final Council council;
    private final TagAuthority authority;
    private final Address base;

    /**
     * Creates a writer of a council's feeds.
     *
     * @param authority of the ids
     * @param base of the service's addresses
     */
    public AtomWriter(Council council, TagAuthority authority, Address base) {
        super(Feed.class);
        this.council = council;
        this.authority = authority;
        this.base = base;
    }

    @Override
    protected void writeTo(Feed feed, OutputStream out) throws IOException {
        Xml.document(out, "feed", "http://www.w3.org/2005/Atom", xml -> write(feed, xml));
    }

    private void write(Feed feed, Xml xml) throws XMLStreamException {
        xml.text("id", authority.id(feed.id(), base));
        xml.text("title", feed.title());
        xml.text("updated", feed.updated().toString());
        xml.element("author", author -> author.text("name", council.name()));
        xml.text("rights", council.licence());
        xml.empty("link", "rel", "license", "href", council.licenceUrl());
        for (Map.Entry<String, String> link : feed.links().entrySet()) {
            boolean isPage = link.getKey().equals("alternate");
            Format format = isPage ? Format.HTML : Format.ATOM;
            xml.empty("link", "rel", link.getKey(), "type", format.mediaType(), "href", link.getValue());
        }
        for (FeedItem news : feed.news()) {
            xml.element("entry", entry -> write(news, entry));
        }
    }

    private void write(FeedItem news, Xml xml) throws XMLStreamException {
        xml.text("id", authority.id(news.entry(), base));
        xml.text("title", news.title());
        xml.text("updated", news.recordedAt().toString());
        xml.empty("link", "rel", "alternate", "href", news.url());
        xml.text("summary", news.summary());
    }
}
