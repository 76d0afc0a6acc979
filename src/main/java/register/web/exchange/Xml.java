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

/** Writes an XML document, element by element. */
final class Xml {
    /** Characters that XML 1.0 does not allow, even as references (section 2.2). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private Xml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the content of an element. */
    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /** Writes a whole document with one root element, in a namespace that applies to all elements. */
    static void document(OutputStream out, String element, String namespace, Content content) throws IOException {
        // The XML writer's own UTF-8 encoder splits surrogate pairs into two characters.
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

    /** Writes an element with nested elements. */
    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write(this);
        xml.writeEndElement();
    }

    /** Writes an element with text. */
    void text(String name, String text) throws XMLStreamException {
        element(name, inside -> inside.xml.writeCharacters(allowed(text)));
    }

    /** Writes an empty element with attributes: name, value, name, value. */
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
