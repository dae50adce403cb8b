package stemma.matching;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts how many of the copies and excerpts in a set are among the candidates of placing, and how many MinHash finds:
 * {@code CopyBenchmark FOLDER}. The truth is found by comparing all pairs that share a run of words. Then the same for
 * round-ups of several reports, in which each report is an excerpt.
 */
final class CopyBenchmark {

    private static final List<String> SETS = List.of("wire_edits", "ecbplus", "newswcl50", "gvc", "reuters21578");
    private static final int CANDIDATES = 30;
    private static final int NEWEST = 64;
    private static final int TERMS = 40;

    /** Runs of five words that do not overlap cover half of a text if there is one for each ten words. */
    private static final double POSSIBLE = 0.09;

    /** A text and an earlier one, with how much of either is in the other. */
    private record Pair(int article, int source, double words, double runs) {}

    private final List<Text> texts;
    private final List<WordedFeatures> features;
    private final List<Shingles> shingles;
    private final Background background = DocumentFrequencies.shipped();

    private CopyBenchmark(List<Text> texts) {
        this.texts = texts;
        this.features = texts.parallelStream()
                .map(text -> Features.worded(text, background))
                .toList();
        this.shingles = texts.parallelStream().map(Shingles::of).toList();
    }

    public static void main(String[] args) {
        for (String set : SETS) {
            new CopyBenchmark(articles(Path.of(args[0]), set)).run(set);
        }
        for (int parts : new int[] {2, 3, 5, 8}) {
            new CopyBenchmark(roundUps(articles(Path.of(args[0]), "reuters21578"), parts)).run("round-ups of " + parts);
        }
    }

    private static List<Text> articles(Path folder, String set) {
        return new ArrayList<>(Corpus.read(folder, set).articles().stream()
                .map(Corpus.Labelled::text)
                .toList());
    }

    /** 3,000 reports of some length, and for each that many of them a text that has them all, mixed. */
    private static List<Text> roundUps(List<Text> reports, int parts) {
        List<Text> mixed = new ArrayList<>(reports.stream()
                .filter(text -> text.body().length() > 700)
                .limit(3_000)
                .toList());
        for (int from = 0; from + parts <= 3_000; from += parts) {
            String all = String.join(
                    "\n",
                    mixed.subList(from, from + parts).stream().map(Text::body).toList());
            mixed.add(new Text("Round-up " + from, all, null));
        }
        Collections.shuffle(mixed, new Random(21));
        return mixed;
    }

    private void run(String set) {
        List<Pair> pairs = pairs();
        long strict = pairs.stream().filter(pair -> pair.runs() >= Copied.LEAST).count();
        System.out.printf(
                Locale.ROOT, "%n%s: %d articles, %d pairs, %d by runs%n", set, texts.size(), pairs.size(), strict);
        List<Set<Integer>> candidates = candidates();
        tell("candidates", candidates, pairs);
        tell("noted", noted(candidates), pairs);
        tell("minhash", minHash(), pairs);
    }

    /** All copies, by comparing what shares a run. */
    private List<Pair> pairs() {
        LongObjectHashMap<int[]> having = new LongObjectHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int article = 0; article < texts.size(); article++) {
            int[] shared = new int[article];
            for (LongCursor run : shingles.get(article).different()) {
                int[] before = having.getOrDefault(run.value, new int[0]);
                for (int source : before) {
                    shared[source]++;
                }
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = article;
                having.put(run.value, after);
            }
            for (int source = 0; source < article; source++) {
                if (shared[source] > 0) {
                    add(article, source, shared[source], pairs);
                }
            }
        }
        return pairs;
    }

    private void add(int article, int source, int shared, List<Pair> pairs) {
        Shingles one = shingles.get(article);
        Shingles other = shingles.get(source);
        double runs = shared
                / (double) Math.min(one.different().size(), other.different().size());
        if (runs >= POSSIBLE) {
            double words = Math.max(one.within(other), other.within(one));
            if (words >= Copied.LEAST) {
                pairs.add(new Pair(article, source, words, runs));
            }
        }
    }

    private List<Set<Integer>> candidates() {
        NewestTexts newest = new NewestTexts(NEWEST);
        List<Set<Integer>> found = new ArrayList<>();
        for (int article = 0; article < texts.size(); article++) {
            List<String> terms = features.get(article).foremost(TERMS);
            found.add(new TreeSet<>(newest.sharing(terms, background, CANDIDATES).stream()
                    .map(Long::intValue)
                    .toList()));
            newest.add(article, terms);
        }
        return found;
    }

    /** The sources that the engine notes of these. */
    private List<Set<Integer>> noted(List<Set<Integer>> candidates) {
        return IntStream.range(0, texts.size())
                .parallel()
                .<Set<Integer>>mapToObj(article -> {
                    Copying copying = copying(article, candidates.get(article));
                    List<Long> suspects = copying.suspects();
                    Map<Long, Shingles> words = new HashMap<>(Map.of((long) article, shingles.get(article)));
                    suspects.forEach(suspect -> words.put(suspect, shingles.get(suspect.intValue())));
                    return copying.verified(suspects, words).stream()
                            .map(copied -> (int) copied.source())
                            .collect(Collectors.toSet());
                })
                .toList();
    }

    private Copying copying(int article, Set<Integer> candidates) {
        return new Copying(
                article,
                texts.get(article),
                features.get(article).features(),
                candidates.stream()
                        .map(candidate -> new CandidateIndex.Candidate(
                                candidate, features.get(candidate).features()))
                        .toList());
    }

    private List<Set<Integer>> minHash() {
        MinHash minHash = new MinHash();
        return IntStream.range(0, texts.size())
                .<Set<Integer>>mapToObj(
                        article -> minHash.add(article, Words.of(Features.compared(texts.get(article)))))
                .toList();
    }

    private void tell(String way, List<Set<Integer>> found, List<Pair> pairs) {
        long among = pairs.stream().filter(pair -> in(pair, found)).count();
        long strict = pairs.stream()
                .filter(pair -> pair.runs() >= Copied.LEAST && in(pair, found))
                .count();
        long passing = pairs.stream()
                .filter(pair -> in(pair, found) && passes(pair.article(), pair.source()))
                .count();
        Set<Integer> copies = new HashSet<>();
        Set<Integer> caught = new HashSet<>();
        Components groups = new Components(texts.size());
        for (Pair pair : pairs) {
            copies.add(pair.article());
            if (in(pair, found)) {
                caught.add(pair.article());
                groups.connect(pair.article(), pair.source());
            }
        }
        long together = pairs.stream()
                .filter(pair -> groups.root(pair.article()) == groups.root(pair.source()))
                .count();
        long verified = 0;
        for (int article = 0; article < found.size(); article++) {
            for (int source : found.get(article)) {
                verified += passes(article, source) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-10s pairs %d (by runs %d), past the phrases %d, copies with a source %d of %d, pairs in one chain %d, looked at %.1f and verified %.2f an article%n",
                way,
                among,
                strict,
                passing,
                caught.size(),
                copies.size(),
                together,
                found.stream().mapToInt(Set::size).average().orElse(0),
                verified / (double) texts.size());
    }

    private static boolean in(Pair pair, List<Set<Integer>> found) {
        return found.get(pair.article()).contains(pair.source());
    }

    private boolean passes(int article, int source) {
        return features.get(article)
                .features()
                .phrases()
                .mayHold(features.get(source).features().phrases());
    }
}
