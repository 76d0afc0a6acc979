package register.registers.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the few shapes of a chart as SVG 1.1; their look is in presentation attributes, never in a style. */
final class Svg {
    static final String INK = "#1d1d1f";
    static final String FILL = "#1f4e79";
    static final String GRID = "#c3c7cc";
    static final String PAPER = "#ffffff";

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONTS = "system-ui, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif";
    private static final double LINE_HEIGHT = 1.25;

    private final XMLStreamWriter xml;

    /** Draws something, which may fail to be written. */
    @FunctionalInterface
    interface Drawn {
        void draw(Svg svg) throws XMLStreamException;
    }

    private Svg(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes an image of this size, with its title and description in words. */
    static void write(OutputStream out, double width, double height, String title, String description, Drawn drawn)
            throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new Svg(xml).picture(width, height, title, description, drawn);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException("the chart could not be written", failed);
        }
    }

    private void picture(double width, double height, String title, String description, Drawn drawn)
            throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        attributes("viewBox", "0 0 " + number(width) + " " + number(height));
        attributes("width", number(width), "height", number(height), "role", "img");
        attributes("aria-labelledby", "title", "aria-describedby", "description", "font-family", FONTS);
        worded("title", "title", title);
        worded("desc", "description", description);
        rectangle(0, 0, width, height, "fill", PAPER);
        drawn.draw(this);
        xml.writeEndElement();
    }

    private void worded(String element, String id, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes("id", id);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Groups shapes under a title. */
    void group(String title, Drawn drawn) throws XMLStreamException {
        xml.writeStartElement("g");
        if (!title.isEmpty()) {
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
        }
        drawn.draw(this);
        xml.writeEndElement();
    }

    void rectangle(double x, double y, double width, double height, String... look) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes("x", number(x), "y", number(y), "width", number(width), "height", number(height));
        attributes(look);
    }

    void line(double x1, double y1, double x2, double y2, String... look) throws XMLStreamException {
        xml.writeEmptyElement("line");
        attributes("x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
        attributes(look);
    }

    void circle(double x, double y, double radius, String... look) throws XMLStreamException {
        xml.writeEmptyElement("circle");
        attributes("cx", number(x), "cy", number(y), "r", number(radius));
        attributes(look);
    }

    /** Draws lines of text below one another, the first at this height. */
    void lines(List<String> lines, double x, double y, double size, String... look) throws XMLStreamException {
        double at = y;
        for (String line : lines) {
            xml.writeStartElement("text");
            attributes("x", number(x), "y", number(at), "font-size", number(size), "fill", INK);
            attributes(look);
            xml.writeCharacters(line);
            xml.writeEndElement();
            at += lineHeight(size);
        }
    }

    static double lineHeight(double size) {
        return size * LINE_HEIGHT;
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
