package stemma.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spell one word: British and American ones, and how names from Slavic languages end in Latin letters. */
final class Spellings {

    /** One ending or middle, and what else it may be written as; the first way is not looked for in words of fewer letters. */
    private record Ways(Pattern pattern, List<String> others) {}

    private static final List<Ways> ALL = List.of(
            ways("(?<=\\w{2})(tre)(?=s?$)", "ter"),
            ways("(?<=cen)(ter)(?=s?$)", "tre"),
            ways("(?<=\\b(?:thea|li|me|fib|sab|cali|spec|lus))(tre|ter|re|er)(?=s?$)", "tre", "ter", "re", "er"),
            ways("(?<=\\w{3})(is)(?=(?:e|es|ed|ing|ation|ations|er|ers)$)", "iz"),
            ways("(?<=\\w{3})(iz)(?=(?:e|es|ed|ing|ation|ations|er|ers)$)", "is"),
            ways("(?<=\\b(?:col|lab|hon|fav|neighb|harb|hum|rum|arm|behavi|endeav|flav|vap|val|tum))(our)", "or"),
            ways("(?<=\\b(?:col|lab|hon|fav|neighb|harb|hum|rum|arm|behavi|endeav|flav|vap|val|tum))(or)", "our"),
            ways("(?<=\\b(?:def|off|lic|pret))(ence)(?=s?$)", "ense"),
            ways("(?<=\\b(?:def|off|lic|pret))(ense)(?=s?$)", "ence"),
            ways("(?<=\\bprogram)(me)(?=s?$)", ""),
            ways("(?<=\\bprogram)()(?=s?$)", "me"),
            ways("(?<=\\w{2}[sc]k|\\w{2}zk)(yy|yi|iy|ii|ij|yj|y|i)$", "yy", "yi", "iy", "ii", "ij", "y", "i"));

    private Spellings() {}

    private static Ways ways(String pattern, String... others) {
        return new Ways(Pattern.compile(pattern), List.of(others));
    }

    /** In small letters, without the word itself. */
    static Set<String> of(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        for (Ways ways : ALL) {
            Matcher matcher = ways.pattern().matcher(small);
            if (matcher.find()) {
                for (String other : ways.others()) {
                    found.add(small.substring(0, matcher.start(1)) + other + small.substring(matcher.end(1)));
                }
            }
        }
        found.remove(small);
        return found;
    }
}
