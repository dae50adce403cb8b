package stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How surely each two of many sentences tell the same, 0 to 1: by the words that they share, each weighed by how few sentences here
 * and reports at large use it, and by what stands beside them.
 */
final class Likeness {

    /** What is tuned; the values are those of {@link #CHOSEN}. */
    record Settings(
            double cover, double context, double name, double number, double clash, double background, int fewest) {}

    static final Settings CHOSEN = new Settings(0.4, 0.2, 1.3, 1.65, 0.6, 0.3, 12);

    private static final int ROOT = 5;

    private static final double AKIN = 0.7;

    private final Settings settings;
    private final List<Wording> wordings;
    private final Map<String, Double> weights = new HashMap<>();
    private final double[] sums;
    private final double[][] alike;

    private Likeness(List<Sentence> sentences, List<Wording> wordings, Settings settings) {
        this.wordings = wordings;
        this.settings = settings;
        weigh();
        this.sums = wordings.stream().mapToDouble(this::sum).toArray();
        this.alike = inContext(sentences, alone(sentences));
    }

    /** Of each two sentences of different texts. */
    static Likeness of(List<Sentence> sentences, List<Wording> wordings, Settings settings) {
        return new Likeness(sentences, wordings, settings);
    }

    /** For each two sentences how surely they tell the same; 0 for two of one text. */
    double[][] alike() {
        return alike;
    }

    private void weigh() {
        Map<String, Integer> uses = new HashMap<>();
        wordings.forEach(wording -> wording.terms().keySet().forEach(term -> uses.merge(term, 1, Integer::sum)));
        double all = Math.max(wordings.size(), 30);
        wordings.forEach(wording -> wording.terms().forEach((term, kind) -> {
            double here = Math.log(1 + all / uses.getOrDefault(term, 1));
            double weight = here * Math.pow(kind.rarity(), settings.background());
            double part = kind.number() ? settings.number() : kind.name() ? settings.name() : 1;
            weights.merge(term, Wording.isSaying(term) ? 0.3 * weight : part * weight, Math::max);
        }));
    }

    private double sum(Wording wording) {
        return wording.terms().keySet().stream().mapToDouble(this::weight).sum();
    }

    private double weight(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    private double[][] alone(List<Sentence> sentences) {
        double[][] shared = shared();
        for (int i = 0; i < shared.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean apart = sentences.get(i).witness() != sentences.get(j).witness();
                shared[i][j] = apart && shared[j][i] > 0 ? score(i, j, shared[j][i]) : 0;
                shared[j][i] = shared[i][j];
            }
        }
        return shared;
    }

    private double score(int i, int j, double shared) {
        double one = Math.max(sums[i], settings.fewest());
        double other = Math.max(sums[j], settings.fewest());
        double score = settings.cover() * shared / Math.min(one, other)
                + (1 - settings.cover()) * shared / Math.sqrt(one * other);
        return Math.min(1, clash(i, j) ? settings.clash() * score : score);
    }

    /** Both have numbers, and none in common. */
    private boolean clash(int i, int j) {
        Set<String> one = wordings.get(i).numbers();
        Set<String> other = wordings.get(j).numbers();
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    /** The weight of the terms that each two sentences share; filled term by term, for the first of two only. */
    private double[][] shared() {
        double[][] shared = new double[wordings.size()][wordings.size()];
        users().forEach((term, users) -> {
            for (int a = 0; a < users.size(); a++) {
                for (int b = a + 1; b < users.size(); b++) {
                    shared[users.get(a)][users.get(b)] += weight(term);
                }
            }
        });
        ofOneRoot().values().forEach(uses -> addRoots(uses, shared));
        return shared;
    }

    private Map<String, List<Integer>> users() {
        Map<String, List<Integer>> users = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            for (String term : wordings.get(i).terms().keySet()) {
                users.computeIfAbsent(term, unused -> new ArrayList<>()).add(i);
            }
        }
        return users;
    }

    private record Use(int sentence, String term) {}

    private Map<String, List<Use>> ofOneRoot() {
        Map<String, List<Use>> uses = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            for (String term : wordings.get(i).terms().keySet()) {
                if (term.length() >= ROOT && Character.isLetter(term.charAt(0))) {
                    uses.computeIfAbsent(term.substring(0, ROOT), unused -> new ArrayList<>())
                            .add(new Use(i, term));
                }
            }
        }
        return uses;
    }

    /** {@code prosecutor} and {@code prosecution} count for most of a word, unless both sentences have the very same. */
    private void addRoots(List<Use> uses, double[][] shared) {
        for (int a = 0; a < uses.size(); a++) {
            for (int b = a + 1; b < uses.size(); b++) {
                Use one = uses.get(a);
                Use other = uses.get(b);
                if (one.sentence() != other.sentence() && !has(other, one.term()) && !has(one, other.term())) {
                    shared[one.sentence()][other.sentence()] +=
                            AKIN * Math.min(weight(one.term()), weight(other.term()));
                }
            }
        }
    }

    private boolean has(Use use, String term) {
        return wordings.get(use.sentence()).terms().containsKey(term);
    }

    /** What stands beside two sentences speaks for them where that is alike, too. */
    private double[][] inContext(List<Sentence> sentences, double[][] alike) {
        double[][] inContext = new double[alike.length][];
        for (int i = 0; i < alike.length; i++) {
            inContext[i] = Arrays.copyOf(alike[i], alike.length);
            for (int j = 0; j < alike.length; j++) {
                if (alike[i][j] > 0.1) {
                    inContext[i][j] =
                            Math.min(1, alike[i][j] * (1 + settings.context() * beside(sentences, alike, i, j)));
                }
            }
        }
        return inContext;
    }

    private static double beside(List<Sentence> sentences, double[][] alike, int i, int j) {
        double best = 0;
        for (int a = -1; a <= 1; a += 2) {
            for (int b = -1; b <= 1; b += 2) {
                if (isBeside(sentences, i, i + a) && isBeside(sentences, j, j + b)) {
                    best = Math.max(best, alike[i + a][j + b]);
                }
            }
        }
        return best;
    }

    private static boolean isBeside(List<Sentence> sentences, int i, int other) {
        return other >= 0
                && other < sentences.size()
                && sentences.get(i).witness() == sentences.get(other).witness();
    }
}
