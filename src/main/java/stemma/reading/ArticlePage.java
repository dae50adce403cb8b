package stemma.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.article.Provenance;
import stemma.revision.Block;

/** One report as a page, as editors have fixed it; edited is null when nobody has touched it. */
record ArticlePage(
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
        @Nullable String lang,
        Provenance provenance,
        String storySlug,
        String storyTitle,
        @Nullable String storyLang,
        int storyReports,
        int revision,
        @Nullable Instant edited) {

    ArticlePage {
        bylines = List.copyOf(bylines);
        sources = List.copyOf(sources);
        body = List.copyOf(body);
    }

    public List<Passage> passages() {
        return titleIsFirstSentence ? Passage.after(title, body) : Passage.of(body);
    }

    /** One line for search engines and link previews. */
    public String description() {
        return Passage.summary(dek, title, body);
    }
}
