package stemma.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What several spellings of one name have in common, and what only looks alike. */
final class Spelling {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\h\\s]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LEADING_ARTICLE = Pattern.compile("^the (?=\\S+ \\S)");
    private static final Map<String, String> STROKES = Map.of(
            "ł", "l", "ø", "o", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d", "þ", "th", "ħ", "h");
    private static final Set<String> AFTER_NAMES = Set.of("jr", "sr", "ii", "iii");
    private static final int SHORTEST_SITE = 6;

    private Spelling() {}

    /** As it is shown: no unseen signs, single spaces. */
    static String shown(String name) {
        return SPACES.matcher(UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Equal keys are one record; an empty key is no name. */
    static String key(EntryKind kind, String name) {
        if (kind == EntryKind.TOPIC) {
            return topicKey(name);
        }
        return kind == EntryKind.OUTLET ? outletKey(name) : personKey(name);
    }

    /** Letters and digits in lower case. */
    private static String topicKey(String name) {
        return NOT_WORDS.matcher(personKey(name)).replaceAll(" ").strip();
    }

    /** A site by its host; else letters and digits in lower case, without "The" before two words or more. */
    private static String outletKey(String name) {
        Optional<Host> host = Host.in(shown(name));
        if (host.isPresent()) {
            return host.get().name();
        }
        String letters = APOSTROPHES.matcher(personKey(name)).replaceAll("'").replace("'", "");
        String words = NOT_WORDS.matcher(letters).replaceAll(" ").strip();
        return LEADING_ARTICLE.matcher(words).replaceFirst("");
    }

    /** Nothing is taken from a person's name but letter case, spaces and signs that are typed in two ways. */
    private static String personKey(String name) {
        String composed = Normalizer.normalize(shown(name), Normalizer.Form.NFKC);
        String signs =
                DASHES.matcher(APOSTROPHES.matcher(composed).replaceAll("'")).replaceAll("-");
        return SPACES.matcher(signs.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Records of equal likeness may be the same: a person's initial and family name, an outlet's or topic's letters. */
    static String likeness(EntryKind kind, String name) {
        if (kind == EntryKind.OUTLET) {
            return Host.in(shown(name)).map(Spelling::likeness).orElseGet(() -> letters(outletKey(name)));
        }
        if (kind == EntryKind.TOPIC) {
            return letters(topicKey(name));
        }
        List<String> words = words(name);
        return words.size() < 2 ? String.join(" ", words) : initial(words.get(0)) + " " + words.get(words.size() - 1);
    }

    /** The likeness of an outlet that is called like its site. */
    static String likeness(Host host) {
        return letters(host.label());
    }

    private static String letters(String key) {
        return bare(key).replace(" ", "").replace("-", "");
    }

    /** Whether a name is long enough for a site to be told by it: {@code abc.es} is not ABC News. */
    static boolean tellsSite(String likeness) {
        return likeness.length() >= SHORTEST_SITE;
    }

    /** Whether two persons of equal likeness have given names that go together: initials, fewer names, other accents. */
    static boolean mayBeOnePerson(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.size() < 2 || b.size() < 2 || !a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
            return a.equals(b);
        }
        if (!goTogether(a.get(0), b.get(0))) {
            return false;
        }
        return a.size() < 3 || b.size() < 3 || goTogether(a.get(1), b.get(1));
    }

    private static boolean goTogether(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial ? initial(one).equals(initial(other)) : one.equals(other);
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static List<String> words(String name) {
        return Arrays.stream(
                        NOT_WORDS.matcher(bare(name)).replaceAll(" ").strip().split(" "))
                .filter(word -> !word.isEmpty() && !AFTER_NAMES.contains(word))
                .toList();
    }

    private static String bare(String name) {
        String decomposed = Normalizer.normalize(personKey(name).replace("'", ""), Normalizer.Form.NFD);
        String letters = decomposed.replaceAll("\\p{M}+", "");
        for (Map.Entry<String, String> stroke : STROKES.entrySet()) {
            letters = letters.replace(stroke.getKey(), stroke.getValue());
        }
        return letters;
    }
}
