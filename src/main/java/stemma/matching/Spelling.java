package stemma.matching;

/** Makes one form of the spellings and numbers in which English writes one word. */
final class Spelling {

    private Spelling() {}

    static String normal(String term) {
        if (term.length() < 4 || !isPlain(term)) {
            return term;
        }
        return american(singular(term));
    }

    private static boolean isPlain(String term) {
        return term.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The S-stemmer of Harman (1991), which does least harm to names. */
    private static String singular(String term) {
        if (!term.endsWith("s") || term.endsWith("ss") || term.endsWith("us") || term.endsWith("is")) {
            return term;
        }
        if (term.endsWith("ies") && term.length() > 4) {
            return term.endsWith("eies") || term.endsWith("aies") ? term : cut(term, 3) + "y";
        }
        return cut(term, 1);
    }

    private static String american(String term) {
        if (term.length() < 6) {
            return term;
        }
        if (term.endsWith("isation")) {
            return cut(term, 7) + "ization";
        }
        if (term.endsWith("tre")) {
            return cut(term, 2) + "er";
        }
        if (term.endsWith("fence")) {
            return cut(term, 2) + "se";
        }
        return term.endsWith("our") ? cut(term, 2) + "r" : term;
    }

    private static String cut(String term, int letters) {
        return term.substring(0, term.length() - letters);
    }
}
