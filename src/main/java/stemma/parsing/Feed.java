package stemma.parsing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An RSS or Atom feed. Each entry is a report of its own; what is kept of it is cut from the feed word for word, with the
 * feed's own tags, title and language around it, so that it is told apart by itself and stays the same from day to day.
 */
final class Feed {

    private final String name;
    private final byte[] bytes;

    Feed(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    void each(Consumer<? super Received> receiver) {
        try {
            check();
            handOver(Decoding.of(bytes, DeclaredCharset.in(bytes).orElse(null)).text(), receiver);
        } catch (XMLStreamException e) {
            receiver.accept(new RefusedFile(name, problem(e)));
        } catch (UnreadableReport e) {
            receiver.accept(new RefusedFile(name, String.valueOf(e.getMessage())));
        }
    }

    /** Reads all of it strictly, with nothing that a document type could name: neither entities nor other files. */
    private void check() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.DTD) {
                throw new UnreadableReport("Line %,d: a DOCTYPE, which is not read here: take it out and send it again."
                        .formatted(reader.getLocation().getLineNumber()));
            }
        }
    }

    private static String problem(XMLStreamException e) {
        String detail = Glyphs.shown(String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", ""));
        return e.getLocation() == null
                ? "not valid XML (%s): put it right and send it again".formatted(detail)
                : "line %,d, column %,d: not valid XML (%s): put it right and send it again"
                        .formatted(
                                e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), detail);
    }

    private void handOver(String text, Consumer<? super Received> receiver) {
        Document document = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
        List<Element> entries = FeedEntry.entries(document);
        if (entries.isEmpty()) {
            receiver.accept(new RefusedFile(name, "no entry of RSS or Atom in it: send the feed itself"));
        }
        DistinctItems items = new DistinctItems("entry");
        for (int i = 0; i < entries.size(); i++) {
            receiver.accept(received(text, entries.get(i), i + 1, items));
        }
    }

    private Received received(String text, Element entry, int number, DistinctItems items) {
        String item = ItemName.of(name, number);
        String cut = cut(text, entry);
        int line = entry.sourceRange().start().lineNumber();
        try {
            byte[] own = cut.getBytes(StandardCharsets.UTF_8);
            return items.received(item, own, DataItem.ofXml(cut), line, number);
        } catch (UnreadableReport e) {
            return new RefusedFile(item, "line %,d: %s".formatted(line, e.getMessage()));
        }
    }

    private static String cut(String text, Element entry) {
        StringBuilder cut = new StringBuilder(slice(text, entry));
        for (Element around = entry.parent();
                around != null && around.sourceRange().isTracked();
                around = around.parent()) {
            if (around instanceof Document) {
                break;
            }
            StringBuilder head = new StringBuilder(text.substring(
                    around.sourceRange().start().pos(),
                    around.sourceRange().end().pos()));
            around.children().stream()
                    .filter(child -> child.tagName().matches("title|language|dc:language"))
                    .forEach(child -> head.append('\n').append(slice(text, child)));
            cut.insert(0, head.append('\n'))
                    .append("\n</")
                    .append(around.tagName())
                    .append('>');
        }
        return cut.toString();
    }

    private static String slice(String text, Element element) {
        int end = element.endSourceRange().isTracked()
                ? element.endSourceRange().end().pos()
                : element.sourceRange().end().pos();
        return text.substring(element.sourceRange().start().pos(), end);
    }
}
