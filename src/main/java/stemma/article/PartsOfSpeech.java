package stemma.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;

/** Cuts English text into tokens and says what part of speech each is. */
final class PartsOfSpeech {

    /** Tokenizer and tagger keep state, so each thread has its own; making a tagger costs more than using it. */
    private static final ThreadLocal<PartsOfSpeech> OWN = ThreadLocal.withInitial(PartsOfSpeech::new);

    private final TokenizerME tokenizer = new TokenizerME(English.TOKENS);
    private final POSTaggerME tagger = new POSTaggerME(English.TAGS);

    /** How words were cut, for all threads: each comes again and again, and to cut it takes long. */
    private static final Cache<String, List<Part>> KNOWN =
            Caffeine.newBuilder().maximumSize(100_000).build();

    private static final int LONGEST_KNOWN = 40;

    private PartsOfSpeech() {}

    static List<Token> of(String text) {
        return OWN.get().tokens(text);
    }

    /** The tokenizer looks at nothing beyond white space, so it cuts a word wherever it stands as it did before. */
    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Tagging tagging = new Tagging(tokens, some -> OWN.get().tagger.tag(some));
        for (Span word : WhitespaceTokenizer.INSTANCE.tokenizePos(text)) {
            for (Part part : parts(text.substring(word.getStart(), word.getEnd()))) {
                tokens.add(new Token(part, word.getStart(), tokens.size(), tagging));
            }
        }
        return tokens;
    }

    private List<Part> parts(String word) {
        return word.length() > LONGEST_KNOWN ? cut(word) : KNOWN.get(word, this::cut);
    }

    private List<Part> cut(String word) {
        return Arrays.stream(tokenizer.tokenizePos(word))
                .map(span -> Part.of(word.substring(span.getStart(), span.getEnd()), span.getStart()))
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
