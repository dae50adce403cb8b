package stemma.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.site.Site;
import tools.jackson.databind.json.JsonMapper;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private record Author(String name) {}

    private record Hub(String type, String url) {}

    private record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            @Nullable String summary,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String modified,
            List<Author> authors,
            List<String> tags,
            @Nullable String language) {}

    private record Whole(
            String version,
            String title,
            @JsonProperty("home_page_url") String home,
            @JsonProperty("feed_url") String self,
            String description,
            String icon,
            List<Author> authors,
            String language,
            List<Hub> hubs,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {}

    private JsonFeed() {}

    static byte[] of(Feed feed, Site site) {
        return JSON.writeValueAsBytes(new Whole(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                site.at(feed.path()),
                site.at(feed.path(FeedForm.JSON)),
                feed.description(),
                site.at("/icons/icon-512.png"),
                List.of(new Author(site.name())),
                "en",
                site.hub() == null ? List.of() : List.of(new Hub("WebSub", site.hub())),
                feed.entries().stream().map(JsonFeed::item).toList()));
    }

    private static Item item(Entry entry) {
        return new Item(
                entry.id(),
                entry.address(),
                entry.title(),
                entry.html(),
                entry.summary(),
                entry.published().toString(),
                entry.updated().toString(),
                entry.authors().stream().map(Author::new).toList(),
                Stream.ofNullable(entry.what().word()).toList(),
                entry.language());
    }
}
