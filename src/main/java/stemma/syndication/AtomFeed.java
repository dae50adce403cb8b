package stemma.syndication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.web.util.HtmlUtils;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Span;
import stemma.story.PublicStory;
import stemma.story.WithdrawnStory;

/** Writes stories as an Atom feed (RFC 4287), and those that were withdrawn as its tombstones (RFC 6721). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String site;

    /** @param site the address of the site, without a slash at its end */
    private AtomFeed(String site) throws XMLStreamException {
        this.site = site;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(String site, List<PublicStory> stories, List<WithdrawnStory> withdrawn) {
        try {
            AtomFeed feed = new AtomFeed(site);
            feed.write(stories, withdrawn);
            return feed.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private void write(List<PublicStory> stories, List<WithdrawnStory> withdrawn) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        if (!withdrawn.isEmpty()) {
            xml.writeNamespace("at", TOMBSTONES);
        }
        element("id", site + "/");
        element("title", "Stemma");
        element("subtitle", "Many reports, one story");
        link("self", site + "/feed.atom");
        link("alternate", site + "/");
        element("updated", newest(stories, withdrawn).toString());
        for (PublicStory story : stories) {
            entry(story);
        }
        for (WithdrawnStory story : withdrawn) {
            tombstone(story);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Instant newest(List<PublicStory> stories, List<WithdrawnStory> withdrawn) {
        return Stream.concat(
                        stories.stream().map(PublicStory::updated),
                        withdrawn.stream().map(WithdrawnStory::at))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void tombstone(WithdrawnStory story) throws XMLStreamException {
        xml.writeStartElement("at", "deleted-entry", TOMBSTONES);
        xml.writeAttribute("ref", id(story.id(), story.createdAt()));
        xml.writeAttribute("when", story.at().toString());
        xml.writeStartElement("at", "comment", TOMBSTONES);
        xml.writeCharacters(clean(story.notice()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void entry(PublicStory story) throws XMLStreamException {
        Content content = story.content();
        xml.writeStartElement("entry");
        element("id", id(story.id(), story.story().createdAt()));
        element("title", content.title());
        link("alternate", site + "/stories/" + story.slug());
        element("published", story.published().toString());
        element("updated", story.updated().toString());
        authors(content);
        if (content.dek() != null) {
            element("summary", content.dek());
        }
        html("content", content.body());
        xml.writeEndElement();
    }

    /** Stays the same whatever becomes of the story's words and address. */
    private static String id(long story, Instant createdAt) {
        String name = "story " + story + " of " + createdAt;
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
        String words = block.spans().stream().map(AtomFeed::html).collect(Collectors.joining());
        return switch (block.kind()) {
            case HEADING -> "<h2>" + words + "</h2>";
            case QUOTE -> "<blockquote><p>" + words + "</p></blockquote>";
            case ITEM -> "<ul><li>" + words + "</li></ul>";
            case PARAGRAPH -> "<p>" + words + "</p>";
        };
    }

    private static String html(Span span) {
        String words = HtmlUtils.htmlEscape(span.text(), "UTF-8");
        return span.url() == null
                ? words
                : "<a href=\"" + HtmlUtils.htmlEscape(span.url(), "UTF-8") + "\">" + words + "</a>";
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
