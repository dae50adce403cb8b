package stemma.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** Cuts English text into tokens and says what part of speech each is. */
final class PartsOfSpeech {

    /** Tokenizer and tagger keep state, so each thread has its own; making a tagger costs more than using it. */
    private static final ThreadLocal<PartsOfSpeech> OWN = ThreadLocal.withInitial(PartsOfSpeech::new);

    private final TokenizerME tokenizer = new TokenizerME(English.TOKENS);
    private final POSTaggerME tagger = new POSTaggerME(English.TAGS);

    private PartsOfSpeech() {}

    static List<Token> of(String text) {
        return OWN.get().tokens(text);
    }

    private List<Token> tokens(String text) {
        Span[] spans = tokenizer.tokenizePos(text);
        String[] words = Span.spansToStrings(spans, text);
        String[] tags = tagger.tag(words);
        return IntStream.range(0, spans.length)
                .mapToObj(i -> new Token(words[i], spans[i].getStart(), spans[i].getEnd(), tags[i]))
                .toList();
    }

    /** Loaded when the first text comes. */
    private static final class English {

        private static final TokenizerModel TOKENS =
                load("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new);
        private static final POSModel TAGS = load("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);

        private static <T> T load(String resource, Reader<T> reader) {
            try (InputStream in = PartsOfSpeech.class.getResourceAsStream(resource)) {
                return reader.read(Objects.requireNonNull(in, resource));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}
