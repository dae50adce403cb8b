package stemma.revision;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How many words texts have, and how many of them are on a list: small words tell a language. */
public record WordShare(int words, int listed) {

    /** @param list words in small letters */
    public static WordShare of(Stream<String> texts, Set<String> list) {
        return texts.map(text -> of(text, list))
                .reduce(new WordShare(0, 0), (a, b) -> new WordShare(a.words + b.words, a.listed + b.listed));
    }

    private static WordShare of(String text, Set<String> list) {
        int words = 0;
        int listed = 0;
        for (int at = 0, end; at < text.length(); at = Math.max(end, at + 1)) {
            end = endOfWord(text, at);
            if (end > at) {
                words++;
                listed += list.contains(text.substring(at, end).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return new WordShare(words, listed);
    }

    /** Where the run of letters ends that begins here. */
    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    public boolean isAtLeast(double share) {
        return listed >= share * words;
    }
}
