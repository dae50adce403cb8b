package stemma.language;

import java.util.Locale;

/** Which form of a word goes with a whole number, after Unicode's rules for the languages of the pages (CLDR, cardinals). */
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    static Plural of(long number, Locale locale) {
        return locale.getLanguage().equals("uk") ? slavic(Math.abs(number)) : Math.abs(number) == 1 ? ONE : OTHER;
    }

    private static Plural slavic(long number) {
        long last = number % 10;
        boolean teens = number % 100 >= 11 && number % 100 <= 14;
        if (last == 1 && !teens) {
            return ONE;
        }
        return last >= 2 && last <= 4 && !teens ? FEW : MANY;
    }

    /** The end of the key of a message in this form. */
    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
