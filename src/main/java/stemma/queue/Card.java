package stemma.queue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.FieldDiff;
import stemma.revision.Segment;
import stemma.revision.WordDiff;

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
        List<Fact> facts,
        List<FieldDiff> changes,
        List<Act> acts,
        Links links) {

    /** An article or a story: its title, in which language, its outlet, date, first words, and the story that it is in. */
    public record Side(
            String title, @Nullable String lang, String address, String about, String excerpt, List<String> badges) {}

    /**
     * What helps to decide.
     *
     * @param name what it is, in a word or two
     * @param words the words of it, with what would change in them
     * @param quoted whether they stand in a text
     * @param title the title of that text; empty where it is the one that the card is about
     */
    public record Fact(String name, List<Segment> words, boolean quoted, String title) {

        static Fact plain(String name, String words) {
            return new Fact(name, WordDiff.between(words, words), false, "");
        }

        static Fact quote(String name, String words, String title) {
            return new Fact(name, WordDiff.between(words, words), true, title);
        }

        static Fact change(String name, String before, String after) {
            return new Fact(name, WordDiff.between(before, after), true, "");
        }
    }

    /** Something that can be done by one button; its key does the same. */
    public record Act(String name, String label, String key) {}

    /**
     * Where an entry is opened, edited and merged by hand.
     *
     * @param look what one does where it is opened, such as “Compare the reports”
     * @param merge null where there is nothing to merge
     */
    public record Links(
            String open, String look, String edit, @Nullable String merge) {}

    /** A card about one text, with nothing to do right here. */
    static Card about(Handle handle, String question, String why, Side side, List<Fact> facts, Links links) {
        return new Card(handle, question, why, List.of(side), facts, List.of(), List.of(), links);
    }

    Card offering(Act... offered) {
        return new Card(handle, question, why, sides, facts, changes, List.of(offered), links);
    }

    /** Whether nothing says more closely what in its texts is asked about. */
    public boolean isAboutAll() {
        return changes.isEmpty() && facts.stream().noneMatch(Fact::quoted);
    }

    public String title() {
        return Objects.requireNonNull(sides.get(0)).title();
    }
}
