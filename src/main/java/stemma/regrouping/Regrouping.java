package stemma.regrouping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an editor did to the grouping of articles in stories, and whether it was undone since.
 *
 * @param from the story that became part of the other, or that articles left
 * @param to the story that stayed, or that articles came to
 * @param articles how many articles it took along
 * @param article the title of one of these, if it is there
 * @param merge the number of the merge, if it was one
 * @param first the first of those that were done at one stroke; itself, if it was done alone
 */
public record Regrouping(
        long id,
        Kind kind,
        Side from,
        Side to,
        int articles,
        @Nullable String article,
        String madeBy,
        Instant madeAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        @Nullable Long merge,
        long first) {

    /** What was done. */
    public enum Kind {
        /** One story became part of another. */
        MERGE,
        /** An article was moved into another story. */
        MOVE,
        /** An article was taken out into a story of its own. */
        OUT,
        /** Some articles were taken out into one new story. */
        SPLIT
    }

    /** A story; its slug and title are null where it is gone, as the import that brought it was taken back. */
    public record Side(
            long id, @Nullable String slug, @Nullable String title) {

        /** What it can be called. */
        public String name() {
            return title == null ? "a story that is gone" : "“" + title + "”";
        }
    }

    /** Whether nobody has undone it. */
    public boolean stands() {
        return undoneAt == null;
    }

    /** What was done, in a few words. */
    public String what() {
        return switch (kind) {
            case MERGE -> from.name() + " became part of " + to.name();
            case MOVE -> moved() + " moved from " + from.name() + " to " + to.name();
            case OUT -> moved() + " left " + from.name() + " for a story of its own";
            case SPLIT ->
                articles + (articles == 1 ? " article" : " articles") + " left " + from.name() + " for " + to.name();
        };
    }

    private String moved() {
        return article == null ? "An article that is gone" : "“" + article + "”";
    }

    /** The page that lists it, for links. */
    String address() {
        String slug = to.slug() != null ? to.slug() : from.slug();
        return "/desk/stories/" + slug + "/regroupings#done-" + id;
    }
}
