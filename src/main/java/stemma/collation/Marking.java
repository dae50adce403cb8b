package stemma.collation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.matching.Vocabulary;
import stemma.matching.Vocabulary.Term;

/** Finds the words of a sentence that the sentence beside it does not have. */
final class Marking {

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{M}\\p{N}]+(?:[-'’.,/:][\\p{L}\\p{M}\\p{N}]+)*+");

    private final Set<String> told;
    private final List<Mark> marks = new ArrayList<>();

    private Marking(Set<String> told) {
        this.told = told;
    }

    /** The leading text is compared with all others of its row, the others with the leading one. */
    static List<Mark> of(Sentence sentence, List<Sentence> row, int leading) {
        Set<String> told = new HashSet<>();
        boolean leads = sentence.witness() == leading;
        row.stream()
                .filter(other -> other.witness() != sentence.witness() && (leads || other.witness() == leading))
                .forEach(other -> Numerals.figured(Vocabulary.of(other.text())).forEach(term -> told.add(term.term())));
        if (told.isEmpty()) {
            return List.of(new Mark(Mark.Kind.COMMON, sentence.text()));
        }
        var marking = new Marking(told);
        marking.mark(sentence.text());
        return List.copyOf(marking.marks);
    }

    private void mark(String text) {
        Matcher words = WORD.matcher(text);
        int done = 0;
        boolean first = true;
        while (words.find()) {
            Mark.Kind kind = kind(words.group(), first);
            first = false;
            if (kind != Mark.Kind.COMMON) {
                add(Mark.Kind.COMMON, text.substring(done, words.start()));
                add(kind, words.group());
                done = words.end();
            }
        }
        add(Mark.Kind.COMMON, text.substring(done));
    }

    /** Words of one kind with nothing but a space between them are one mark. */
    private void add(Mark.Kind kind, String text) {
        int last = marks.size() - 1;
        if (last >= 1
                && marks.get(last).text().equals(" ")
                && marks.get(last - 1).kind() == kind) {
            marks.remove(last);
            Mark before = marks.remove(last - 1);
            marks.add(new Mark(kind, before.text() + " " + text));
        } else if (!text.isEmpty()) {
            marks.add(new Mark(kind, text));
        }
    }

    private Mark.Kind kind(String word, boolean first) {
        List<Term> terms = Numerals.figured(Vocabulary.of(word));
        if (terms.stream().allMatch(this::isTold)) {
            return Mark.Kind.COMMON;
        }
        if (Wording.isDate(word)) {
            return Mark.Kind.DATE;
        }
        if (terms.stream().anyMatch(Term::number)) {
            return Mark.Kind.NUMBER;
        }
        return !first && Character.isUpperCase(word.codePointAt(0)) ? Mark.Kind.NAME : Mark.Kind.WORD;
    }

    private boolean isTold(Term term) {
        return told.contains(term.term()) || !term.number() && term.rarity() <= Wording.SMALL;
    }
}
