package stemma.parsing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The shapes of names: of anything, and of persons. */
final class Names {

    private static final Set<String> CONNECTORS =
            Set.of("of", "the", "and", "for", "de", "la", "le", "du", "des", "&", "in", "on", "и", "та", "і");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "da", "di", "du", "del", "la", "le", "bin", "ibn", "al", "el", "dos",
            "ter", "ten", "y");
    private static final Pattern PERSON_WORD = Pattern.compile(
            "(?:[\\p{L}]['’])?\\p{Lu}[\\p{L}]*(?:['’-]\\p{L}+)*|(?:\\p{Lu}\\.-?){1,3}|(?:al|el|ibn)-\\p{Lu}\\p{L}+");
    private static final Pattern NAME_WORD = Pattern.compile("[\\p{Lu}\\p{N}@][\\p{L}\\p{N}&.'’+/-]*[,]?");

    /** Words that stand in names of places, bodies, outlets and days, and so not in names of persons. */
    private static final Set<String> NOT_PERSON = Set.copyOf(Arrays.asList(
            ("the a an after before during until since go start stop show read see llp zur zum der die das von mehr les plus not no yes hide view and or of in on at to for from with by is are was were this that our your my we you he she it they who what when where why how "
                            + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
                            + "september october november december today yesterday tomorrow tonight morning evening breaking exclusive update live opinion analysis "
                            + "news times post press media daily weekly journal herald tribune gazette guardian telegraph mirror express mail radio tv television "
                            + "channel network online magazine agency staff desk editor editors editorial team bureau correspondent reporter writer reporters service wire "
                            + "ministry minister department office government parliament senate congress council committee commission court party union nations army navy force forces "
                            + "police university institute school college bank group company corporation inc ltd llc centre center international national federal state states republic kingdom "
                            + "president prime secretary general chief director north south east west northern southern eastern western central middle new united world "
                            + "white house street road city town county region river lake sea ocean island islands mountain airport hospital church fund foundation league cup "
                            + "war peace crime crimes human rights front lines line read more share related comments images getty photo video "
                            + "politics business sport sports health science technology culture entertainment weather travel europe asia africa america american british russian ukrainian "
                            + "european german french chinese ukraine russia china britain")
                    .split(" ")));

    private static final Set<String> FIRST_NAMES = Set.of("april", "may", "june", "august");

    private Names() {}

    /** Whether all words are capitalised but for connectors, as in the name of an outlet. */
    static boolean isNameRun(String text, int mostWords) {
        String[] words = text.split(" ");
        if (text.isEmpty()
                || words.length > mostWords
                || !NAME_WORD.matcher(words[0]).matches()) {
            return false;
        }
        for (String word : words) {
            if (!NAME_WORD.matcher(word).matches() && !CONNECTORS.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether the text has the shape of one person's first and last name, and none of the words of other names. */
    static boolean isPerson(String text) {
        return hasPersonShape(text) && Arrays.stream(text.split(" ")).noneMatch(Names::isNotPerson);
    }

    /** Whether "Jane Doe" or "Jane Q. Doe" may stand alone for who wrote the report; capitals throughout are a button. */
    static boolean isBarePerson(String text) {
        return isPerson(text) && text.split(" ").length <= 4 && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The same where "By" says that a person follows, so that a family may be called White or May. */
    static boolean isSignedPerson(String text) {
        String first = text.split(" ")[0];
        return hasPersonShape(text) && (!isNotPerson(first) || FIRST_NAMES.contains(first.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasPersonShape(String text) {
        String[] words = text.split(" ");
        int capitalised = 0;
        for (int i = 0; i < words.length; i++) {
            if (PERSON_WORD.matcher(words[i]).matches()) {
                capitalised++;
            } else if (i == 0 || i == words.length - 1 || !PARTICLES.contains(words[i])) {
                return false;
            }
        }
        return capitalised >= 2 && capitalised <= 4 && words.length <= 6 && lastWordIsName(words[words.length - 1]);
    }

    private static boolean lastWordIsName(String word) {
        return word.length() >= 2 && (!word.endsWith(".") || word.matches("(?:Jr|Sr)\\."));
    }

    private static boolean isNotPerson(String word) {
        return NOT_PERSON.contains(word.toLowerCase(Locale.ROOT));
    }
}
