package stemma.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;
import stemma.revision.WordShare;

/** Tells the language of a body from its letters; of a few words nothing can be told. */
final class Languages {

    private static final int FEWEST_LETTERS = 60;
    private static final int ENOUGH = 1000;

    /** Small words that no other language has in such numbers: one word in eight of English news, of others one in fifty. */
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "that", "with", "from", "were", "which", "said", "has", "was", "would", "their");

    private static final int FEWEST_WORDS = 40;
    private static final double ENGLISH_SHARE = 0.08;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Languages() {}

    static @Nullable String of(List<Block> body) {
        String text = body.stream().map(Block::text).collect(Collectors.joining("\n"));
        String some =
                text.substring(0, text.offsetByCodePoints(0, Math.min(ENOUGH, text.codePointCount(0, text.length()))));
        if (some.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return null;
        }
        if (isPlainlyEnglish(some)) {
            return "en";
        }
        Language likeliest = new LanguageDetectorME(Model.LOADED).predictLanguage(some);
        return TWO_LETTERS.getOrDefault(likeliest.getLang(), likeliest.getLang());
    }

    /** Most of what comes is, and need not be compared with a hundred languages. */
    private static boolean isPlainlyEnglish(String text) {
        WordShare english = WordShare.of(Stream.of(text), ENGLISH);
        return english.words() >= FEWEST_WORDS && english.isAtLeast(ENGLISH_SHARE);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
        }
        codes.put("cmn", "zh");
        return Map.copyOf(codes);
    }

    /** Loaded when the first text comes. */
    private static final class Model {

        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            String name = "/langdetect-183.bin";
            try (InputStream in = Languages.class.getResourceAsStream(name)) {
                return new LanguageDetectorModel(Objects.requireNonNull(in, name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
