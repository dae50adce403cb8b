package stemma.syndication;

import stemma.site.Site;

/**
 * Writes a feed as Atom (RFC 4287). What was withdrawn is there twice: as a tombstone (RFC 6721) for those that know them, and,
 * not newer than that, as an entry whose words are the notice, which takes the place of the old words in all other readers.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private AtomFeed() {}

    static byte[] of(Feed feed, Site site) {
        boolean tombstones = feed.entries().stream().anyMatch(Entry::withdrawn);
        Xml xml = new Xml();
        xml.open("feed", "xmlns", ATOM, "xmlns:at", tombstones ? TOMBSTONES : null, "xml:lang", "en");
        xml.leaf("id", site.at(feed.path()));
        xml.leaf("title", feed.title());
        xml.leaf("subtitle", feed.description());
        link(xml, "self", site.at(feed.path(FeedForm.ATOM)));
        link(xml, "alternate", site.at(feed.path()));
        if (site.hub() != null) {
            link(xml, "hub", site.hub());
        }
        xml.leaf("icon", site.at("/icons/icon-192.png"));
        xml.leaf("updated", feed.updated().toString());
        author(xml, site.name()); // of those entries that name none
        feed.entries().forEach(entry -> write(entry, xml));
        feed.entries().stream().filter(Entry::withdrawn).forEach(entry -> tombstone(entry, xml));
        return xml.close().done();
    }

    private static void write(Entry entry, Xml xml) {
        xml.open("entry", "xml:lang", entry.language());
        xml.leaf("id", entry.id());
        xml.leaf("title", entry.title());
        link(xml, "alternate", entry.address());
        xml.leaf("published", entry.published().toString());
        xml.leaf("updated", entry.updated().toString());
        entry.authors().forEach(name -> author(xml, name));
        if (entry.what().word() != null) {
            xml.empty("category", "term", entry.what().word());
        }
        xml.leaf("summary", entry.summary());
        xml.leaf("content", entry.html(), "type", "html");
        xml.close();
    }

    private static void author(Xml xml, String name) {
        xml.open("author").leaf("name", name).close();
    }

    private static void tombstone(Entry entry, Xml xml) {
        xml.open("at:deleted-entry", "ref", entry.id(), "when", entry.updated().toString());
        xml.leaf("at:comment", entry.summary());
        xml.close();
    }

    private static void link(Xml xml, String relation, String address) {
        xml.empty("link", "rel", relation, "href", address);
    }
}
