package stemma.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A report while the rules read it: its lines that are not blank, what is claimed so far, and what was found. */
final class Page {

    private final List<Line> lines;
    private final @Nullable Claim[] claims;

    final List<String> otherHeadlines = new ArrayList<>();
    final List<String> bylines = new ArrayList<>();
    final List<String> credits = new ArrayList<>();
    final List<String> holders = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final Set<Finding> findings = EnumSet.noneOf(Finding.class);

    @Nullable
    String headline;

    @Nullable
    String dek;

    @Nullable
    String outlet;

    /** What an editor took for the outlet's name. */
    @Nullable
    String givenOutlet;

    @Nullable
    String dateline;

    @Nullable
    String agency;

    @Nullable
    LocalDate published;

    /** What the file says of its report outside of the text. */
    final Stated stated;

    Page(List<Line> lines, Stated stated) {
        this.lines = List.copyOf(lines);
        this.stated = stated;
        this.claims = new @Nullable Claim[lines.size()];
    }

    int size() {
        return lines.size();
    }

    Line line(int i) {
        return lines.get(i);
    }

    boolean isFree(int i) {
        return claims[i] == null;
    }

    boolean is(int i, LineClass lineClass) {
        Claim claim = claims[i];
        return claim != null && claim.lineClass == lineClass;
    }

    void claim(int i, LineClass lineClass, String rule, Certainty certainty) {
        claim(i, lineClass, rule, certainty, line(i).text);
    }

    /** Claims a line whose shown text differs from its words, such as an item without its bullet. */
    void claim(int i, LineClass lineClass, String rule, Certainty certainty, String shown) {
        if (claims[i] != null) {
            throw new IllegalStateException("line " + line(i).number + " is claimed already by " + claims[i]);
        }
        claims[i] = new Claim(lineClass, rule, certainty, shown);
    }

    /** An editor's decision in the place of a rule's. */
    void overrule(int i, Claim claim) {
        claims[i] = claim;
    }

    /** Whether an editor took a line for this. */
    boolean isRuled(LineClass lineClass) {
        return IntStream.range(0, size())
                .anyMatch(i -> is(i, lineClass) && claimed(i).certainty() == Certainty.RULED);
    }

    /** The class, rule and shown text of a line; only once all rules have read the page. */
    Claim claimed(int i) {
        Claim claim = claims[i];
        if (claim == null) {
            throw new IllegalStateException("no rule claimed line " + line(i).number);
        }
        return claim;
    }

    IntStream free() {
        return IntStream.range(0, size()).filter(this::isFree);
    }

    /** The next free line after this one, or -1. */
    int nextFree(int after) {
        return first(after + 1, this::isFree);
    }

    /** The first line that reads like a paragraph and that no rule has claimed, or the number of lines. */
    int firstProse() {
        int found = first(0, this::isFreeProse);
        return found < 0 ? size() : found;
    }

    /** Where the credits above the body end: a dek that is a sentence may stand between the headline and the names. */
    int bodyStart() {
        int first = firstProse();
        boolean maybeDek = first > 0
                && first < size()
                && (is(first - 1, LineClass.HEADLINE) || is(first - 1, LineClass.ALTERNATIVE_HEADLINE))
                && Sentences.isSingle(line(first).plain);
        int second = maybeDek ? first(first + 1, this::isFreeProse) : -1;
        return second < 0 ? first : second;
    }

    /** The last line that reads like a paragraph and that no rule has claimed, or -1. */
    int lastProse() {
        for (int i = size() - 1; i >= 0; i--) {
            if (isFreeProse(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the furniture below the article begins: the first such line after the last paragraph. */
    int tail() {
        int found = first(lastProse() + 1, i -> claims[i] != null && claims[i].opensTail());
        return found < 0 ? size() : found;
    }

    boolean isFreeProse(int i) {
        return isFree(i) && line(i).isProse();
    }

    private int first(int from, IntPredicate wanted) {
        return IntStream.range(from, size()).filter(wanted).findFirst().orElse(-1);
    }

    /** What a line was taken for, by which rule, and what readers would see of it. */
    record Claim(LineClass lineClass, String rule, Certainty certainty, String shown) {

        /** Advertisements and pictures also stand between the last paragraph and the names; the rest stands below. */
        boolean opensTail() {
            return lineClass == LineClass.LABEL && rule.equals(TagLabels.NAME)
                    || lineClass == LineClass.RIGHTS_NOTE
                    || lineClass == LineClass.BOILERPLATE && Furniture.opensTail(rule);
        }
    }
}
