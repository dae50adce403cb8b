package stemma.parsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page of HTML says of itself for machines: JSON-LD first, then its meta elements. */
record PageData(Stated stated, String title, List<Element> elements) {

    private static final List<String> OF_LD =
            List.of("headline", "author", "datePublished", "publisher", "keywords", "inLanguage", "url");

    static PageData of(Document page) {
        StatedFields fields = new StatedFields();
        List<Element> elements = new ArrayList<>(page.select("head > title"));
        for (Element script : page.select("script[type=application/ld+json]")) {
            elements.add(script);
            Json.lenient(script.data()).ifPresent(data -> readLinked(data, fields, 0));
        }
        for (Element meta : page.select("meta[property], meta[name], meta[itemprop]")) {
            if (readMeta(meta, fields)) {
                elements.add(meta);
            }
        }
        for (Element link : page.select("link[rel=canonical]")) {
            fields.putIfAbsent("url", link.attr("href"));
            elements.add(link);
        }
        page.select("h1").stream()
                .filter(Surrounding::namesSite)
                .findFirst()
                .ifPresent(site -> fields.putIfAbsent("site", site.text()));
        Element html = page.selectFirst("html[lang]");
        if (html != null) {
            fields.putIfAbsent("language", html.attr("lang"));
        }
        return new PageData(fields.stated(), page.title(), elements);
    }

    private static void readLinked(Object data, StatedFields fields, int depth) {
        if (data instanceof Collection<?> list && depth < 4) {
            list.forEach(each -> readLinked(each, fields, depth + 1));
        } else if (data instanceof Map<?, ?> object) {
            if (String.valueOf(object.get("@type")).matches(".*(?:Article|BlogPosting|Report)\\b.*")) {
                OF_LD.forEach(name ->
                        fields.putIfAbsent(name, name.equals("author") ? persons(object.get(name)) : object.get(name)));
                fields.putIfAbsent("url", addressOf(object.get("mainEntityOfPage")));
            } else if (object.get("@graph") != null && depth < 4) {
                readLinked(object.get("@graph"), fields, depth + 1);
            }
        }
    }

    /** A newsroom that signs as a whole is the outlet, not a person. */
    private static Object persons(@Nullable Object author) {
        List<?> all =
                author instanceof Collection<?> list ? List.copyOf(list) : author == null ? List.of() : List.of(author);
        return all.stream()
                .filter(one -> !(one instanceof Map<?, ?> map
                        && String.valueOf(map.get("@type")).contains("Organization")))
                .filter(one -> !(one instanceof String name && Press.isOutlet(name)))
                .toList();
    }

    private static Object addressOf(@Nullable Object page) {
        Object address = page instanceof Map<?, ?> map ? map.get("@id") : page;
        return address == null ? "" : address;
    }

    private static boolean readMeta(Element meta, StatedFields fields) {
        String content = Glyphs.shown(meta.attr("content"));
        String name = meta.hasAttr("property")
                ? meta.attr("property")
                : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
        switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "og:title", "dc.title", "twitter:title" -> fields.putIfAbsent("headline", content);
            case "og:site_name", "dc.publisher", "citation_publisher" -> fields.putIfAbsent("outlet", content);
            case "og:url" -> fields.putIfAbsent("url", content);
            case "article:published_time",
                    "datepublished",
                    "date",
                    "dc.date",
                    "pubdate",
                    "publish-date",
                    "dcterms.created",
                    "sailthru.date",
                    "parsely-pub-date",
                    "publication_date" -> fields.putIfAbsent("published", content);
            case "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author" -> {
                if (StatedFields.persons(content).allMatch(Names::isSignedPerson)) {
                    fields.putIfAbsent("bylines", content);
                }
            }
            case "news_keywords", "keywords", "parsely-tags", "article:tag" -> fields.putIfAbsent("tags", content);
            case "og:locale", "content-language", "dc.language" -> fields.putIfAbsent("language", content);
            default -> {
                return false;
            }
        }
        return true;
    }
}
