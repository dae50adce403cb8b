package stemma.article;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import stemma.revision.Block;
import stemma.revision.WordShare;

/** The words of a body with their parts of speech, and what only the whole body tells. */
record Copy(List<List<Place>> blocks, boolean isTokenised, Set<String> fullerPhrases) {

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
        return WordShare.of(body.stream().map(Block::text), ENGLISH).isAtLeast(ENGLISH_SHARE);
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
        int balance = 0;
        for (List<Place> places : blocks) {
            for (Place place : places) {
                if (place.after(0).isSign() && place.after(0).isAny(Signs.STOPS)) {
                    balance += place.isSpaced() ? 1 : -1;
                }
            }
        }
        return balance > 0;
    }
}
