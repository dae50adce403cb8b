package stemma.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.story.Sigla;

/** One story on the front page; the opening is its first paragraph. */
public record StoryLine(
        String slug,
        String title,
        boolean titleIsFirstSentence,
        @Nullable String dek,
        String opening,
        String lang,
        Instant updated,
        int reports,
        List<String> outlets) {

    private static final int SIGLA_SHOWN = 8;

    public StoryLine {
        if (reports < 1) {
            throw new IllegalArgumentException("a story has at least one report");
        }
        outlets = List.copyOf(outlets);
    }

    /** What is left of the opening after a title that is its first sentence; may be empty. */
    public String teaser() {
        return titleIsFirstSentence ? Passage.after(title, opening) : opening;
    }

    /** The sigla of the first few reports. */
    public List<String> sigla() {
        return Sigla.first(Math.min(reports, SIGLA_SHOWN));
    }

    public int moreReports() {
        return Math.max(0, reports - SIGLA_SHOWN);
    }
}
