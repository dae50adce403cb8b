package stemma.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stemma.revision.Sentences;

/**
 * A sentence and where it stands.
 *
 * @param witness the place of its text among those compared, from 0
 * @param block the place of its block in the text, from 0
 * @param number its place in the block, from 0
 */
public record Sentence(int witness, int block, int number, String text) {

    /** Its words; quotes, dashes and capitals aside. */
    String plain() {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** All sentences of a text, in order. */
    public static List<Sentence> in(int witness, List<String> blocks) {
        List<Sentence> sentences = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            List<String> texts = Sentences.of(blocks.get(block));
            for (int number = 0; number < texts.size(); number++) {
                sentences.add(new Sentence(witness, block, number, texts.get(number)));
            }
        }
        return List.copyOf(sentences);
    }
}
