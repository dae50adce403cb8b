package stemma.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Groups anew what was placed one by one: of all that is linked, however far around, it compares every pair, and joins by
 * {@link AverageLink}. What is linked in more than {@link #MOST} texts is taken apart where the links are weaker, and no
 * further than into the stories as they were placed, and is put together again by a few members of each, unless these
 * parts are too many as well: time and memory follow the number of texts, however many tell one story.
 */
final class Repair {

    /** How it was chosen is told with the package. */
    static final AverageLink.Bar BAR = new AverageLink.Bar(0.26, 0.6);

    static final int MOST = 1_200;
    private static final int SAMPLE = 3;

    /** Scores shift a little as the background learns, so that a link somewhat below the bar is looked at too. */
    private static final double SLACK = 0.9;

    private static final double STEP = 1.15;

    private record Link(int one, int other, float score) {}

    /** Which texts were ruled to be told together, and which not to be. */
    private record Ruled(List<int[]> same, List<int[]> different) {

        static final Ruled NOTHING = new Ruled(List.of(), List.of());

        static Ruled some() {
            return new Ruled(new ArrayList<>(), new ArrayList<>());
        }

        Ruled among(Map<Integer, Integer> places) {
            return new Ruled(among(same, places), among(different, places));
        }

        /** Rulings on texts as rulings on the groups that they are in; what is in one group already is let be. */
        private static List<int[]> among(List<int[]> rulings, Map<Integer, Integer> places) {
            return rulings.stream()
                    .filter(pair -> places.containsKey(pair[0]) && places.containsKey(pair[1]))
                    .map(pair -> new int[] {place(places, pair[0]), place(places, pair[1])})
                    .filter(pair -> pair[0] != pair[1])
                    .toList();
        }
    }

    private record Group(int[] texts) {

        /** A few of the texts, evenly chosen. */
        int[] sample() {
            int taken = Math.min(SAMPLE, texts.length);
            return IntStream.range(0, taken)
                    .map(i -> texts[(int) ((long) i * texts.length / taken)])
                    .toArray();
        }
    }

    private final IntFunction<Features> features;
    private final PairRulings rulings;
    private final AverageLink.Bar bar;
    private final int[] placed;
    private final int most;

    /**
     * @param features of a text, made anew; is called from several threads
     * @param placed for each text the first one that it was placed with
     * @param most how many are compared all with all
     */
    Repair(IntFunction<Features> features, PairRulings rulings, AverageLink.Bar bar, int[] placed, int most) {
        this.most = most;
        this.features = features;
        this.rulings = rulings;
        this.bar = bar;
        this.placed = placed;
    }

    /** For each text the first one that it is told with. */
    int[] stories(Links links) {
        Components linked = new Components(placed.length);
        links.each((one, other, score) -> {
            if (score >= SLACK * bar.least()) {
                linked.connect(one, other);
            }
        });
        rulings.same().forEach(pair -> linked.connect(pair[0], pair[1]));
        int[] sizes = new int[placed.length];
        IntStream.range(0, placed.length).forEach(text -> sizes[linked.root(text)]++);
        Map<Integer, int[]> components = parts(
                IntStream.range(0, placed.length)
                        .filter(text -> sizes[linked.root(text)] > 1)
                        .toArray(),
                linked::root);
        Map<Integer, List<Link>> ofLarge = new HashMap<>();
        links.each((one, other, score) -> {
            int root = linked.root(one);
            if (score >= SLACK * bar.least() * STEP && root == linked.root(other) && sizes[root] > most) {
                ofLarge.computeIfAbsent(root, first -> new ArrayList<>()).add(new Link(one, other, (float) score));
            }
        });
        Map<Integer, Ruled> ruled = new HashMap<>();
        rulings.same()
                .forEach(pair -> ruled.computeIfAbsent(linked.root(pair[0]), root -> Ruled.some())
                        .same()
                        .add(pair));
        rulings.different()
                .forEach(pair -> ruled.computeIfAbsent(linked.root(pair[0]), root -> Ruled.some())
                        .different()
                        .add(pair));
        int[] stories = IntStream.range(0, placed.length).toArray();
        components.entrySet().parallelStream()
                .forEach(component -> groups(
                                component.getValue(),
                                ofLarge.getOrDefault(component.getKey(), List.of()),
                                ruled.getOrDefault(component.getKey(), Ruled.NOTHING),
                                SLACK * bar.least())
                        .forEach(group ->
                                Arrays.stream(group.texts()).forEach(text -> stories[text] = group.texts()[0])));
        return stories;
    }

    /** The texts by what they have in common, in their order. */
    private static Map<Integer, int[]> parts(int[] texts, IntUnaryOperator common) {
        Map<Integer, IntStream.Builder> parts = new LinkedHashMap<>();
        for (int text : texts) {
            parts.computeIfAbsent(common.applyAsInt(text), first -> IntStream.builder())
                    .add(text);
        }
        Map<Integer, int[]> made = new LinkedHashMap<>();
        parts.forEach((key, part) -> made.put(key, part.build().toArray()));
        return made;
    }

    private List<Group> groups(int[] texts, List<Link> links, Ruled ruled, double least) {
        if (texts.length <= most) {
            return joined(
                    Arrays.stream(texts)
                            .mapToObj(text -> new Group(new int[] {text}))
                            .toList(),
                    ruled);
        }
        List<Group> told = parts(texts, text -> placed[text]).values().stream()
                .map(Group::new)
                .toList();
        double higher = least * STEP;
        if (told.size() <= most || higher > 1) {
            return told.size() <= most ? joined(told, ruled) : told;
        }
        List<Link> strong =
                links.stream().filter(link -> link.score() >= higher).toList();
        Map<Integer, Integer> places = places(told);
        Components linked = new Components(told.size());
        strong.forEach(link -> linked.connect(place(places, link.one()), place(places, link.other())));
        ruled.among(places).same().forEach(pair -> linked.connect(pair[0], pair[1]));
        Map<Integer, List<Link>> own =
                strong.stream().collect(Collectors.groupingBy(link -> linked.root(place(places, link.one()))));
        List<Group> pieces = new ArrayList<>();
        parts(texts, text -> linked.root(place(places, text)))
                .forEach((root, piece) ->
                        pieces.addAll(groups(piece, own.getOrDefault(root, List.of()), ruled, higher)));
        return pieces.size() <= most ? joined(pieces, ruled) : pieces;
    }

    /** Each text with the place of its group. */
    private static Map<Integer, Integer> places(List<Group> groups) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int text : groups.get(i).texts()) {
                places.put(text, i);
            }
        }
        return places;
    }

    private static int place(Map<Integer, Integer> places, int text) {
        return Objects.requireNonNull(places.get(text));
    }

    private List<Group> joined(List<Group> groups, Ruled ruled) {
        List<List<Features>> samples = groups.parallelStream()
                .map(group -> Arrays.stream(group.sample()).mapToObj(features).toList())
                .toList();
        Ruled among = ruled.among(places(groups));
        int[] found = new AverageLink(likeness(samples), bar)
                .ruled(among.same(), among.different())
                .groups();
        Map<Integer, List<Group>> joined = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            joined.computeIfAbsent(found[i], first -> new ArrayList<>()).add(groups.get(i));
        }
        return joined.values().stream()
                .map(parts -> new Group(parts.stream()
                        .flatMapToInt(part -> Arrays.stream(part.texts()))
                        .sorted()
                        .toArray()))
                .toList();
    }

    private static float[][] likeness(List<List<Features>> samples) {
        float[][] likeness = new float[samples.size()][samples.size()];
        IntStream.range(0, samples.size()).parallel().forEach(i -> {
            for (int j = 0; j < i; j++) {
                likeness[i][j] = mean(samples.get(i), samples.get(j));
            }
        });
        for (int i = 0; i < likeness.length; i++) {
            for (int j = 0; j < i; j++) {
                likeness[j][i] = likeness[i][j];
            }
        }
        return likeness;
    }

    private static float mean(List<Features> some, List<Features> others) {
        double sum = 0;
        for (Features one : some) {
            for (Features other : others) {
                sum += Likeness.score(one, other);
            }
        }
        return (float) (sum / ((double) some.size() * others.size()));
    }
}
