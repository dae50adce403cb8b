package stemma.syndication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a document of XML into memory. Names are written as they are given, with their prefix. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Xml() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Begins an element; attributes are names and values by turns, and one without a value is left out. */
    Xml open(String name, @Nullable String... attributes) {
        try {
            xml.writeStartElement(name);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Xml close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** An element of words alone; none where there are no words. */
    Xml leaf(String name, @Nullable String words, @Nullable String... attributes) {
        return words == null ? this : open(name, attributes).words(words).close();
    }

    Xml empty(String name, @Nullable String... attributes) {
        try {
            xml.writeEmptyElement(name);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Xml words(String words) {
        try {
            xml.writeCharacters(clean(words));
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void write(@Nullable String[] attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                xml.writeAttribute(name, clean(value));
            }
        }
    }

    byte[] done() {
        try {
            xml.writeEndDocument();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String clean(String words) {
        return words.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("writing to memory failed", e);
    }
}
