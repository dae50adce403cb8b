package stemma.parsing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code KYIV, March 17 (Reuters) — }: the place and date before the first words, and the agency that filed them. */
record Dateline(@Nullable String place, @Nullable String agency, String rest) {

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’.]+(?:[ /-]\\p{Lu}[\\p{Lu}'’.]*){0,3}";
    private static final String CITY = "\\p{Lu}[\\p{L}'’.]+(?:[ -]\\p{Lu}[\\p{L}'’.]*){0,3}";
    private static final String MORE = "(?:, [\\p{L}\\p{N}][\\p{L}\\p{N}.'’ -]{1,30}?){0,3}";
    private static final String AGENCY = "[(/](?<agency>\\p{L}[^()/]{1,40})[)/]";
    private static final String DASH = "\\s*(?:—|–|--|-)\\s*";
    private static final Pattern WITH_AGENCY = Pattern.compile("(?<place>(?:" + CAPITALS + "|" + CITY + ")" + MORE
            + "\\.?)\\s*" + AGENCY + "(?:" + DASH + "|\\s+)(?<rest>\\S.*)");
    private static final Pattern CAPITALS_ONLY =
            Pattern.compile("(?<place>" + CAPITALS + MORE + ")\\s*(?:—|–|--|\\s-\\s)\\s*(?<rest>[\\p{Lu}\"“'‘(].*)");
    private static final Pattern WITH_DATE = Pattern.compile(
            "(?<place>" + CITY + MORE
                    + ", (?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} [A-Z][a-z]{2,8}(?: \\d{4})?))\\s*(?:—|–|--|\\s-\\s)\\s*(?<rest>\\S.*)");
    private static final Pattern SLASHED = Pattern.compile(
            "(?<place>\\p{Lu}[\\p{L}\\p{N}., -]{2,60})\\. /(?<agency>[\\p{Lu}-]{2,20})/\\.?\\s*(?<rest>\\S.*)");
    private static final Pattern DOTTED = Pattern.compile("(?<place>" + CAPITALS
            + "[.,] \\d{1,2} \\p{L}{3,10})\\. (?<agency>\\p{Lu}[\\p{L}-]{1,25})\\.\\s+(?<rest>\\S.*)");
    private static final Pattern AGENCY_FIRST = Pattern.compile(
            AGENCY + DASH + "(?<place>" + CAPITALS + MORE + ")" + "\\s*(?:—|–|--|\\s-\\s)\\s*(?<rest>\\S.*)");
    private static final Pattern AGENCY_ALONE = Pattern.compile(AGENCY + "(?:" + DASH + "|\\s*)(?<rest>\\S.*)");
    private static final Pattern DASH_BEHIND = Pattern.compile("\\s*(?:—|–|--|-\\s).*", Pattern.DOTALL);

    /** What also stands in capitals before a dash, and is no place. */
    private static final Set<String> NO_PLACE = Set.of(("nato unesco unicef opec asean nasa us uk eu un"
                    + " update updated breaking exclusive analysis opinion watch video correction warning revealed new"
                    + " note file live factbox timeline column review comment")
            .split(" "));

    private static final int LONGEST = 160;

    /** Reads the dateline before a paragraph, or empty. */
    static Optional<Dateline> of(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        for (Pattern pattern : new Pattern[] {DOTTED, AGENCY_FIRST, WITH_AGENCY, SLASHED, WITH_DATE, CAPITALS_ONLY}) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.matches()) {
                return placed(
                        text,
                        matcher,
                        pattern == DOTTED || pattern == AGENCY_FIRST || pattern == WITH_AGENCY || pattern == SLASHED);
            }
        }
        Matcher agency = AGENCY_ALONE.matcher(head);
        return agency.matches() && Press.isOutlet(agency.group("agency"))
                ? Optional.of(new Dateline(null, agency.group("agency"), text.substring(agency.start("rest"))))
                : Optional.empty();
    }

    void addTo(Page page) {
        page.dateline = place == null ? page.dateline : place;
        page.agency = agency == null ? page.agency : agency;
        if (place != null) {
            SpelledDate.in(place).ifPresent(date -> PublicationDates.publish(page, date));
        }
    }

    private static Optional<Dateline> placed(String text, Matcher matcher, boolean filed) {
        String place = Glyphs.strip(matcher.group("place"));
        String agency = filed ? matcher.group("agency") : null;
        boolean noPlace = NO_PLACE.contains(Glyphs.key(place.split(",")[0]));
        if (noPlace || (agency != null && !isAgency(agency, text.substring(matcher.end("agency") + 1)))) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(place, agency, text.substring(matcher.start("rest"))));
    }

    /** "Kyiv (Ukraine) was shelled" has brackets too: without a dash behind them they must hold a known agency. */
    private static boolean isAgency(String agency, String behind) {
        return agency.chars().noneMatch(Character::isDigit)
                && (Character.isUpperCase(agency.codePointAt(0)) || Press.isKnown(agency))
                && (Press.within(agency).isPresent()
                        || DASH_BEHIND.matcher(behind).matches());
    }
}
