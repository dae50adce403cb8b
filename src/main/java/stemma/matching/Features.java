package stemma.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is compared of one text: a vector of terms for each feature, what it tells early on, and its phrases. */
record Features(
        Map<Feature, TermVector> vectors,
        TermSet told,
        Phrases phrases,
        @Nullable LocalDate published) {

    /** An event is told in the first pages; what comes later would only cost time and memory. */
    static final int LONGEST = 20_000;

    static final int LONGEST_HEADLINE = 500;

    private static final int TOLD_WORDS = 120;

    /** After so many words what is told weighs a third in the lead; of the last that count, a fiftieth. */
    private static final double LEAD_FADES = 30;

    private static final int SENTENCE_WORDS = 30;

    /** With fewer different words than this, likeness is as good as chance. */
    private static final double ENOUGH = 25;

    static Features of(Text text, Background background) {
        return worded(text, background).features();
    }

    static WordedFeatures worded(Text text, Background background) {
        List<Word> headline = text.headline() == null ? List.of() : Words.of(cut(text.headline(), LONGEST_HEADLINE));
        List<Word> body = Words.of(compared(text));
        Glossary glossary = new Glossary(background);
        int[] inBody = glossary.numbers(body);
        int[] all = IntStream.concat(Arrays.stream(glossary.numbers(headline)), Arrays.stream(inBody))
                .toArray();
        Map<Feature, TermVector> vectors = new EnumMap<>(Feature.class);
        vectors.put(Feature.WORDS, TermVector.of(all, glossary));
        vectors.put(Feature.LEAD, TermVector.fading(first(TOLD_WORDS, all), LEAD_FADES, glossary));
        vectors.put(Feature.NAMES, TermVector.of(glossary.numbers(Names.in(body)), glossary));
        vectors.put(Feature.HEADLINE, TermVector.of(glossary.numbers(headline(headline, body)), glossary));
        vectors.put(Feature.NUMBERS, TermVector.of(glossary.numbers(numbers(body)), glossary));
        int[] keys = Arrays.stream(all).map(glossary::key).toArray();
        return new WordedFeatures(
                new Features(vectors, TermSet.of(first(TOLD_WORDS, keys)), Phrases.of(keys), text.published()),
                glossary);
    }

    TermVector vector(Feature feature) {
        return vectors.getOrDefault(feature, TermVector.EMPTY);
    }

    boolean has(Feature feature) {
        return feature == Feature.PHRASES
                ? !phrases.isEmpty()
                : !vector(feature).isEmpty();
    }

    /** How much memory it takes up, about. */
    int bytes() {
        int terms = vectors.values().stream().mapToInt(TermVector::size).sum();
        return 1_000 + 8 * terms + 4 * (told.keys().length + phrases.pairs().keys().length);
    }

    /** How far a likeness with this text can be trusted: a flash of a few words is like much. */
    double weightiness() {
        return Math.min(1, vector(Feature.WORDS).size() / ENOUGH);
    }

    /** What is compared of a text's body. */
    static String compared(Text text) {
        return cut(text.body(), LONGEST);
    }

    private static int[] first(int words, int[] terms) {
        return Arrays.copyOf(terms, Math.min(words, terms.length));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** A report without a headline tells its news in its first sentence. */
    private static List<Word> headline(List<Word> headline, List<Word> body) {
        if (!headline.isEmpty()) {
            return headline;
        }
        int end = 0;
        while (end < Math.min(SENTENCE_WORDS, body.size())
                && (end < 4 || !body.get(end).opensSentence())) {
            end++;
        }
        return body.subList(0, end);
    }

    private static List<Word> numbers(List<Word> body) {
        return body.stream().filter(word -> word.shape() == Word.Shape.NUMBER).toList();
    }
}
