package stemma.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static final AverageLink.Bar BAR = new AverageLink.Bar(0.28, 0.6);

    static final int MOST = 1_200;
    private static final int SAMPLE = 3;

    /** Scores shift a little as the background learns, so that a link somewhat below the bar is looked at too. */
    private static final double SLACK = 0.9;

    private static final double STEP = 1.15;

    private record Link(int one, int other, float score) {}

    /** Which texts were ruled to be told together, and which not to be. */
    private record Ruled(List<int[]> same, List<int[]> different) {

        static final Ruled NOTHING = new Ruled(List.of(), List.of());

        /** The rulings on pairs that are in one part, by that part. */
        Map<Integer, Ruled> by(IntUnaryOperator part) {
            Map<Integer, List<int[]>> sames = by(same, part);
            Map<Integer, List<int[]>> differents = by(different, part);
            Set<Integer> parts = new HashSet<>(sames.keySet());
            parts.addAll(differents.keySet());
            return parts.stream()
                    .collect(Collectors.toMap(
                            one -> one,
                            one -> new Ruled(
                                    sames.getOrDefault(one, List.of()), differents.getOrDefault(one, List.of()))));
        }

        private static Map<Integer, List<int[]>> by(List<int[]> pairs, IntUnaryOperator part) {
            return pairs.stream()
                    .filter(pair -> part.applyAsInt(pair[0]) == part.applyAsInt(pair[1]))
                    .collect(Collectors.groupingBy(pair -> part.applyAsInt(pair[0])));
        }
    }

    /** Texts that hang together, with the links and rulings among them. */
    private record Piece(int[] texts, List<Link> links, Ruled ruled) {}

    private record Group(int[] texts) {

        /** A few of the texts, evenly chosen. */
        int[] sample() {
            int taken = Math.min(SAMPLE, texts.length);
            return IntStream.range(0, taken)
                    .map(i -> texts[(int) ((long) i * texts.length / taken)])
                    .toArray();
        }
    }

    /** What is compared of a text, at first and where that leaves it in doubt. */
    private record Member(Features features, Twice twice) {

        double score(Member other) {
            return twice.score(Likeness.score(features, other.features), other.twice);
        }
    }

    private final IntFunction<Features> features;
    private final IntFunction<Twice> twice;
    private final PairRulings rulings;
    private final AverageLink.Bar bar;
    private final int[] placed;
    private final int most;

    /** Of each text the place of its group among those in hand; no two threads have the same text in hand. */
    private final int[] places;

    /**
     * @param features of a text, made anew; is called from several threads
     * @param placed for each text the first one that it was placed with
     * @param most how many are compared all with all
     */
    Repair(
            IntFunction<Features> features,
            IntFunction<Twice> twice,
            PairRulings rulings,
            AverageLink.Bar bar,
            int[] placed,
            int most) {
        this.most = most;
        this.features = features;
        this.twice = twice;
        this.rulings = rulings;
        this.bar = bar;
        this.placed = placed;
        this.places = new int[placed.length];
    }

    /** One that reads nothing twice. */
    Repair(IntFunction<Features> features, PairRulings rulings, AverageLink.Bar bar, int[] placed, int most) {
        this(features, text -> Twice.never(), rulings, bar, placed, most);
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
        Map<Integer, List<Link>> ofLarge = new HashMap<>();
        links.each((one, other, score) -> {
            int root = linked.root(one);
            if (score >= SLACK * bar.least() * STEP && sizes[root] > most) {
                ofLarge.computeIfAbsent(root, first -> new ArrayList<>()).add(new Link(one, other, (float) score));
            }
        });
        int[] texts = IntStream.range(0, placed.length)
                .filter(text -> sizes[linked.root(text)] > 1)
                .toArray();
        int[] stories = IntStream.range(0, placed.length).toArray();
        pieces(texts, linked::root, ofLarge, new Ruled(rulings.same(), rulings.different())).parallelStream()
                .flatMap(piece -> groups(piece, SLACK * bar.least()).stream())
                .forEach(group -> Arrays.stream(group.texts()).forEach(text -> stories[text] = group.texts()[0]));
        return stories;
    }

    private static List<Piece> pieces(int[] texts, IntUnaryOperator part, Map<Integer, List<Link>> links, Ruled ruled) {
        Map<Integer, Ruled> ruledParts = ruled.by(part);
        List<Piece> pieces = new ArrayList<>();
        parts(texts, part)
                .forEach((key, own) -> pieces.add(new Piece(
                        own, links.getOrDefault(key, List.of()), ruledParts.getOrDefault(key, Ruled.NOTHING))));
        return pieces;
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

    private List<Group> groups(Piece piece, double least) {
        if (piece.texts().length <= most) {
            return joined(
                    Arrays.stream(piece.texts())
                            .mapToObj(text -> new Group(new int[] {text}))
                            .toList(),
                    piece.ruled());
        }
        List<Group> told = parts(piece.texts(), text -> placed[text]).values().stream()
                .map(Group::new)
                .toList();
        double higher = least * STEP;
        if (told.size() <= most || higher > 1) {
            return told.size() <= most ? joined(told, piece.ruled()) : told;
        }
        List<Group> groups = new ArrayList<>();
        pieces(piece, told, higher).forEach(part -> groups.addAll(groups(part, higher)));
        return groups.size() <= most ? joined(groups, piece.ruled()) : groups;
    }

    /** What hangs together by links of at least a score; stories as they were placed stay whole. */
    private List<Piece> pieces(Piece piece, List<Group> told, double least) {
        mark(told);
        List<Link> strong =
                piece.links().stream().filter(link -> link.score() >= least).toList();
        Components linked = new Components(told.size());
        strong.forEach(link -> linked.connect(places[link.one()], places[link.other()]));
        piece.ruled().same().forEach(pair -> linked.connect(places[pair[0]], places[pair[1]]));
        IntUnaryOperator part = text -> linked.root(places[text]);
        return pieces(
                piece.texts(),
                part,
                strong.stream().collect(Collectors.groupingBy(link -> part.applyAsInt(link.one()))),
                piece.ruled());
    }

    private void mark(List<Group> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (int text : groups.get(i).texts()) {
                places[text] = i;
            }
        }
    }

    private List<Group> joined(List<Group> groups, Ruled ruled) {
        List<List<Member>> samples = groups.parallelStream()
                .map(group -> Arrays.stream(group.sample())
                        .mapToObj(text -> new Member(features.apply(text), twice.apply(text)))
                        .toList())
                .toList();
        mark(groups);
        int[] found = new AverageLink(likeness(samples), bar)
                .ruled(between(ruled.same()), between(ruled.different()))
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

    /** Rulings on texts as rulings on the groups that they are in; what is in one group already is let be. */
    private List<int[]> between(List<int[]> pairs) {
        return pairs.stream()
                .map(pair -> new int[] {places[pair[0]], places[pair[1]]})
                .filter(pair -> pair[0] != pair[1])
                .toList();
    }

    private static float[][] likeness(List<List<Member>> samples) {
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

    private static float mean(List<Member> some, List<Member> others) {
        double sum = 0;
        for (Member one : some) {
            for (Member other : others) {
                sum += one.score(other);
            }
        }
        return (float) (sum / ((double) some.size() * others.size()));
    }
}
