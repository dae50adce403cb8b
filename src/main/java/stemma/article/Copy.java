package stemma.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stemma.revision.Block;

/** The words of a body with their parts of speech, and what only the whole body tells. */
record Copy(List<List<Place>> blocks, boolean isTokenised, Set<String> fullerPhrases) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> ENGLISH =
            Set.of("the", "and", "of", "to", "that", "with", "for", "by", "from", "has", "it", "at", "as", "are", "be");

    /** English news has one word in five from the list; its nearest kin stay under one in ten. */
    private static final double ENGLISH_SHARE = 0.11;

    static Copy of(List<Block> body) {
        List<List<Place>> blocks =
                body.stream().map(block -> places(block.text())).toList();
        return new Copy(blocks, spacedThroughout(blocks), FullerPhrase.allIn(blocks));
    }

    static boolean isEnglish(List<Block> body) {
        List<String> words = body.stream()
                .flatMap(block -> WORD.matcher(block.text()).results())
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
        return words.stream().filter(ENGLISH::contains).count() >= ENGLISH_SHARE * words.size();
    }

    /** Whether the text says the same elsewhere with one noun more. */
    boolean hasFuller(Place place) {
        return !fullerPhrases.isEmpty() && fullerPhrases.contains(FullerPhrase.keyOf(place));
    }

    private static List<Place> places(String text) {
        List<Token> tokens = PartsOfSpeech.of(text);
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> new Place(tokens, i))
                .toList();
    }

    /** A text with a space before nearly every comma was cut up by a program; its spaces say nothing. */
    private static boolean spacedThroughout(List<List<Place>> blocks) {
        Predicate<Place> mark = place -> place.after(0).isAny(Set.of(",", "."));
        var spaced = blocks.stream()
                .flatMap(List::stream)
                .filter(mark)
                .collect(Collectors.partitioningBy(Place::isSpaced, Collectors.counting()));
        return spaced.getOrDefault(true, 0L) > spaced.getOrDefault(false, 0L);
    }
}
