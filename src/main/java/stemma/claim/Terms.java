package stemma.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.stemmer.PorterStemmer;

/** The words of a sentence that carry what it says, brought to one spelling and to their stems. */
final class Terms {

    private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{N}]+(?:[,.]\\p{N}+)*+");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?U:\\b)");

    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:\\h(?:(?:of|for|the|and|on)\\h)*+\\p{Lu}\\p{Ll}+)++");

    private static final Pattern NOT_CAPITAL = Pattern.compile("\\P{Lu}");

    private static final Pattern NOT_INITIAL = Pattern.compile("(?<=\\p{L})\\p{L}|\\h");

    private static final Pattern OUR = Pattern.compile("(?<=\\w{3})our(?=s?$|ed$|ing$|able$)");

    private static final Pattern ISE = Pattern.compile("(?<=\\w{3})is(?=e$|es$|ed$|ing$|ation)");

    private static final Pattern ENCE = Pattern.compile("ence$");

    private static final int LONGEST = 8;

    /** Words that carry nothing by themselves, and those that only say that somebody says something. */
    private static final Set<String> EMPTY = Set.of(("a about according after again against all along already also"
                    + " although am an and any are as asked at be because been before being between both but by can"
                    + " comment could despite did do does done during each for from further had has have he her here him his how"
                    + " however i if in including into is it its itself just like made make making many may meanwhile"
                    + " me more moreover most much my no nor not notably of off on once one only or other our out over own part"
                    + " reported said same say saying says she should since so some spoke such than that the their them"
                    + " then there these they this those through to told too under until up upon very was we were what"
                    + " when where which while who whom whose why will with without would you your")
            .split(" "));

    private Terms() {}

    static Set<String> of(String sentence) {
        return WORD.matcher(POSSESSIVE.matcher(sentence).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(word -> !EMPTY.contains(word.toLowerCase(Locale.ROOT)))
                .map(Terms::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The short forms that the names in the text may take: {@code DOJ} for {@code Department of Justice}. */
    static Set<String> initials(String text) {
        return FULL_NAME
                .matcher(text)
                .results()
                .flatMap(name -> Stream.of(NOT_CAPITAL, NOT_INITIAL)
                        .map(rest -> rest.matcher(name.group()).replaceAll("").toUpperCase(Locale.ROOT)))
                .flatMap(Terms::runs)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> runs(String capitals) {
        return IntStream.range(0, capitals.length() - 1)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 2, Math.min(from + LONGEST, capitals.length()))
                        .mapToObj(to -> capitals.substring(from, to)));
    }

    private static String term(String word) {
        String plain = word.replace(".", "");
        if (plain.chars().allMatch(Character::isUpperCase)) {
            // US is a country, us is not
            return plain;
        }
        return new PorterStemmer().stem(american(word.toLowerCase(Locale.ROOT)));
    }

    private static String american(String word) {
        String spelt = word.endsWith("tre") ? word.substring(0, word.length() - 2) + "er" : word;
        spelt = OUR.matcher(spelt).replaceFirst("or");
        spelt = ISE.matcher(spelt).replaceFirst("iz");
        return ENCE.matcher(spelt).replaceFirst("ense");
    }
}
