package stemma.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Labelled articles with the five seeds among them, which are no part of what is scored. */
record Mixed(List<Corpus.Labelled> articles) implements Texts {

    private static final String SEED = "seed";

    /** Where the seeds went: into how many stories, and with how many others. */
    record Seeds(int stories, int others) {

        static final Seeds ONE_STORY_OF_THEIR_OWN = new Seeds(1, 0);

        @Override
        public String toString() {
            return "seeds in " + stories + ", with " + others + " others";
        }
    }

    /** @param order 0 for the order of the file, or the seed of a shuffle, the same at every run */
    static Mixed of(List<Corpus.Labelled> labelled, int order) {
        List<Corpus.Labelled> articles = new ArrayList<>(labelled);
        if (order > 0) {
            Collections.shuffle(articles, new Random(order));
        }
        List<Text> seeds = Reports.seeds();
        int step = articles.size() / seeds.size();
        for (int i = 0; i < seeds.size(); i++) {
            articles.add(i * step, new Corpus.Labelled(SEED, SEED, seeds.get(i)));
        }
        return new Mixed(List.copyOf(articles));
    }

    @Override
    public int size() {
        return articles.size();
    }

    @Override
    public Text text(int number) {
        return articles.get(number).text();
    }

    String event(int number) {
        return articles.get(number).event();
    }

    boolean isSeed(int number) {
        return articles.get(number).set().equals(SEED);
    }

    Agreement agreement(int[] stories) {
        List<Integer> scored =
                IntStream.range(0, size()).filter(i -> !isSeed(i)).boxed().toList();
        return Agreement.of(
                scored.stream().map(this::event).toList(),
                scored.stream().map(i -> (long) stories[i]).toList());
    }

    Seeds seeds(int[] stories) {
        List<Integer> ofSeeds = IntStream.range(0, size())
                .filter(this::isSeed)
                .mapToObj(i -> stories[i])
                .distinct()
                .toList();
        long others = IntStream.range(0, size())
                .filter(i -> !isSeed(i) && ofSeeds.contains(stories[i]))
                .count();
        return new Seeds(ofSeeds.size(), (int) others);
    }
}
