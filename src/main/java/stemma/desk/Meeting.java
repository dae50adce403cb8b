package stemma.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;
import stemma.revision.Revision;
import stemma.revision.Segment;
import stemma.revision.ThreeWay;
import stemma.revision.ThreeWay.Choice;
import stemma.revision.ThreeWay.Disagreement;
import stemma.revision.ThreeWay.Pick;
import stemma.revision.WordDiff;

/**
 * Two people changed the same paragraph or field: what each wrote, and what becomes of it.
 *
 * @param began the revision that the second to save began from
 * @param standing what the first to save wrote
 * @param typed what the second to save typed
 */
record Meeting(Revision began, Revision standing, Typed typed, ThreeWay merge) {

    static Meeting of(Revision began, Revision standing, Typed typed) {
        return new Meeting(
                began, standing, typed, ThreeWay.ofParagraphs(began.content(), typed.content(), standing.content()));
    }

    public List<Disagreement> clashes() {
        return merge.disagreements();
    }

    /** Whether both can stand one after the other. */
    public boolean canKeepBoth(Disagreement clash) {
        return switch (clash.field()) {
            case BODY, BYLINES -> !clash.ours().isEmpty() && !clash.theirs().isEmpty();
            default -> false;
        };
    }

    /** From the other's words to the editor's own. */
    public List<Segment> difference(Disagreement clash) {
        return WordDiff.between(clash.theirs(), clash.ours());
    }

    /** What the other changed elsewhere, which comes in whatever is chosen. */
    public List<FieldDiff> cameIn() {
        return ContentDiff.between(began.content(), merge.undisputed()).stream()
                .filter(FieldDiff::isChanged)
                .toList();
    }

    /** What is chosen in a form for the clash of this number; without a choice, that which keeps most. */
    public String pick(int number, Map<String, String> form) {
        String plain = canKeepBoth(clashes().get(number)) ? "both" : "mine";
        return form.getOrDefault("pick" + number, plain);
    }

    /** What is written anew for the clash of this number, or what one may begin to write from. */
    public String anew(int number, Map<String, String> form) {
        Disagreement clash = clashes().get(number);
        return form.getOrDefault("anew" + number, clash.ours().isEmpty() ? clash.theirs() : clash.ours());
    }

    /** Whether something was written anew, but not chosen. */
    boolean forgets(Map<String, String> form) {
        return IntStream.range(0, clashes().size())
                .anyMatch(i -> !pick(i, form).equals("anew")
                        && !anew(i, form).replace("\r\n", "\n").equals(anew(i, Map.of())));
    }

    List<Choice> choices(Map<String, String> form) {
        return IntStream.range(0, clashes().size())
                .mapToObj(i -> new Choice(picked(pick(i, form)), anew(i, form)))
                .toList();
    }

    private static Pick picked(String word) {
        return switch (word) {
            case "mine" -> Pick.OURS;
            case "theirs" -> Pick.THEIRS;
            case "anew" -> Pick.ANEW;
            default -> Pick.BOTH;
        };
    }
}
