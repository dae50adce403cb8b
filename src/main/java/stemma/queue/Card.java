package stemma.queue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.FieldDiff;

/**
 * What an editor sees of an entry of the queue.
 *
 * @param question what is to be decided or looked at
 * @param why why it stands where it stands, in one sentence
 * @param sides the one article or story that it is about, or the two
 * @param facts what helps to decide, such as words that both have
 * @param changes the difference that is to be decided about
 * @param acts what can be done right here
 * @param links where the rest is done
 */
public record Card(
        Handle handle,
        String question,
        String why,
        List<Side> sides,
        List<String> facts,
        List<FieldDiff> changes,
        List<Act> acts,
        Links links) {

    /** An article or a story: its title, in which language, its outlet, date, first words, and the story that it is in. */
    public record Side(
            String title, @Nullable String lang, String address, String about, String excerpt, List<String> badges) {}

    /** Something that can be done by one button; its key does the same. */
    public record Act(String name, String label, String key) {}

    /** Where an entry is opened, edited and merged by hand; merging only where there is what to merge. */
    public record Links(String open, String edit, @Nullable String merge) {}

    /** A card about one text, with nothing to do right here. */
    static Card about(Handle handle, String question, String why, Side side, List<String> facts, Links links) {
        return new Card(handle, question, why, List.of(side), facts, List.of(), List.of(), links);
    }

    Card offering(Act... offered) {
        return new Card(handle, question, why, sides, facts, changes, List.of(offered), links);
    }

    public String title() {
        return Objects.requireNonNull(sides.get(0)).title();
    }
}
