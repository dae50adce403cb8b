package stemma.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks at articles all together, as {@link Repair} does, for stories that should be one: those whose members it would group.
 * It never takes a story apart, and of each story asks about the one other that is likest.
 */
final class Reunions {

    /** The members of one story that are grouped with those of another. */
    private record Told(long story, List<Integer> members) {}

    private final List<Long> articles;
    private final Map<Long, WordedFeatures> features;
    private final Map<Long, Twice> twice;
    private final Map<Long, Long> storyOf;
    private final PairRulings rulings;

    /**
     * @param articles in rising order
     * @param rulings on articles by their places in that order
     */
    Reunions(
            List<Long> articles,
            Map<Long, WordedFeatures> features,
            Map<Long, Twice> twice,
            Map<Long, Long> storyOf,
            PairRulings rulings) {
        this.articles = articles;
        this.features = features;
        this.twice = twice;
        this.storyOf = storyOf;
        this.rulings = rulings;
    }

    /** @param similar of each article those before it, the most similar first */
    List<Reunion> of(Map<Long, List<Similar>> similar) {
        Map<Long, Integer> places = new HashMap<>();
        IntStream.range(0, articles.size()).forEach(place -> places.put(articles.get(place), place));
        Links links = new Links(articles.size());
        for (int place = 0; place < articles.size(); place++) {
            links.put(
                    place,
                    similar.getOrDefault(articles.get(place), List.of()).stream()
                            .filter(one -> places.containsKey(one.article()))
                            .map(one -> one.at(Objects.requireNonNull(places.get(one.article()))))
                            .toList());
        }
        int[] groups = new Repair(
                        place -> worded(place).features(), this::twice, rulings, Repair.BAR, placed(), Repair.MOST)
                .stories(links);
        Map<Integer, List<Integer>> members = new TreeMap<>(
                IntStream.range(0, groups.length).boxed().collect(Collectors.groupingBy(place -> groups[place])));
        return members.values().stream()
                .flatMap(group -> reunions(group).stream())
                .toList();
    }

    /** For each article the place of the first of its story. */
    private int[] placed() {
        Map<Long, Integer> first = new HashMap<>();
        int[] placed = new int[articles.size()];
        Arrays.setAll(placed, place -> first.computeIfAbsent(story(place), story -> place));
        return placed;
    }

    private List<Reunion> reunions(List<Integer> group) {
        List<Told> stories = new TreeMap<>(group.stream().collect(Collectors.groupingBy(this::story)))
                .entrySet().stream()
                        .map(entry -> new Told(entry.getKey(), entry.getValue()))
                        .toList();
        List<Reunion> reunions = new ArrayList<>();
        for (int i = 1; i < stories.size(); i++) {
            Told later = stories.get(i);
            stories.subList(0, i).stream()
                    .map(earlier -> reunion(later, earlier))
                    .max(Comparator.comparingDouble(reunion -> reunion.other().score()))
                    .ifPresent(reunions::add);
        }
        return reunions;
    }

    private Reunion reunion(Told later, Told earlier) {
        double sum = 0;
        double likest = -1;
        int article = 0;
        int other = 0;
        for (int one : later.members()) {
            for (int two : earlier.members()) {
                double score = twice(one)
                        .score(
                                Likeness.score(
                                        worded(one).features(), worded(two).features()),
                                twice(two));
                sum += score;
                if (score > likest) {
                    likest = score;
                    article = one;
                    other = two;
                }
            }
        }
        double mean = sum / ((double) later.members().size() * earlier.members().size());
        Similar nearest = Similar.of(
                        articles.get(other), worded(article), worded(other).features())
                .again(twice(article), twice(other));
        return new Reunion(articles.get(article), new StoryScore(earlier.story(), mean, List.of(nearest)));
    }

    private long story(int place) {
        return Objects.requireNonNull(storyOf.get(articles.get(place)));
    }

    private Twice twice(int place) {
        return Objects.requireNonNull(twice.get(articles.get(place)));
    }

    private WordedFeatures worded(int place) {
        return Objects.requireNonNull(features.get(articles.get(place)));
    }
}
