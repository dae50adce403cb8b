package stemma.parsing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Tells by elements, roles and class names what of a page is the article and what stands around it. */
final class Surrounding {

    private static final Set<String> BESIDE =
            Set.of("nav", "aside", "form", "button", "footer", "menu", "dialog", "label", "input");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "dialog", "search", "alertdialog");
    private static final Pattern BESIDE_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|signup|promo|related|recommend(?:ed|ations)?|share|sharing|social|comments?|sidebar|breadcrumbs?|advert\\w*|ads?|banner|popup|modal|menu|nav|navigation|masthead|topbar|site-header|site-footer|footer|navbar|paywall|toolbar|trending|most-read|read-?more|tags?-?list|skip-link)(?:$|[\\s_-])");
    private static final Pattern FIGURE_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:caption|wp-caption-text|image-credit|photo-credit|credit|figure)(?:$|[\\s_-])");
    private static final Pattern DEK_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:dek|deck|standfirst|subtitle|subhead(?:line)?|sub-?heading|strapline|chapo|chapeau|vorspann|ingress|entradilla|occhiello)(?:$|[\\s_-])");

    private final Map<Element, Line.Place> places = new IdentityHashMap<>();
    private final Map<Element, Integer> sizes = new IdentityHashMap<>();
    private final Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int letters;
    private final @Nullable Element article;

    Surrounding(Document page) {
        measure(page);
        this.letters = Math.max(1, sizes.getOrDefault(page.body(), 0));
        this.article = article(page);
    }

    /** How many letters each element holds, and which hold a headline: worked out once, in one walk. */
    private void measure(Document page) {
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                if (!(node.parent() instanceof Element parent)) {
                    return;
                }
                int size = node instanceof TextNode words
                        ? words.text().length()
                        : node instanceof Element element ? sizes.getOrDefault(element, 0) : 0;
                sizes.merge(parent, size, Integer::sum);
                if (node instanceof Element element
                        && (element.normalName().equals("h1") || headed.contains(element))) {
                    headed.add(parent);
                }
            }
        });
    }

    /** The element that holds most of the paragraphs, and the headline if there is one. */
    private static @Nullable Element article(Document page) {
        int all = page.select("p").text().length();
        for (String name : new String[] {"article", "main", "[role=main]"}) {
            for (Element candidate : page.select(name)) {
                boolean headed = page.select("h1").stream().allMatch(Surrounding::namesSite)
                        || candidate.selectFirst("h1") != null;
                if (headed && candidate.select("p").text().length() * 2 > all && all > 0) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** The first heading of a page is often the site's own name, and leads home. */
    static boolean namesSite(Element heading) {
        return heading.selectFirst("a[href=/], a[href=./], a[rel=home]") != null
                || heading.className().contains("site-title");
    }

    Line.Place placeOf(Element owner) {
        Element heading = owner.closest("h1");
        if (heading != null && namesSite(heading)) {
            return Line.Place.SURROUNDINGS;
        }
        Line.Place place = placeAmong(owner);
        boolean outside = place == Line.Place.TEXT && article != null && !isInside(owner);
        return outside ? Line.Place.SURROUNDINGS : place;
    }

    private boolean isInside(Element owner) {
        for (Element at = owner; at != null; at = at.parent()) {
            if (at == article) {
                return true;
            }
        }
        return false;
    }

    /** What an element is decides for all in it; each is looked at once, as a page may nest what it likes. */
    private Line.Place placeAmong(Element owner) {
        List<Element> asked = new ArrayList<>();
        Element at = owner;
        while (at != null && !places.containsKey(at)) {
            asked.add(at);
            at = at.parent();
        }
        Line.Place place = at == null ? Line.Place.TEXT : places.getOrDefault(at, Line.Place.TEXT);
        for (int i = asked.size() - 1; i >= 0; i--) {
            Element element = asked.get(i);
            if (place == Line.Place.TEXT) {
                place = isFigure(element)
                        ? Line.Place.FIGURE
                        : isBeside(element) ? Line.Place.SURROUNDINGS : Line.Place.TEXT;
            }
            places.put(element, place);
        }
        return place;
    }

    private static boolean isFigure(Element element) {
        return element.normalName().equals("figure")
                || element.normalName().equals("figcaption")
                || element.children().isEmpty()
                        && FIGURE_NAMES.matcher(names(element)).find();
    }

    /** A class name is a hint only: what holds the headline or much of the words is no ornament. */
    private boolean isBeside(Element element) {
        if (BESIDE.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        return BESIDE_NAMES.matcher(names(element)).find()
                && !element.normalName().equals("body")
                && !headed.contains(element)
                && sizes.getOrDefault(element, 0) * 3 < letters;
    }

    static boolean isDek(Element element) {
        return element.childrenSize() < 4 && DEK_NAMES.matcher(names(element)).find();
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 400 ? "" : names.toLowerCase(Locale.ROOT);
    }
}
