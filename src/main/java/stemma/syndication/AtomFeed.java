package stemma.syndication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.web.util.HtmlUtils;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.story.Story;

/** Writes stories as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String site;

    /** @param site the address of the site, without a slash at its end */
    private AtomFeed(String site) throws XMLStreamException {
        this.site = site;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(String site, List<Story> stories) {
        try {
            AtomFeed feed = new AtomFeed(site);
            feed.write(stories);
            return feed.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private void write(List<Story> stories) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", site + "/");
        element("title", "Stemma");
        element("subtitle", "Many reports, one story");
        link("self", site + "/feed.atom");
        link("alternate", site + "/");
        element("updated", newest(stories).toString());
        for (Story story : stories) {
            entry(story);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Instant newest(List<Story> stories) {
        return stories.stream().map(Story::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void entry(Story story) throws XMLStreamException {
        Content content = story.content();
        xml.writeStartElement("entry");
        element("id", id(story));
        element("title", content.title());
        link("alternate", site + "/stories/" + story.slug());
        element("published", story.createdAt().toString());
        element("updated", story.changedAt().toString());
        authors(content);
        if (content.dek() != null) {
            element("summary", content.dek());
        }
        html("content", content.body());
        xml.writeEndElement();
    }

    /** Stays the same whatever becomes of the story's words and address. */
    private static String id(Story story) {
        String name = "story " + story.id() + " of " + story.createdAt();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void authors(Content content) throws XMLStreamException {
        List<String> names = content.bylines().isEmpty() ? List.of("Stemma") : content.bylines();
        for (String name : names) {
            xml.writeStartElement("author");
            element("name", name);
            xml.writeEndElement();
        }
    }

    private void html(String name, List<Block> body) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", "html");
        xml.writeCharacters(clean(body.stream().map(AtomFeed::html).collect(Collectors.joining("\n"))));
        xml.writeEndElement();
    }

    private static String html(Block block) {
        String words = HtmlUtils.htmlEscape(block.text(), "UTF-8");
        return switch (block.kind()) {
            case HEADING -> "<h2>" + words + "</h2>";
            case ITEM -> "<ul><li>" + words + "</li></ul>";
            case PARAGRAPH -> "<p>" + words + "</p>";
        };
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String clean(String words) {
        return words.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
