package stemma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What abbreviations stand for, told from texts that give both: <i>War Crimes Accountability Team (WarCAT)</i>. After Schwartz and
 * Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), but letters must begin words, and
 * the words may be more in number, since names of bodies have many that leave no letter.
 */
final class Abbreviations {

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:\\p{Lu}\\.){2,}\\p{Lu}?|\\p{Lu}[\\p{L}]{0,10}\\p{Lu}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}’'\\-]+");
    private static final Set<String> SMALL = Set.of(
            "of", "the", "for", "and", "in", "on", "to", "at", "against", "with", "from", "by", "de", "la", "des");
    private static final int FURTHEST = 14;
    private static final int MOST_LEFT_OUT = 2;

    private Abbreviations() {}

    /** Whether a word as typed is one. */
    static boolean is(String word) {
        return ABBREVIATION.matcher(word).matches();
    }

    /** As the index has it. */
    static String plain(String abbreviation) {
        return abbreviation.replace(".", "");
    }

    /** The words before its first mention in brackets that it abbreviates. */
    static Optional<String> fullName(String abbreviation, String text) {
        String plain = plain(abbreviation);
        Matcher bracketed = Pattern.compile(
                        "[(\\[]\\s*(?:" + Pattern.quote(abbreviation) + "|" + Pattern.quote(plain) + ")\\s*[)\\],;]")
                .matcher(text);
        while (bracketed.find()) {
            Optional<String> name = before(text.substring(0, bracketed.start()), plain);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> before(String text, String plain) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        int first = Math.max(0, words.size() - FURTHEST);
        for (int start = words.size() - 1; start >= first; start--) {
            int end = end(text, words, start, plain);
            if (end > start) {
                String name = text.substring(words.get(start)[0], words.get(end - 1)[1]);
                return name.matches("(?s).*[.!?;:].*") ? Optional.empty() : Optional.of(name.replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }

    /** Behind the last word that a name of these letters has which begins here; -1 if none does. */
    private static int end(String text, List<int[]> words, int start, String plain) {
        int used = 0;
        int leftOut = 0;
        int end = -1;
        for (int i = start; i < words.size() && leftOut <= MOST_LEFT_OUT; i++) {
            String word = text.substring(words.get(i)[0], words.get(i)[1]);
            int letters = used == plain.length() ? 0 : letters(word, plain, used);
            if (letters > 0) {
                used += letters;
                end = i + 1;
            } else if (i == start) {
                return -1;
            } else if (used < plain.length() && !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
                leftOut++;
            }
        }
        return used == plain.length() && end - start > 1 ? end : -1;
    }

    /** How many letters a word gives: one capital, and the small ones that follow it in the abbreviation too. */
    private static int letters(String word, String plain, int used) {
        if (Character.toLowerCase(word.charAt(0)) != Character.toLowerCase(plain.charAt(used))) {
            return 0;
        }
        int more = 1;
        while (used + more < plain.length()
                && Character.isLowerCase(plain.charAt(used + more))
                && more < word.length()
                && Character.toLowerCase(word.charAt(more)) == plain.charAt(used + more)) {
            more++;
        }
        return more;
    }
}
