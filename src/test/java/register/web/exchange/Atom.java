package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A document in XML as a strict parser reads it. */
final class Atom {
    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static Element read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return document.getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    /** The children of a name. */
    static List<Element> all(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The text of the one child of a name. */
    static String text(Element parent, String name) {
        assertThat(all(parent, name)).as(name).hasSize(1);
        return all(parent, name).get(0).getTextContent();
    }

    static List<String> titles(Element feed) {
        return all(feed, "entry").stream().map(entry -> text(entry, "title")).toList();
    }

    /** Where the link of a relation leads; empty where there is none. */
    static String link(Element parent, String relation) {
        return all(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }
}
