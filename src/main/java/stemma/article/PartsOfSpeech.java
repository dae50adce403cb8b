package stemma.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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
    private static final Map<String, Span[]> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 100_000;
    private static final int LONGEST_KNOWN = 40;

    private PartsOfSpeech() {}

    static List<Token> of(String text) {
        return OWN.get().tokens(text);
    }

    private List<Token> tokens(String text) {
        List<Span> spans = spans(text);
        String[] words = Span.spansToStrings(spans.toArray(Span[]::new), text);
        Tagging tagging = new Tagging(words, some -> OWN.get().tagger.tag(some));
        return IntStream.range(0, words.length)
                .mapToObj(i -> new Token(
                        words[i], spans.get(i).getStart(), spans.get(i).getEnd(), i, tagging))
                .toList();
    }

    /** The tokenizer looks at nothing beyond white space, so it cuts a word wherever it stands as it did before. */
    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (Span word : WhitespaceTokenizer.INSTANCE.tokenizePos(text)) {
            for (Span part : parts(text.substring(word.getStart(), word.getEnd()))) {
                spans.add(new Span(part, word.getStart()));
            }
        }
        return spans;
    }

    private Span[] parts(String word) {
        if (word.length() > LONGEST_KNOWN) {
            return tokenizer.tokenizePos(word);
        }
        Span[] parts = KNOWN.get(word);
        if (parts == null) {
            parts = tokenizer.tokenizePos(word);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(word, parts);
        }
        return parts;
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
