package stemma.matching;

import com.carrotsearch.hppc.IntIntHashMap;

/**
 * A background that begins with a shipped table and learns from the texts of an archive, so that what every report of a
 * week names weighs less. Not to be asked by one thread while another one teaches it.
 */
final class LearningBackground implements Background {

    private final DocumentFrequencies shipped;
    private final IntIntHashMap counts;
    private int articles;

    LearningBackground(DocumentFrequencies shipped) {
        this(shipped, new IntIntHashMap(), 0);
    }

    /** @param counts how many of so many articles use a term, by its key */
    LearningBackground(DocumentFrequencies shipped, IntIntHashMap counts, int articles) {
        this.shipped = shipped;
        this.counts = counts;
        this.articles = articles;
    }

    void learn(Features features) {
        articles++;
        for (int key : features.vector(Feature.WORDS).keys()) {
            counts.addTo(key, 1);
        }
    }

    @Override
    public double idf(String term) {
        int using = shipped.count(term) + counts.get(Glossary.key(term));
        int all = shipped.articles() + articles;
        return Math.log((all + 1.0) / Math.min(all, Math.max(1, using)));
    }
}
