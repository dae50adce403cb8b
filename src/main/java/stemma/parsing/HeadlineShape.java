package stemma.parsing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a headline looks like, and when two are the same. */
final class HeadlineShape {

    private static final int MOST_WORDS = 22;
    private static final Pattern ABBREVIATION_END =
            Pattern.compile("(?U).*(?:\\b(?:\\p{L}\\.){2,8}|\\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No)\\.)");
    private static final Pattern BULLET = Pattern.compile("^[•‣◦▪▫●○·*–—-]\\s.*");
    private static final Pattern SUFFIX = Pattern.compile("(.{12,}\\S)\\s+[–—|\\-:]\\s+(\\S+(?:\\s\\S+){0,3})");

    private HeadlineShape() {}

    static boolean fits(Line line) {
        return line.isShort(MOST_WORDS)
                && (line.words >= 2 || line.isMarked() || isIdeographic(line.plain))
                && startsLikeTitle(line.plain)
                && endsLikeTitle(line.plain)
                && !BULLET.matcher(line.plain).matches();
    }

    /** Whether it begins and ends as titles do, be it one word. */
    static boolean isTitleCased(Line line) {
        return startsLikeTitle(line.plain) && endsLikeTitle(line.plain) && !line.endsSentence();
    }

    /** Whether both say the same apart from punctuation, quotes and a suffix such as "– media". */
    static boolean same(String one, String other) {
        String key = Glyphs.key(one);
        String otherKey = Glyphs.key(other);
        return key.equals(otherKey)
                || Glyphs.key(withoutSuffix(one)).equals(otherKey)
                || Glyphs.key(withoutSuffix(other)).equals(key);
    }

    /** Whether nearly all words are shared, as in a headline and its variant for search engines. */
    static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> otherWords = words(other);
        long shared = words.stream().filter(otherWords::contains).count();
        long all = words.size() + otherWords.size() - shared;
        return same(one, other) || shared >= 4 && shared * 100 >= all * 85;
    }

    static String withoutSuffix(String headline) {
        Matcher suffix = SUFFIX.matcher(headline);
        return suffix.matches() ? suffix.group(1) : headline;
    }

    static String suffix(String headline) {
        Matcher suffix = SUFFIX.matcher(headline);
        return suffix.matches() ? suffix.group(2) : "";
    }

    private static Set<String> words(String headline) {
        return Stream.of(Glyphs.key(headline).split(" ")).collect(Collectors.toSet());
    }

    private static boolean startsLikeTitle(String plain) {
        int first = plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('a');
        return !Character.isLowerCase(first) || plain.length() > 1 && Character.isUpperCase(plain.charAt(1));
    }

    private static boolean endsLikeTitle(String plain) {
        char last = plain.charAt(plain.length() - 1);
        return ".,;:。-–—|".indexOf(last) < 0
                || plain.endsWith("...")
                || ABBREVIATION_END.matcher(plain).matches();
    }

    private static boolean isIdeographic(String plain) {
        return plain.length() >= 4 && plain.codePoints().anyMatch(Character::isIdeographic);
    }
}
