package stemma.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a second opinion where a score leaves in doubt whether two English texts tell the same event: what they mean by a
 * {@link Meaning} lifts the score or lowers it. The usual program has nobody who could, and every score stays.
 */
public final class SecondReader {

    /**
     * How the two opinions are put together.
     *
     * @param from the scores that are in doubt, up to the next
     * @param weight how much of what the texts are nearer in meaning than {@code even} is added
     */
    record Settings(double from, double to, double weight, double even) {

        /** How they were chosen is told in docs/matching.md. */
        static final Settings USUAL = new Settings(0.2, 0.45, 0.4, 0.78);

        double score(double first, double meaning) {
            return Math.max(0, Math.min(1, first + weight * (meaning - even)));
        }
    }

    /** Of the articles that one is likened to only the best are read again. */
    static final int MOST = 10;

    /** An event is told at the beginning, and the model reads no more. */
    static final int LONGEST = 2_000;

    private static final int REMEMBERED = 100_000;
    private static final SecondReader NOBODY = new SecondReader(null, Settings.USUAL, 0);

    private final @Nullable Meaning meaning;
    private final Settings settings;
    private final Cache<Object, Sense> senses;

    private SecondReader(@Nullable Meaning meaning, Settings settings, int remembered) {
        this.meaning = meaning;
        this.settings = settings;
        this.senses = Caffeine.newBuilder()
                .maximumSize(remembered)
                .executor(Runnable::run)
                .build();
    }

    SecondReader(Meaning meaning, Settings settings) {
        this(meaning, settings, REMEMBERED);
    }

    /** One by whom every score stays. */
    public static SecondReader nobody() {
        return NOBODY;
    }

    /** The one that this program was built with, if any. */
    public static SecondReader found() {
        return ServiceLoader.load(Meaning.class, Meaning.class.getClassLoader())
                .findFirst()
                .map(meaning -> new SecondReader(meaning, Settings.USUAL))
                .orElse(NOBODY);
    }

    /** A text that may be read again; what stands for it is the same only for the same text. */
    Twice twice(Object key, Supplier<Text> text) {
        return new Twice(this, key, text);
    }

    /** Whether any score can become another one. */
    public boolean readsTwice() {
        return meaning != null;
    }

    boolean doubts(double score) {
        return meaning != null && score >= settings.from() && score < settings.to();
    }

    double score(double first, Twice one, Twice other) {
        if (!doubts(first)) {
            return first;
        }
        OptionalDouble nearness = nearness(one, other);
        return nearness.isEmpty() ? first : settings.score(first, nearness.getAsDouble());
    }

    Evidence evidence(Evidence first, Twice one, Twice other) {
        OptionalDouble nearness = doubts(first.score()) ? nearness(one, other) : OptionalDouble.empty();
        return nearness.isEmpty()
                ? first
                : first.with(
                        Feature.MEANING, nearness.getAsDouble(), settings.score(first.score(), nearness.getAsDouble()));
    }

    private OptionalDouble nearness(Twice one, Twice other) {
        Sense sense = sense(one);
        Sense others = sense.isNone() ? sense : sense(other);
        return others.isNone() ? OptionalDouble.empty() : OptionalDouble.of(sense.nearness(others));
    }

    private Sense sense(Twice twice) {
        return senses.get(twice.key(), key -> sense(first(twice.text().get())));
    }

    private Sense sense(String words) {
        return meaning == null || !English.is(words) ? Sense.NONE : Sense.of(meaning.of(words));
    }

    private static String first(Text text) {
        String words = text.headline() == null ? text.body() : text.headline() + "\n" + text.body();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** Those that would be read again. */
    List<Similar> doubtful(List<Similar> similar) {
        return similar.stream().filter(one -> doubts(one.score())).limit(MOST).toList();
    }

    /** Looks again at the best that are in doubt, and puts all in their order. */
    List<Similar> again(Twice asked, List<Similar> similar, LongFunction<Twice> others) {
        List<Similar> doubtful = doubtful(similar);
        if (doubtful.isEmpty()) {
            return similar;
        }
        return Stream.concat(
                        similar.stream().filter(one -> !doubtful.contains(one)),
                        doubtful.stream().map(one -> one.again(asked, others.apply(one.article()))))
                .sorted(SameEvent.MOST_SIMILAR_FIRST)
                .toList();
    }
}
