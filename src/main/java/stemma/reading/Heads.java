package stemma.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import stemma.publication.PublicChange;
import stemma.reading.Head.Alternate;
import stemma.reading.LinkedData.CorrectionComment;
import stemma.reading.LinkedData.Named;
import stemma.reading.LinkedData.NewsArticle;
import stemma.reading.LinkedData.Source;
import stemma.site.Site;

/** Makes what pages say of themselves to programs, with addresses that hold all over the world. */
@Component
class Heads {

    private static final String CONTEXT = "https://schema.org";
    private static final String LARGE_ICON = "/icons/icon-512.png";
    private static final String MACHINE_MADE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

    private final Site site;

    Heads(Site site) {
        this.site = site;
    }

    Head front() {
        String canonical = site.at("/");
        LinkedData.WebSite data =
                new LinkedData.WebSite(CONTEXT, "WebSite", canonical, site.name(), site.description(), publisher());
        return new Head(
                site.name(),
                site.description(),
                canonical,
                "website",
                site.name(),
                site.at(LARGE_ICON),
                null,
                null,
                List.of(),
                List.of(),
                LinkedData.written(data));
    }

    Head of(StoryPage page, Instant published, List<String> bylines, List<PublicChange> notices) {
        String canonical = site.at("/stories/" + page.slug());
        NewsArticle data = new NewsArticle(
                CONTEXT,
                "NewsArticle",
                canonical,
                canonical,
                canonical,
                page.title(),
                page.description(),
                page.lang(),
                published,
                page.updated(),
                authors(bylines),
                publisher(),
                null,
                null,
                null,
                page.members().stream().map(this::source).toList(),
                cited(page.members().stream().flatMap(member -> member.sources().stream())),
                corrections(notices),
                null,
                true);
        List<Alternate> feeds = Stream.of("atom+xml atom", "rss+xml rss", "feed+json json")
                .map(form -> form.split(" "))
                .map(form -> new Alternate(
                        "application/" + form[0], "What changed in this story", canonical + "/feed." + form[1]))
                .toList();
        return head(data, bylines, feeds);
    }

    Head of(ArticlePage page, Instant published, List<PublicChange> notices) {
        String canonical = site.at("/articles/" + page.slug());
        NewsArticle data = new NewsArticle(
                CONTEXT,
                "NewsArticle",
                canonical,
                canonical,
                canonical,
                page.title(),
                page.description(),
                page.lang(),
                published,
                Objects.requireNonNullElse(page.edited(), published),
                authors(page.bylines()),
                publisher(),
                page.outlet() == null ? null : Named.organisation(page.outlet()),
                page.published() == null ? null : page.published().toString(),
                page.machineMade() ? MACHINE_MADE : null,
                List.of(),
                cited(page.sources().stream()),
                corrections(notices),
                page.story() == null
                        ? null
                        : source("/stories/" + page.story().slug(), page.story().title()),
                true);
        return head(data, page.bylines(), List.of());
    }

    private Head head(NewsArticle data, List<String> authors, List<Alternate> feeds) {
        return new Head(
                data.headline(),
                data.description(),
                data.url(),
                "article",
                site.name(),
                site.at(LARGE_ICON),
                data.datePublished(),
                data.dateModified(),
                authors,
                Stream.concat(feeds.stream(), forms(data)).toList(),
                LinkedData.written(data));
    }

    private Stream<Alternate> forms(NewsArticle data) {
        return Stream.of(
                new Alternate("application/json", "ninjs", data.url() + ".ninjs.json"),
                new Alternate("application/vnd.iptc.g2.newsitem+xml", "NewsML-G2", data.url() + ".newsml.xml"),
                new Alternate("application/json+oembed", data.headline(), embedding(data.url(), "json")),
                new Alternate("text/xml+oembed", data.headline(), embedding(data.url(), "xml")));
    }

    private String embedding(String address, String format) {
        return UriComponentsBuilder.fromUriString(site.at("/oembed"))
                .queryParam("url", "{url}")
                .queryParam("format", format)
                .encode()
                .buildAndExpand(address)
                .toUriString();
    }

    private LinkedData.Publisher publisher() {
        return new LinkedData.Publisher(
                "NewsMediaOrganization",
                site.publisher(),
                site.at("/"),
                new LinkedData.Image("ImageObject", site.at(LARGE_ICON)),
                site.contact());
    }

    /** Where nobody is named, the house. */
    private List<Named> authors(List<String> bylines) {
        return bylines.isEmpty()
                ? List.of(Named.organisation(site.publisher()))
                : bylines.stream().map(Named::person).toList();
    }

    private Source source(Member member) {
        LocalDate day = member.published();
        return new Source(
                "NewsArticle",
                site.at("/articles/" + member.slug()),
                member.title(),
                member.outlet() == null ? null : Named.organisation(member.outlet()),
                member.bylines().stream().map(Named::person).toList(),
                day == null ? null : day.toString());
    }

    private Source source(String path, String title) {
        return new Source("NewsArticle", site.at(path), title, null, List.of(), null);
    }

    private static List<Named> cited(Stream<String> names) {
        return names.distinct().map(Named::work).toList();
    }

    private static List<CorrectionComment> corrections(List<PublicChange> notices) {
        return notices.stream().map(CorrectionComment::of).toList();
    }
}
