package stemma.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The features of the texts in the database: remembered, or made again from the texts. */
final class IndexedFeatures {

    private record Stored(
            long id,
            String digest,
            @Nullable String headline,
            String body,
            @Nullable LocalDate published) {}

    /** Of features that are remembered: a tenth of the heap, but no more than help. */
    private static final long ROOM =
            Math.min(256 * 1024 * 1024L, Runtime.getRuntime().maxMemory() / 10);

    private final FeatureCache<FeatureCache.Key> cache = new FeatureCache<>(ROOM);
    private final JdbcClient jdbc;
    private final Background background;
    private volatile long edition;

    IndexedFeatures(JdbcClient jdbc, Background background) {
        this.jdbc = jdbc;
        this.background = background;
        this.edition = background.edition();
    }

    void put(FeatureCache.Key key, Compared compared) {
        remember(key, compared.features(), compared.edition());
    }

    /** Unless the weights are others by now. */
    private void remember(FeatureCache.Key key, Features features, long madeIn) {
        if (madeIn == background.edition()) {
            cache.put(key, features);
        }
    }

    /** Of those of the articles that have a text. */
    Map<Long, Features> of(Long[] articles) {
        List<FeatureCache.Key> keys = jdbc.sql(
                        "select id as article, digest from matching_text where id = any(:ids::bigint[])")
                .param("ids", articles)
                .query(FeatureCache.Key.class)
                .list();
        Map<Long, Features> features = new HashMap<>();
        of(keys).forEach((key, found) -> features.put(key.article(), found));
        return features;
    }

    /** Of texts as they are stored now. */
    Map<FeatureCache.Key, Features> of(List<FeatureCache.Key> keys) {
        forgetOldWeights();
        Map<FeatureCache.Key, Features> known = new ConcurrentHashMap<>();
        for (FeatureCache.Key key : keys) {
            Features features = cache.get(key);
            if (features != null) {
                known.put(key, features);
            }
        }
        read(keys.stream().filter(key -> !known.containsKey(key)).toList(), known);
        return known;
    }

    private void forgetOldWeights() {
        long now = background.edition();
        if (now != edition) {
            cache.clear();
            edition = now;
        }
    }

    private void read(List<FeatureCache.Key> unknown, Map<FeatureCache.Key, Features> known) {
        if (unknown.isEmpty()) {
            return;
        }
        jdbc
                .sql("select id, digest, headline, body, published from matching_text where id = any(:ids::bigint[])")
                .param("ids", unknown.stream().map(FeatureCache.Key::article).toArray(Long[]::new))
                .query(Stored.class)
                .list()
                .parallelStream()
                .forEach(stored -> known.put(new FeatureCache.Key(stored.id(), stored.digest()), read(stored)));
    }

    private Features read(Stored stored) {
        Text text = new Text(stored.headline(), stored.body(), stored.published());
        long madeIn = background.edition();
        Features features = Features.of(text, background);
        remember(new FeatureCache.Key(stored.id(), stored.digest()), features, madeIn);
        return features;
    }
}
