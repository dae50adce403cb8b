package stemma.revision;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many words texts have, and how many of them are on a list: small words tell a language. */
public record WordShare(int words, int listed) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** @param list words in small letters */
    public static WordShare of(Stream<String> texts, Set<String> list) {
        return texts.map(text -> of(text, list))
                .reduce(new WordShare(0, 0), (a, b) -> new WordShare(a.words + b.words, a.listed + b.listed));
    }

    private static WordShare of(String text, Set<String> list) {
        Matcher word = WORD.matcher(text);
        int words = 0;
        int listed = 0;
        while (word.find()) {
            words++;
            listed += list.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return new WordShare(words, listed);
    }

    public boolean isAtLeast(double share) {
        return listed >= share * words;
    }
}
