package stemma.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.article.Provenance;
import stemma.revision.Block;
import stemma.revision.Part;
import stemma.story.PublicStory;

/** One report as a page, as editors have fixed it; edited is null when nobody has touched it, story where readers may know of none. */
public record ArticlePage(
        String slug,
        String title,
        boolean titleIsFirstSentence,
        @Nullable String dek,
        List<String> bylines,
        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable LocalDate published,
        List<String> sources,
        boolean machineMade,
        List<Block> body,
        String lang,
        Provenance provenance,
        @Nullable ToldIn story,
        int revision,
        @Nullable Instant edited) {

    /** The story that tells it, and how many reports that has. */
    public record ToldIn(String slug, String title, String lang, int reports) {

        static ToldIn of(PublicStory story) {
            return new ToldIn(
                    story.slug(),
                    story.title(),
                    story.language(),
                    story.reports().size());
        }
    }

    public ArticlePage {
        bylines = List.copyOf(bylines);
        sources = List.copyOf(sources);
        body = List.copyOf(body);
    }

    public List<Part> passages() {
        return titleIsFirstSentence ? Passage.after(title, body) : Part.of(body);
    }

    /** One line for search engines and link previews. */
    public String description() {
        return Passage.summary(dek, title, body);
    }
}
