package stemma.article;

import java.util.Locale;
import java.util.function.BiPredicate;

/** The signs by which a dropped word shows; each says whether one is missing at a place. */
enum HoleRule {
    /** {@code France and the, have}; {@code the Prosecution of the of Aggression}. */
    LONE_DETERMINER((copy, place) -> place.before(0).isAny(Signs.DETERMINERS)
            && !place.before(0).text().equals("A")
            && (place.isAtMark(Signs.MARKS) || place.isAtWord(Signs.AFTER_NOUNS) || place.isAtWord(Signs.AND))),

    /** {@code briefed Mr. about the talks}. */
    LONE_TITLE((copy, place) -> place.before(0).isAny(Signs.TITLES)
            && (place.after(0).text().equals(",") || place.isAtWord(Signs.AFTER_NOUNS))),

    /** {@code investigating Russian , including}. */
    SPACE_BEFORE_MARK((copy, place) -> !copy.isTokenised()
            && place.isSpaced()
            && place.after(0).isAny(Signs.STOPS)
            && !place.after(1).isAny(Signs.STOPS)
            && (place.before(0).tagged("ADJ", "ADP", "AUX", "CCONJ", "DET", "SCONJ")
                    || place.before(0).isAny(Signs.PLACE_PREPOSITIONS))),

    /** {@code improve ties with and bring an end}, but not {@code respond to and investigate}. */
    LONE_PREPOSITION(
            (copy, place) -> place.after(0).isAny(Signs.AND) && (standsBetweenNothing(place) || joinsVerb(place))),

    /** {@code maintaining and economic ties}. */
    LONE_VERB((copy, place) -> place.before(0).isAny(Signs.TRANSITIVE_VERBS)
            && place.after(0).isAny(Signs.AND)
            && place.after(1).tagged("ADJ")
            && place.after(2).tagged("ADJ", "NOUN", "PROPN")),

    /** {@code worth $ million}; {@code fell by percent}. */
    MISSING_NUMBER((copy, place) ->
            place.before(0).isAny(Signs.BEFORE_NUMBERS) && place.after(0).isAny(Signs.AFTER_NUMBERS)),

    /** {@code the bank ( ) said}. */
    EMPTY_BRACKETS((copy, place) -> place.before(0).text().equals("(")
            && place.after(0).text().equals(")")
            && place.before(1).end() < place.before(0).start()
            && place.before(1).isWord()),

    /** {@code targeted aerial against civilians}, where {@code targeted aerial strikes against civilians} stands too. */
    FULLER_ELSEWHERE((copy, place) -> copy.hasFuller(place) && !place.after(0).tagged("NOUN", "PROPN"));

    private final BiPredicate<Copy, Place> sign;

    HoleRule(BiPredicate<Copy, Place> sign) {
        this.sign = sign;
    }

    boolean finds(Copy copy, Place place) {
        return sign.test(copy, place);
    }

    /** {@code between and Poland}, but not {@code in between and}. */
    private static boolean standsBetweenNothing(Place place) {
        return place.before(0).lower().equals("between")
                && !place.before(1).lower().equals("in");
    }

    /** What has an object of its own on the far side cannot share it with the preposition. */
    private static boolean joinsVerb(Place place) {
        return place.before(0).isAny(Signs.NOUN_PREPOSITIONS)
                && place.before(1).tagged("NOUN")
                && place.after(1).tagged("VERB")
                && !place.after(1).isGerund()
                && place.after(2).tagged("ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
