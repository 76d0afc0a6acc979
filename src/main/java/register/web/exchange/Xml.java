package register.web.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document in XML, written element by element. */
final class Xml {
    /** What no document of XML 1.0 may have, be it as a reference (section 2.2). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private Xml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What is written within an element. */
    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /** Writes a whole document; its one element is in a namespace, and all within it too. */
    static void document(OutputStream out, String element, String namespace, Content content) throws IOException {
        // The writer's own way to UTF-8 takes the halves of a character beyond the first 65,536 for two.
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(element);
            xml.writeDefaultNamespace(namespace);
            content.write(new Xml(xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        text.flush();
    }

    /** An element with others within. */
    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write(this);
        xml.writeEndElement();
    }

    /** An element with text within. */
    void text(String name, String text) throws XMLStreamException {
        element(name, inside -> inside.xml.writeCharacters(allowed(text)));
    }

    /** An element with nothing but attributes: name, value, name, value. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    private static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll(REPLACEMENT);
    }
}
