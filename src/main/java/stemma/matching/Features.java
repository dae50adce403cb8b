package stemma.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is compared of one text: a vector of terms for each feature, what it tells early on, its phrases, and how it writes
 * the terms.
 */
record Features(Map<Feature, TermVector> vectors, Set<String> told, Phrases phrases, Map<String, String> forms) {

    /** An event is told in the first pages; what comes later would only cost time and memory. */
    private static final int LONGEST = 20_000;

    private static final int LONGEST_HEADLINE = 500;

    private static final int LEAD_WORDS = 70;
    private static final int TOLD_WORDS = 120;
    private static final int SENTENCE_WORDS = 30;

    /** With fewer different words than this, likeness is as good as chance. */
    private static final double ENOUGH = 25;

    static Features of(Text text, Background background) {
        List<Word> headline = text.headline() == null ? List.of() : Words.of(cut(text.headline(), LONGEST_HEADLINE));
        List<Word> body = Words.of(cut(text.body(), LONGEST));
        List<String> all =
                Stream.concat(headline.stream(), body.stream()).map(Word::term).toList();
        Map<Feature, TermVector> vectors = new EnumMap<>(Feature.class);
        vectors.put(Feature.WORDS, TermVector.of(all, background));
        vectors.put(Feature.LEAD, TermVector.of(first(LEAD_WORDS, all), background));
        vectors.put(Feature.NAMES, TermVector.of(Names.in(body), background));
        vectors.put(Feature.HEADLINE, TermVector.of(headline(headline, body), background));
        vectors.put(Feature.NUMBERS, TermVector.of(numbers(body), background));
        return new Features(vectors, Set.copyOf(first(TOLD_WORDS, all)), Phrases.of(all), forms(body, headline));
    }

    /** A term as the text itself writes it, for people to read. */
    String written(String term) {
        return forms.getOrDefault(term, term);
    }

    TermVector vector(Feature feature) {
        return vectors.getOrDefault(feature, TermVector.EMPTY);
    }

    boolean has(Feature feature) {
        return feature == Feature.PHRASES
                ? !phrases.isEmpty()
                : !vector(feature).isEmpty();
    }

    /** How far a likeness with this text can be trusted: a flash of a few words is like much. */
    double weightiness() {
        return Math.min(1, vector(Feature.WORDS).weights().size() / ENOUGH);
    }

    private static Map<String, String> forms(List<Word> body, List<Word> headline) {
        return Stream.concat(body.stream(), headline.stream())
                .collect(Collectors.toMap(Word::term, Word::written, (first, later) -> first));
    }

    private static List<String> first(int words, List<String> terms) {
        return terms.subList(0, Math.min(words, terms.size()));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** A report without a headline tells its news in its first sentence. */
    private static List<String> headline(List<Word> headline, List<Word> body) {
        if (!headline.isEmpty()) {
            return headline.stream().map(Word::term).toList();
        }
        int end = 0;
        while (end < Math.min(SENTENCE_WORDS, body.size())
                && (end < 4 || !body.get(end).opensSentence())) {
            end++;
        }
        return body.subList(0, end).stream().map(Word::term).toList();
    }

    private static List<String> numbers(List<Word> body) {
        return body.stream()
                .filter(word -> word.shape() == Word.Shape.NUMBER)
                .map(Word::term)
                .toList();
    }
}
