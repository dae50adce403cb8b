package stemma.syndication;

import stemma.revision.Block;
import stemma.revision.Span;
import stemma.site.Site;
import stemma.syndication.NewsItem.Told;

/** Writes an item in IPTC's NewsML-G2 2.35, with its words as XHTML. */
final class NewsMl {

    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";
    private static final String MACHINE_MADE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private final Xml xml = new Xml();
    private final NewsItem item;
    private final Site site;

    private NewsMl(NewsItem item, Site site) {
        this.item = item;
        this.site = site;
    }

    static byte[] of(NewsItem item, Site site) {
        return new NewsMl(item, site).write();
    }

    private byte[] write() {
        Told told = item.told();
        xml.open(
                "newsItem",
                "xmlns",
                NAMESPACE,
                "guid",
                item.id(),
                "version",
                String.valueOf(item.version()),
                "standard",
                "NewsML-G2",
                "standardversion",
                "2.35",
                "conformance",
                "power",
                "xml:lang",
                "en");
        xml.empty("catalogRef", "href", CATALOG);
        about(told == null ? "Withdrawn" : told.title(), told == null ? "stat:canceled" : "stat:usable");
        if (told != null) {
            words(told);
            xml.open("contentSet").open("inlineXML", "contenttype", "application/xhtml+xml");
            page(told);
            xml.close().close();
        }
        return xml.close().done();
    }

    /** In the order that the schema wants. */
    private void about(String title, String status) {
        xml.open("itemMeta");
        xml.empty("itemClass", "qcode", "ninat:text");
        named("provider", site.publisher(), "uri", site.at("/"));
        xml.leaf("versionCreated", item.updated().toString());
        xml.leaf("firstCreated", item.first().toString());
        xml.empty("pubStatus", "qcode", status);
        xml.leaf("title", title);
        xml.leaf("edNote", item.note());
        item.related()
                .forEach(other -> xml.open(
                                "link", "rel", "irel:" + other.relation().word(), "residref", other.id())
                        .leaf("name", other.name())
                        .close());
        xml.close();
    }

    private void words(Told told) {
        xml.open("contentMeta");
        xml.leaf(
                "contentCreated", told.written() == null ? null : told.written().toString());
        xml.leaf("contentModified", item.updated().toString());
        if (told.machineMade()) {
            xml.empty("digitalSourceType", "uri", MACHINE_MADE);
        }
        if (told.outlet() != null) {
            named("infoSource", told.outlet());
        }
        told.sources().forEach(source -> named("infoSource", source));
        told.bylines().forEach(name -> named("creator", name));
        xml.leaf("altId", item.address());
        xml.empty("language", "tag", told.language());
        told.tags().forEach(tag -> xml.leaf("keyword", tag));
        xml.leaf("slugline", item.slug());
        xml.leaf("headline", told.headline());
        xml.leaf("dateline", told.dateline());
        xml.leaf("by", told.by());
        xml.leaf("description", told.dek(), "role", "drol:summary");
        xml.close();
    }

    private void named(String element, String name, String... attributes) {
        xml.open(element, attributes).leaf("name", name).close();
    }

    private void page(Told told) {
        xml.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "xml:lang", told.language());
        xml.open("head").leaf("title", told.title()).close().open("body");
        told.body().forEach(this::block);
        xml.close().close();
    }

    private void block(Block block) {
        switch (block.kind()) {
            case HEADING -> xml.open("h2");
            case QUOTE -> xml.open("blockquote").open("p");
            case ITEM -> xml.open("ul").open("li");
            case PARAGRAPH -> xml.open("p");
        }
        block.spans().forEach(this::span);
        xml.close();
        if (block.kind() == Block.Kind.QUOTE || block.kind() == Block.Kind.ITEM) {
            xml.close();
        }
    }

    private void span(Span span) {
        if (span.url() == null) {
            xml.words(span.text());
        } else {
            xml.leaf("a", span.text(), "href", span.url());
        }
    }
}
