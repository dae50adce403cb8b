package stemma.matching;

import java.util.List;

/** The words of a text in the form in which the engine compares them, for whoever else compares texts. */
public final class Vocabulary {

    /**
     * One word of a text.
     *
     * @param term its stem in one spelling
     * @param name whether it is written as a name, where it does not merely begin a sentence
     * @param rarity the inverse document frequency in news at large
     */
    public record Term(String term, String written, boolean name, boolean number, double rarity) {}

    private Vocabulary() {}

    public static List<Term> of(String text) {
        return Words.of(text).stream().map(Vocabulary::term).toList();
    }

    private static Term term(Word word) {
        boolean acronym = word.shape() == Word.Shape.ACRONYM;
        return new Term(
                word.term(),
                word.written(),
                acronym || word.isCapitalised() && !word.opensSentence(),
                word.shape() == Word.Shape.NUMBER,
                Shipped.TABLE.idf(word.term()));
    }

    /** Read when the first text comes. */
    private static final class Shipped {

        private static final Background TABLE = DocumentFrequencies.shipped();
    }
}
