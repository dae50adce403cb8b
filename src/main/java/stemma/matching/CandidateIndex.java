package stemma.matching;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stemma.bulk.BulkTables;
import stemma.matching.TermIndex.Side;

/**
 * The texts in the database with the most telling terms of each. A look-up reads at most {@code TERMS * NEWEST} index rows,
 * whatever the archive holds: of a term that many articles share only the newest are read, and its say shrinks.
 */
@Component
class CandidateIndex {

    /** An article that may tell the same event, with the features of its text. */
    record Candidate(long article, Features features) {}

    /** Postings for the loads of one import, which come one right after the other. */
    private record Recent(Postings postings, long since) {

        /** By then others may have added and corrected texts. */
        boolean isOld() {
            return System.nanoTime() - since > SECONDS_RECENT * 1_000_000_000L;
        }
    }

    /** What was added in a transaction is gone where that is rolled back. */
    private final class IndexReset implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                recent = null;
            }
        }
    }

    private static final int SECONDS_RECENT = 10;
    private static final int MOST_POSTINGS = 200_000;
    private static final int TERMS = 40;

    private final TermIndex index;
    private final BulkTables tables;
    private final Background background;
    private final IndexedFeatures features;
    private final MatchingMeters meters;
    private volatile @Nullable Recent recent;

    @Autowired
    CandidateIndex(JdbcClient jdbc, BulkTables tables, Background background, MatchingMeters meters) {
        this.index = new TermIndex(jdbc);
        this.meters = meters;
        this.tables = tables;
        this.background = background;
        this.features = new IndexedFeatures(jdbc, background);
    }

    /** For programs that nobody watches. */
    CandidateIndex(JdbcClient jdbc, BulkTables tables, Background background) {
        this(jdbc, tables, background, new MatchingMeters(new SimpleMeterRegistry()));
    }

    /** Makes a text ready to be compared and stored. */
    Compared prepare(Text text) {
        long edition = background.edition();
        WordedFeatures worded = Features.worded(text, background);
        return new Compared(text, worded, worded.foremost(TERMS), edition);
    }

    /**
     * Stores the texts of new articles, in rising order of their numbers, and returns for each the candidates among those
     * that were there and those before it.
     */
    List<List<Candidate>> putAll(List<Newcomer> newcomers, int limit) {
        List<List<String>> terms =
                newcomers.stream().map(newcomer -> newcomer.compared().terms()).toList();
        Postings postings = postings(terms);
        List<List<Long>> found = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            List<Long> sharing = postings.sharing(terms.get(i), background, limit);
            meters.found(sharing.size(), postings.full(terms.get(i)));
            found.add(sharing);
            postings.add(newcomers.get(i).article(), terms.get(i));
        }
        Map<Long, Features> compared = features(newcomers, found);
        store(newcomers, terms);
        return found.stream()
                .map(articles -> articles.stream()
                        .filter(compared::containsKey)
                        .map(article -> new Candidate(article, Objects.requireNonNull(compared.get(article))))
                        .toList())
                .toList();
    }

    /** With what was looked up for the loads before this one, if that was just now. */
    private Postings postings(List<List<String>> terms) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new IndexReset());
        }
        Recent recent = this.recent;
        if (recent == null || recent.isOld() || recent.postings().size() > MOST_POSTINGS) {
            recent = new Recent(new Postings(TermIndex.NEWEST), System.nanoTime());
            this.recent = recent;
        }
        Postings postings = recent.postings();
        long start = System.nanoTime();
        index.look(
                terms.stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(term -> !postings.knows(term))
                        .toList(),
                postings);
        meters.lookedUp(System.nanoTime() - start);
        return postings;
    }

    /** Of the newcomers and of all that were found beside them. */
    private Map<Long, Features> features(List<Newcomer> newcomers, List<List<Long>> found) {
        Map<Long, Features> all = new HashMap<>();
        newcomers.forEach(
                newcomer -> all.put(newcomer.article(), newcomer.compared().features()));
        all.putAll(features.of(found.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(article -> !all.containsKey(article))
                .toArray(Long[]::new)));
        return all;
    }

    private void store(List<Newcomer> newcomers, List<List<String>> terms) {
        try (var rows = tables.into("matching_text", "id", "headline", "body", "published", "digest")) {
            for (Newcomer newcomer : newcomers) {
                Text text = newcomer.compared().text();
                FeatureCache.Key key = FeatureCache.Key.of(newcomer.article(), text);
                rows.row(newcomer.article(), text.headline(), text.body(), text.published(), key.digest());
                features.put(key, newcomer.compared());
            }
        }
        try (var rows = tables.into("matching_term", "term", "id")) {
            IntStream.range(0, newcomers.size())
                    .boxed()
                    .flatMap(i -> terms.get(i).stream()
                            .map(term -> Map.entry(term, newcomers.get(i).article())))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> rows.row(entry.getKey(), entry.getValue()));
        }
    }

    /** Stores the text of an article in place of any that was there, and returns its features. */
    WordedFeatures put(long article, Text text) {
        Compared compared = prepare(text);
        put(article, compared);
        return compared.worded();
    }

    /** The same with a text that was made ready before. */
    void put(long article, Compared compared) {
        recent = null;
        FeatureCache.Key key = FeatureCache.Key.of(article, compared.text());
        index.put(key, compared.text(), compared.terms());
        features.put(key, compared);
    }

    void remove(long article) {
        recent = null;
        index.remove(article);
    }

    /** The articles other than the asked one that share much of its telling terms, those that share most first. */
    List<Candidate> candidates(long asked, WordedFeatures worded, int limit) {
        return candidates(asked, worded, limit, Side.ALL);
    }

    /** The same among the articles that came before it, or after it. */
    List<Candidate> candidates(long asked, WordedFeatures worded, int limit, Side side) {
        return read(sharing(asked, worded.foremost(TERMS), limit, side));
    }

    List<FeatureCache.Key> sharing(long asked, List<String> terms, int limit, Side side) {
        long start = System.nanoTime();
        List<TermIndex.Sharing> sharing = index.sharing(asked, terms, background, limit, side);
        meters.lookedUp(System.nanoTime() - start);
        meters.found(sharing.size(), sharing.isEmpty() ? 0 : sharing.get(0).cut());
        return sharing.stream().map(TermIndex.Sharing::key).toList();
    }

    /** Of texts as they are stored now, in the same order. */
    List<Candidate> read(List<FeatureCache.Key> found) {
        Map<FeatureCache.Key, Features> known = features.of(found);
        return found.stream()
                .filter(known::containsKey) // another text by now, or none
                .map(key -> new Candidate(key.article(), Objects.requireNonNull(known.get(key))))
                .toList();
    }
}
