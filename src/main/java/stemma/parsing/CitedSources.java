package stemma.parsing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The press and the documents a report says it has its facts from, by the words that attribute them. */
final class CitedSources {

    // Every repeat has a bound, and no word begins inside another: a line may have a million capitals.
    private static final String WORD = "(?<![\\p{L}\\p{N}.'-])(?:(?:\\p{Lu}\\.){2,6}+|\\p{Lu}[\\p{L}\\p{N}&]{0,40}+"
            + "(?:(?:['/-](?=\\p{L})|\\.(?=\\p{Ll}))[\\p{L}\\p{N}]{1,40}+){0,4}+)";
    static final String RUN = "(?:[Tt]he )?" + WORD + "(?: (?:(?:of|de|du|della|der) )?" + WORD + "){0,6}";
    private static final String RUNS = "(?<runs>" + RUN + "(?:(?:, and |, | and | or )" + RUN + "){0,4})";
    private static final String KIND =
            "(?:news agency|agency|newspaper|daily|broadcaster|magazine|tabloid|news (?:website|site|outlet|channel)|website|outlet|channel|publication|portal)";

    /** Words after which a name of the press is a source; up to five small words may stand between. */
    private static final List<Pattern> BEFORE = List.of(
            attribution(
                    "(?:according to|cit(?:ing|es|ed)|quot(?:ing|ed by|es)|(?:first )?(?:reported|published|obtained|seen|reviewed|cited|revealed|verified) (?:by|in|on)|report(?:s|ing)? (?:by|from|in)|interview (?:with|to|on)|referring to|with reference to)"
                            + " (?:[a-z][\\w-]{0,40} ){0,5}?"),
            attribution(
                    "(?:told|tells|telling|sp(?:oke|oken|eaking) (?:to|with|on)|comments? to|statements? to|confirmed to|said (?:to|on)|wrote (?:in|for)|writes (?:in|for)|writing (?:in|for)) (?:[a-z][\\w-]{0,40} ){0,2}?"));

    /** Attribution in other languages: there only the names of the press that everybody knows are taken. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?U)(?i:\\bà l'(?:agence )?|\\bselon (?:l'|la |le )?|\\bauprès de l'|(?<!der )\\bnachrichtenagentur |\\bагентств[оуа] |\\bагентств[іи]єю |\\bdijo a (?:la agencia )?|\\bdisse à |\\bdisse a |\\bseg[uú]n |\\bagencji |\\bagencja |\\bder (?:nachrichtenagentur )?|\\blaut |\\ball'(?:agenzia )?|\\bалл"
                    + "|\\bсообща(?:ет|ют|л[аи]?) |\\bсообщил[аи]? |\\bпередает |\\bпередаёт |\\bпишет |\\bссылкой на |\\bпо данным "
                    + "|\\bповідомля(?:є|ють) |\\bповідомили? |\\bпередає |\\bпише |\\bпосиланням на |\\bза даними )(\\p{L}[\\p{L}\\p{N}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?)");

    private static final Pattern BEFORE_KIND =
            Pattern.compile("(?U)\\b(?:according to|told|citing|reported by|interview with) (?:\\S{1,60} ){0,4}?" + KIND
                    + " (?<runs>" + RUN + ")");

    private static final Pattern AFTER = Pattern.compile(
            "(?U)(?<runs>" + RUN + ")(?:,)?(?: " + KIND + ")?"
                    + " (?:has |had |also |first |earlier |previously |exclusively )*(?:reports?|reported|reporting|writes|wrote|said|says|revealed|quoted|cited)\\b");
    private static final Pattern KIND_BEFORE = Pattern.compile("(?U)\\b" + KIND + " (?<runs>" + RUN + ")"
            + " (?:has |had |also |first )*(?:reports?|reported|writes|wrote|said|says|revealed)\\b");
    private static final Pattern KIND_AFTER =
            Pattern.compile("(?U)(?:according to|told|citing|reported by|interview with)(?: the)? (?<runs>" + RUN
                    + ") (?:[a-z-]{1,40} )?(?:news agency|newspaper|news (?:website|site|outlet|channel))\\b");

    /** No paragraph is longer; a whole newspaper in one line is searched no further. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_NAMES = 100;
    private static final Pattern NAME = Pattern.compile(RUN);
    private static final Pattern RUN_SEPARATOR = Pattern.compile(",? (?:and|or) |, ");
    private static final Pattern SOURCE_SEPARATOR = Pattern.compile(
            "\\s*[,;|/](?:\\s+|$)|\\s*\\b(?:citing|quoting|with reference to|referring to|via|and|со ссылкой на|із посиланням на|з посиланням на)\\b\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPEAKS_ON = Pattern.compile("(?i).{0,40}\\b(?:on|in an?|at)\\b");

    private final Set<String> names = new LinkedHashSet<>();

    /** The distinct sources of a page whose lines are all claimed, in the order of the text. */
    static List<String> in(Page page) {
        CitedSources sources = new CitedSources();
        StringBuilder all = new StringBuilder();
        if (page.agency != null) {
            sources.add(page.agency);
        }
        for (int i = 0; i < page.size(); i++) {
            String text = page.line(i).plain;
            if (page.is(i, LineClass.SOURCE_LINE)) {
                sources.readSourceLine(text);
            } else if (speaks(page, i)) {
                sources.readSentence(text);
            }
            all.append(text).append('\n');
        }
        page.credits.forEach(sources::add);
        return SourceName.distinct(
                sources.names.stream().limit(MOST_NAMES).toList(), OutletLines.outlet(page), all.toString());
    }

    private static boolean speaks(Page page, int i) {
        Page.Claim claim = page.claimed(i);
        return claim.lineClass().isBody()
                || claim.lineClass() == LineClass.DEK
                || claim.lineClass() == LineClass.HEADLINE
                || claim.lineClass() == LineClass.ALTERNATIVE_HEADLINE;
    }

    /** A line that exists to name sources may name any outlet, also one nobody here has heard of. */
    private void readSourceLine(String line) {
        Matcher label = SourceLines.LABEL.matcher(line);
        if (!label.matches()) {
            return;
        }
        for (String part : SOURCE_SEPARATOR.split(SourceLines.named(label))) {
            if (Press.isKnown(part)) {
                add(part);
                continue;
            }
            Matcher run = NAME.matcher(part);
            if (run.lookingAt() && isLikelyOutlet(run.group(), part.substring(run.end()))) {
                add(run.group());
            }
        }
    }

    /** "Jane Doe on Telegram" is a person who speaks, and a ministry is no press: both are left out. */
    private static boolean isLikelyOutlet(String name, String after) {
        return Press.isOutlet(name)
                || !SPEAKS_ON.matcher(after).lookingAt()
                        && !Names.isPerson(name)
                        && !Press.isBody(name)
                        && Names.isNameRun(name, 5)
                        && name.length() > 2;
    }

    private void readSentence(String line) {
        String text = line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
        Hints hints = Hints.of(text);
        if (hints.press()) {
            BEFORE.forEach(pattern -> readRuns(pattern.matcher(text)));
        }
        if (hints.elsewhere()) {
            readElsewhere(text);
        }
        if (hints.kind()) {
            readKind(BEFORE_KIND.matcher(text));
        }
        if (hints.press()) {
            readRuns(AFTER.matcher(text));
        }
        if (hints.kind()) {
            readKind(KIND_BEFORE.matcher(text));
            readKind(KIND_AFTER.matcher(text));
        }
        if (hints.document()) {
            names.addAll(Letters.in(text));
        }
    }

    private void readElsewhere(String text) {
        ELSEWHERE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(Press::isKnown)
                .forEach(this::add);
    }

    private void readRuns(Matcher matcher) {
        while (matcher.find()) {
            for (String run : RUN_SEPARATOR.split(matcher.group("runs"))) {
                Optional<String> outlet = Press.within(run);
                outlet.ifPresent(this::add);
            }
        }
    }

    private void readKind(Matcher matcher) {
        while (matcher.find()) {
            String name = Press.core(matcher.group("runs"));
            if (!name.isEmpty() && !Press.isBody(name) && name.split(" ").length <= 3) {
                add(name);
            }
        }
    }

    private void add(String name) {
        names.add(Press.written(name));
    }

    private static Pattern attribution(String words) {
        return Pattern.compile("(?U)\\b" + words.replaceFirst("^\\(\\?:", "(?i:") + RUNS);
    }
}
