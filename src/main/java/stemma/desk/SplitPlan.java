package stemma.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.article.Article;
import stemma.desk.StoryFiles.Row;
import stemma.desk.StoryFiles.StoryFile;

/** A story that may be split, and which articles would leave it. */
record SplitPlan(StoryFile file, Set<String> leaving) {

    public boolean isLeaving(Article article) {
        return leaving.contains(article.slug());
    }

    public List<Row> going() {
        return file.articles().stream().filter(row -> isLeaving(row.article())).toList();
    }

    public List<Row> staying() {
        return file.articles().stream().filter(row -> !isLeaving(row.article())).toList();
    }

    /** Whether both stories would have articles. */
    public boolean isPossible() {
        return !going().isEmpty() && !staying().isEmpty();
    }

    /** What a story of these articles would be called: by its lead, or else by the first that has a headline. */
    public static @Nullable String title(List<Row> rows) {
        return rows.stream()
                .filter(Row::lead)
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> !row.article().content().titleIsFirstSentence())
                        .findFirst())
                .or(() -> rows.stream().findFirst())
                .map(row -> row.article().title())
                .orElse(null);
    }

    /** What the new story would be called. */
    public @Nullable String newTitle() {
        return title(going());
    }

    /** What the story would be called then; words that editors gave it stay with it. */
    public @Nullable String oldTitle() {
        return file.story().text() != null ? file.story().title() : title(staying());
    }
}
