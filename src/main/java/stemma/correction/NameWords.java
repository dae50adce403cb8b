package stemma.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;
import stemma.collation.Terms;
import stemma.revision.Content;

/** Tells which words of a sentence are written as names, and how far a name reaches. */
final class NameWords {

    /** Who somebody is, or when; not what they are called. */
    private static final Set<String> NO_NAMES = Set.of(
            ("mr mrs ms dr prof sen rep gov gen col lt sgt capt rev president minister secretary senator chancellor director"
                            + " judge mayor king queen prince princess ambassador captain general professor pope bishop sheriff chief"
                            + " commissioner spokesman spokeswoman monday tuesday wednesday thursday friday saturday sunday january"
                            + " february march april may june july august september october november december")
                    .split(" "));

    private static final Set<String> LINKS =
            Set.of("of", "for", "the", "de", "del", "la", "van", "von", "der", "den", "al");

    private static final Pattern GAP = Pattern.compile("\\h*");

    private static final int HEADLINE_FROM = 4;

    /** What a text writes as a name where no sentence begins; few texts have words that this is asked for. */
    private final SingletonSupplier<Set<String>> inside;

    private NameWords(Supplier<Set<String>> inside) {
        this.inside = SingletonSupplier.of(inside);
    }

    static NameWords of(Content content) {
        return new NameWords(() -> inside(content));
    }

    private static Set<String> inside(Content content) {
        Set<String> inside = new HashSet<>();
        NameWords none = new NameWords(Set::of);
        for (String sentence : Parts.sentences(content)) {
            List<MatchResult> words = Stretch.words(sentence);
            if (!isHeadline(words)) {
                for (int i = 1; i < words.size(); i++) {
                    if (none.isName(words, i)) {
                        inside.add(words.get(i).group());
                    }
                }
            }
        }
        return inside;
    }

    /** Where most words begin with a capital, capitals tell nothing. */
    static boolean isHeadline(List<MatchResult> words) {
        long capitals = words.stream().filter(word -> isCapital(word.group())).count();
        return words.size() >= HEADLINE_FROM && capitals * 10 >= words.size() * 7;
    }

    static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private boolean isName(List<MatchResult> words, int at) {
        String word = words.get(at).group();
        return isCapital(word)
                && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT))
                && Terms.telling(word).stream().anyMatch(term -> !Character.isDigit(term.codePointAt(0)))
                && (at > 0 || inside.obtain().contains(word));
    }

    /** The names that begin among the characters of a sentence from here to there, as far as these go. */
    List<Stretch.Place> names(String sentence, int from, int to) {
        List<MatchResult> words = Stretch.words(sentence);
        List<Stretch.Place> names = new ArrayList<>();
        for (int i = 0; i < words.size() && !isHeadline(words); i++) {
            if (words.get(i).start() >= from && words.get(i).end() <= to && isName(words, i)) {
                int last = i;
                for (int next = onward(sentence, words, last);
                        next >= 0 && words.get(next).end() <= to;
                        next = onward(sentence, words, last)) {
                    last = next;
                }
                names.add(
                        new Stretch.Place(words.get(i).start(), words.get(last).end()));
                i = last;
            }
        }
        return names;
    }

    /** The whole name of which this is a part. */
    Stretch.Place whole(String sentence, Stretch.Place part) {
        List<MatchResult> words = Stretch.words(sentence);
        int first = 0;
        while (words.get(first).end() <= part.from()) {
            first++;
        }
        int last = words.size() - 1;
        while (words.get(last).start() >= part.to()) {
            last--;
        }
        for (int next = back(sentence, words, first); next >= 0; next = back(sentence, words, first)) {
            first = next;
        }
        for (int next = onward(sentence, words, last); next >= 0; next = onward(sentence, words, last)) {
            last = next;
        }
        return new Stretch.Place(words.get(first).start(), words.get(last).end());
    }

    /** The next word of the same name after this one, or less than 0. */
    private int onward(String sentence, List<MatchResult> words, int at) {
        for (int next = at + 1; next < words.size() && touch(sentence, words, next - 1); next++) {
            if (isName(words, next)) {
                return next;
            }
            if (!LINKS.contains(words.get(next).group())) {
                return -1;
            }
        }
        return -1;
    }

    private int back(String sentence, List<MatchResult> words, int at) {
        for (int next = at - 1; next >= 0 && touch(sentence, words, next); next--) {
            if (isName(words, next)) {
                return next;
            }
            if (!LINKS.contains(words.get(next).group())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean touch(String sentence, List<MatchResult> words, int at) {
        return GAP.matcher(sentence.substring(
                        words.get(at).end(), words.get(at + 1).start()))
                .matches();
    }
}
