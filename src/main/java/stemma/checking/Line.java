package stemma.checking;

import java.util.ArrayList;
import java.util.List;
import stemma.revision.Block;
import stemma.revision.Sentences;

/**
 * A headline, a dek or one block of a text, cut into sentences.
 *
 * @param block the place in the body, from 0; 0 for headline and dek
 */
record Line(Field field, int block, Block.Kind kind, String text, List<Sentence> sentences) {

    /** Where in a content a line stands. */
    enum Field {
        HEADLINE,
        DEK,
        BODY
    }

    /** One sentence, and where it begins in its line. */
    record Sentence(int start, String text, List<Token> tokens) {

        int end() {
            return start + text.length();
        }
    }

    static Line of(Field field, int block, Block.Kind kind, String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (String sentence : Sentences.of(text)) {
            int start = text.indexOf(sentence, from);
            sentences.add(new Sentence(start, sentence, Token.in(sentence)));
            from = start + sentence.length();
        }
        return new Line(field, block, kind, text, List.copyOf(sentences));
    }

    Sentence at(int offset) {
        return sentences.stream()
                .filter(sentence -> offset <= sentence.end())
                .findFirst()
                .orElseThrow();
    }

    boolean isProse() {
        return field == Field.BODY && kind != Block.Kind.HEADING;
    }

    boolean isTitle() {
        return field == Field.HEADLINE || kind == Block.Kind.HEADING;
    }
}
