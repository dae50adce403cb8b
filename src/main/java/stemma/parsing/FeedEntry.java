package stemma.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One entry of an RSS or Atom feed, inside as much of its feed as says whose it is. */
final class FeedEntry {

    private FeedEntry() {}

    /** The children of the entry by name, and the title and the language of its feed. */
    static Map<String, Object> fields(String xml) {
        Document document = Parser.xmlParser().parseInput(xml, "");
        Map<String, Object> fields = new LinkedHashMap<>();
        Element entry = entries(document).stream()
                .findFirst()
                .orElseThrow(
                        () -> new UnreadableReport("This file has no entry of RSS or Atom: send the feed itself."));
        for (Element child : entry.children()) {
            add(fields, child.tagName(), value(child));
        }
        Element feed = entry.parent();
        if (feed != null) {
            feed.children().stream()
                    .filter(child -> child.tagName().equals("title"))
                    .findFirst()
                    .ifPresent(title ->
                            fields.putIfAbsent("site_name", title.wholeText().strip()));
            feed.children().stream()
                    .filter(child -> child.tagName().matches("language|dc:language"))
                    .findFirst()
                    .ifPresent(language -> fields.putIfAbsent("language", language.text()));
            if (!feed.attr("xml:lang").isEmpty()) {
                fields.putIfAbsent("language", feed.attr("xml:lang"));
            }
        }
        return fields;
    }

    static List<Element> entries(Document document) {
        List<Element> entries = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            boolean named = element.tagName().matches("(?:\\w+:)?(?:item|entry)");
            Element parent = element.parent();
            if (named && parent != null && parent.tagName().matches("(?:\\w+:)?(?:channel|feed|RDF)")) {
                entries.add(element);
            }
        }
        return entries;
    }

    private static @Nullable Object value(Element child) {
        return switch (child.tagName()) {
            case "link" -> link(child);
            case "category" ->
                child.hasAttr("term") ? child.attr("term") : child.wholeText().strip();
            case "author", "contributor" -> {
                Element name = child.selectFirst("name");
                yield name == null ? child.wholeText().strip() : name.text();
            }
            default ->
                child.childrenSize() > 0 ? child.html() : child.wholeText().strip();
        };
    }

    private static @Nullable String link(Element link) {
        if (!link.hasAttr("href")) {
            return link.wholeText().strip();
        }
        String rel = link.attr("rel");
        return rel.isEmpty() || rel.equals("alternate") ? link.attr("href") : null;
    }

    private static void add(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return;
        }
        Object before = fields.get(name);
        if (before == null) {
            fields.put(name, value);
        } else if (before instanceof List<?> list) {
            List<Object> more = new ArrayList<>(list);
            more.add(value);
            fields.put(name, more);
        } else {
            fields.put(name, List.of(before, value));
        }
    }
}
