package stemma.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stemma.revision.Block;
import stemma.revision.Content;

/** Drops one word from a text, and looks whether the gap is found and what is offered for it. */
final class DroppedWords {

    private static final int SHORTEST = 8;

    /** What came of some drops. */
    record Tally(int dropped, int found, int right, int other, int none) {

        Tally plus(Tally more) {
            return new Tally(
                    dropped + more.dropped,
                    found + more.found,
                    right + more.right,
                    other + more.other,
                    none + more.none);
        }

        @Override
        public String toString() {
            return "%d dropped, %d found (%.1f %%); first fill right %d, another %d, none %d"
                    .formatted(dropped, found, 100.0 * found / Math.max(1, dropped), right, other, none);
        }
    }

    private final Random random;
    private final boolean spaced;

    /** @param spaced whether the space before the word is left where a mark follows, as the seeds show it */
    DroppedWords(long seed, boolean spaced) {
        this.random = new Random(seed);
        this.spaced = spaced;
    }

    /** One word that carries something from each paragraph, one after the other. */
    Stream<Tally> of(Matter matter) {
        List<Block> body = matter.copy().content().body();
        return IntStream.range(0, body.size())
                .filter(i -> matter.copy().block(i).text().length() > 60)
                .mapToObj(i -> drop(matter, i));
    }

    private Tally drop(Matter matter, int block) {
        Line line = matter.copy().block(block);
        List<Line.Sentence> sentences = line.sentences().stream()
                .filter(sentence -> sentence.tokens().size() >= SHORTEST)
                .toList();
        if (sentences.isEmpty()) {
            return new Tally(0, 0, 0, 0, 0);
        }
        Line.Sentence sentence = sentences.get(random.nextInt(sentences.size()));
        List<Token> words = IntStream.range(1, sentence.tokens().size() - 1)
                .mapToObj(sentence.tokens()::get)
                .filter(token -> token.isContent() && !token.text().contains("-"))
                .toList();
        return words.isEmpty()
                ? new Tally(0, 0, 0, 0, 0)
                : tally(matter, line, sentence, words.get(random.nextInt(words.size())));
    }

    private Tally tally(Matter matter, Line line, Line.Sentence sentence, Token word) {
        int from = sentence.start() + word.start();
        int to = sentence.start() + word.end();
        String rest = line.text().substring(to);
        String before = line.text().substring(0, from);
        boolean keeps = spaced || rest.startsWith(" ");
        String holed = (keeps ? before : before.stripTrailing()) + (rest.startsWith(" ") ? rest.stripLeading() : rest);
        List<Block> body = new ArrayList<>(matter.copy().content().body());
        body.set(line.block(), new Block(line.kind(), holed));
        Content content = new Content("Headline", null, List.of(), null, null, null, body);
        Matter dropped = NewsTexts.matter(content, matter.others(), List.of());
        int at = before.stripTrailing().length();
        return new MissingWords()
                .in(dropped)
                .filter(found -> found.block() == line.block() && Math.abs(found.from() - at) <= 1)
                .findFirst()
                .map(found -> tally(found, word.text()))
                .orElse(new Tally(1, 0, 0, 0, 0));
    }

    private static Tally tally(Finding found, String word) {
        Fix best = found.best();
        if (best == null) {
            return new Tally(1, 1, 0, 0, 1);
        }
        return best.label().equalsIgnoreCase(word) ? new Tally(1, 1, 1, 0, 0) : new Tally(1, 1, 0, 1, 0);
    }
}
