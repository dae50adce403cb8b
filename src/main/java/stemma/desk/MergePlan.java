package stemma.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.desk.StoryFiles.StoryFile;
import stemma.regrouping.MergeWish;
import stemma.story.Story;

/**
 * Stories that may become one, as an editor looks at them first: what would stand then.
 *
 * @param wish which of them stays, and whose headline, dek and lead it shows
 * @param conflicts what keeps them from being one
 */
record MergePlan(List<StoryFile> files, MergeWish wish, List<String> conflicts) {

    private Story named(String slug) {
        return files.stream()
                .map(StoryFile::story)
                .filter(story -> story.slug().equals(slug))
                .findFirst()
                .orElse(files.get(0).story());
    }

    /** The story that stays. */
    public Story survivor() {
        return named(wish.survivor());
    }

    /** The story whose lead leads and whose text is shown. */
    public Story leader() {
        return named(wish.lead());
    }

    public @Nullable String headline() {
        return named(wish.headline()).content().headline();
    }

    public @Nullable String dek() {
        return named(wish.dek()).content().dek();
    }

    public int articles() {
        return files.stream().mapToInt(file -> file.articles().size()).sum();
    }

    /** Whether this story's address leads elsewhere afterwards. */
    public boolean isAbsorbed(Story story) {
        return !story.is(survivor());
    }

    /** Whether words come together that readers do not all know, so that they go on seeing what they see. */
    public boolean keepsInside(Instant now) {
        return survivor().publication().isPublic(now)
                && files.stream()
                        .map(StoryFile::story)
                        .filter(story -> isAbsorbed(story) && wish.takesFrom(story.slug()))
                        .anyMatch(story -> wish.keep(story.slug()).bringsHidden(survivor(), story, now));
    }

    /** Those whose own words, by editors, would not be shown any more; they stay in their histories. */
    public List<Story> silenced() {
        return files.stream()
                .map(StoryFile::story)
                .filter(story -> story.text() != null && !story.is(leader()))
                .toList();
    }

    /** What a choice is between, by its field. */
    public String of(Story story, String field) {
        String said =
                switch (field) {
                    case "dek" -> story.content().dek();
                    case "lead" -> story.lead().title();
                    default -> story.title();
                };
        return said == null ? "none, as “" + story.title() + "” has it" : said;
    }

    public boolean isChosen(Story story, String field) {
        String chosen =
                switch (field) {
                    case "survivor" -> wish.survivor();
                    case "headline" -> wish.headline();
                    case "dek" -> wish.dek();
                    default -> wish.lead();
                };
        return story.slug().equals(chosen);
    }
}
