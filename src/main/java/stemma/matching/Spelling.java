package stemma.matching;

import opennlp.tools.stemmer.PorterStemmer;

/** Makes one term of the forms and spellings in which English writes one word; other scripts pass as they are. */
final class Spelling {

    private static final int SHORTEST = 4;

    private final PorterStemmer stemmer = new PorterStemmer();

    String normal(String term) {
        return term.length() < SHORTEST || !isPlain(term) ? term : stemmer.stem(american(term));
    }

    private static boolean isPlain(String term) {
        return term.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String american(String term) {
        if (term.length() < 6) {
            return term;
        }
        if (term.endsWith("tre") || term.endsWith("tres")) {
            return term.substring(0, term.lastIndexOf("re")) + "er";
        }
        if (term.endsWith("fence")) {
            return term.substring(0, term.length() - 2) + "se";
        }
        String zed = term.replace("isation", "ization");
        return zed.endsWith("our") ? zed.substring(0, zed.length() - 2) + "r" : zed;
    }
}
