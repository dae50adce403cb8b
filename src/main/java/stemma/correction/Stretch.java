package stemma.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.collation.Terms;
import stemma.revision.Segment;
import stemma.revision.WordDiff;

/**
 * Words that were corrected: what was wrong, and what stands there now; one of them may be empty.
 *
 * @param around what was wrong with the word before and the word after it, as they stood
 * @param from at which character of the sentence the wrong words begin
 * @param into at which character of the corrected one the right words do
 */
record Stretch(String wrong, String right, String around, int from, int into) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'’.,/:][\\p{L}\\p{M}\\p{N}]+)*+");

    private static final Pattern LAST_WORD = Pattern.compile("\\S+\\s*\\z");

    private static final Pattern FIRST_WORD = Pattern.compile("\\A\\s*\\S+");

    Stretch {
        from += wrong.length() - wrong.stripLeading().length();
        into += right.length() - right.stripLeading().length();
        wrong = wrong.strip();
        right = right.strip();
    }

    Stretch(String wrong, String right) {
        this(wrong, right, wrong, 0, 0);
    }

    /** The words of a text, each with its place. */
    static List<MatchResult> words(String text) {
        return WORD.matcher(text).results().toList();
    }

    /** What was corrected in a sentence. */
    static List<Stretch> between(String old, String now) {
        List<Stretch> stretches = new ArrayList<>();
        List<Segment> segments = WordDiff.between(old, now);
        int at = 0;
        int into = 0;
        for (int i = 0; i < segments.size(); i++) {
            String wrong = segments.get(i).isDeleted() ? segments.get(i).text() : "";
            boolean replaced = !wrong.isEmpty()
                    && i + 1 < segments.size()
                    && segments.get(i + 1).isInserted();
            i += replaced ? 1 : 0;
            String right = segments.get(i).isInserted() ? segments.get(i).text() : "";
            if (!segments.get(i).isSame()) {
                stretches.add(new Stretch(wrong, right, around(old, at, at + wrong.length()), at, into));
            }
            at += segments.get(i).isSame() ? segments.get(i).text().length() : wrong.length();
            into += segments.get(i).isSame() ? segments.get(i).text().length() : right.length();
        }
        return stretches;
    }

    private static String around(String old, int from, int to) {
        return found(LAST_WORD, old.substring(0, from))
                + old.substring(from, to)
                + found(FIRST_WORD, old.substring(to));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** After the last character of what was wrong. */
    int to() {
        return from + wrong.length();
    }

    /** Whether what was wrong can be known again by its words alone. */
    boolean tells() {
        return !only(wrong, right).isEmpty();
    }

    boolean isWrongIn(String sentence) {
        return holds(sentence, only(wrong, right))
                && (!isLongName() || !places(sentence).isEmpty())
                && (!isRightIn(sentence) || !places(sentence).isEmpty());
    }

    /** The words of a name say little one by one: a board that inspects is not the Inspection Board. */
    private boolean isLongName() {
        List<MatchResult> words = words(wrong);
        return words.size() > 1 && words.stream().allMatch(word -> NameWords.isCapital(word.group()));
    }

    boolean isRightIn(String sentence) {
        return holds(sentence, only(right, wrong));
    }

    private static boolean holds(String sentence, Set<String> terms) {
        return !terms.isEmpty() && new HashSet<>(Terms.of(sentence)).containsAll(terms);
    }

    private static Set<String> only(String one, String other) {
        Set<String> only = new HashSet<>(Terms.telling(one));
        only.removeAll(new HashSet<>(Terms.of(other)));
        return only;
    }

    /** Where a sentence has the wrong words one after the other, in this or an equal form. */
    List<Place> places(String sentence) {
        List<String> sought = Terms.of(wrong);
        List<MatchResult> words = words(sentence);
        int most = Math.min(words.size(), words(wrong).size() + 1);
        List<Place> places = new ArrayList<>();
        for (int from = 0; from < words.size() && !sought.isEmpty(); from++) {
            for (int count = 1; count <= most && from + count <= words.size(); count++) {
                Place place = new Place(
                        words.get(from).start(), words.get(from + count - 1).end());
                if (Terms.of(sentence.substring(place.from(), place.to())).equals(sought)) {
                    places.add(place);
                    break;
                }
            }
        }
        return places;
    }

    /** From which character to which. */
    record Place(int from, int to) {

        String of(String sentence) {
            return sentence.substring(from, to);
        }
    }

    /** The sentence with the right words in the place of the wrong ones. */
    String putRight(String sentence, Place place) {
        boolean capital = place.from() == 0 || isCapital(place.of(sentence));
        String put = isCapital(wrong) == capital ? right : begun(right, capital);
        String rest = sentence.substring(0, place.from()) + put + sentence.substring(place.to());
        return right.isEmpty() ? rest.replaceAll("\\h{2,}", " ").strip() : rest;
    }

    private static boolean isCapital(String words) {
        return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
    }

    /** What began a sentence stands within one now, or the other way round; what is written in capitals keeps them. */
    private static String begun(String words, boolean capital) {
        if (words.length() < 2 || Character.isUpperCase(words.charAt(1))) {
            return words;
        }
        String first = words.substring(0, 1);
        return (capital ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT)) + words.substring(1);
    }
}
