package stemma.syndication;

import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import stemma.site.Site;

/** The forms in which programs read feeds. */
enum FeedForm {
    ATOM("application/atom+xml;charset=UTF-8", AtomFeed::of),
    RSS("application/rss+xml;charset=UTF-8", RssFeed::of),
    JSON("application/feed+json;charset=UTF-8", JsonFeed::of);

    private final MediaType type;
    private final BiFunction<Feed, Site, byte[]> writer;

    FeedForm(String type, BiFunction<Feed, Site, byte[]> writer) {
        this.type = MediaType.parseMediaType(type);
        this.writer = writer;
    }

    static FeedForm of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return type;
    }

    byte[] write(Feed feed, Site site) {
        return writer.apply(feed, site);
    }
}
