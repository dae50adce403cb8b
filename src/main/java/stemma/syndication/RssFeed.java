package stemma.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import stemma.site.Site;

/** Writes a feed as RSS 2.0, with what that lacks from Atom, Dublin Core and the module for content. */
final class RssFeed {

    private RssFeed() {}

    static byte[] of(Feed feed, Site site) {
        Xml xml = new Xml();
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.leaf("title", feed.title());
        xml.leaf("link", site.at(feed.path()));
        xml.leaf("description", feed.description());
        xml.leaf("language", "en");
        if (site.contact() != null) {
            xml.leaf("managingEditor", site.contact() + " (" + site.publisher() + ")");
        }
        xml.leaf("lastBuildDate", date(feed.updated()));
        xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", site.at(feed.path(FeedForm.RSS)));
        if (site.hub() != null) {
            xml.empty("atom:link", "rel", "hub", "href", site.hub());
        }
        feed.entries().forEach(entry -> write(entry, xml));
        return xml.close().close().done();
    }

    private static void write(Entry entry, Xml xml) {
        xml.open("item");
        xml.leaf("title", entry.title());
        xml.leaf("link", entry.address());
        xml.leaf("guid", entry.id(), "isPermaLink", "false");
        xml.leaf("pubDate", date(entry.published()));
        xml.leaf("atom:updated", entry.updated().toString());
        entry.authors().forEach(name -> xml.leaf("dc:creator", name));
        xml.leaf("dc:language", entry.language());
        xml.leaf("category", entry.what().word());
        xml.leaf("description", entry.summary());
        xml.leaf("content:encoded", entry.html());
        xml.close();
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
