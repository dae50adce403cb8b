package stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stemma.collation.Score.Pair;
import stemma.matching.Vocabulary;

/** What Stemma does, and the plain ways that it is measured against. */
final class Methods {

    interface Method {

        Set<Pair> pairs(List<Sentence> sentences);
    }

    private Methods() {}

    static Method shipped() {
        return stemma(Likeness.CHOSEN, Rows.CHOSEN);
    }

    static Method stemma(Likeness.Settings likeness, Rows.Settings rows) {
        return sentences -> {
            Likeness alike = Likeness.of(sentences, Wording.all(sentences), likeness);
            Set<Pair> pairs = new HashSet<>();
            for (Rows.Group group : Rows.of(sentences, alike, rows)) {
                List<Integer> all = new ArrayList<>(group.members());
                all.addAll(group.guests());
                for (int i : all) {
                    for (int j : all) {
                        boolean guests =
                                group.guests().contains(i) && group.guests().contains(j);
                        if (i < j
                                && !guests
                                && sentences.get(i).witness()
                                        != sentences.get(j).witness()) {
                            pairs.add(new Pair(i, j));
                        }
                    }
                }
            }
            return pairs;
        };
    }

    static Method exact() {
        return sentences ->
                pairs(sentences, (i, j) -> plain(sentences.get(i)).equals(plain(sentences.get(j))) ? 1 : 0, 1);
    }

    private static String plain(Sentence sentence) {
        return sentence.text().toLowerCase(Locale.ROOT).replaceAll("\\W+", " ");
    }

    /** The likest first, each sentence once for each other text. */
    static Method jaccardGreedy(double least) {
        return sentences -> {
            List<Set<String>> words = sentences.stream()
                    .map(sentence -> Vocabulary.of(sentence.text()).stream()
                            .map(Vocabulary.Term::term)
                            .collect(Collectors.toSet()))
                    .toList();
            return pairs(sentences, (i, j) -> jaccard(words.get(i), words.get(j)), least);
        };
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / Math.max(1, one.size() + other.size() - both.size());
    }

    static Method cosineGreedy(double least) {
        return sentences -> pairs(sentences, cosine(sentences), least);
    }

    private static ToDoubleBiFunction<Integer, Integer> cosine(List<Sentence> sentences) {
        List<List<Vocabulary.Term>> terms = sentences.stream()
                .map(sentence ->
                        Vocabulary.of(sentence.text()).stream().distinct().toList())
                .toList();
        return (i, j) -> {
            Set<String> theirs =
                    terms.get(j).stream().map(Vocabulary.Term::term).collect(Collectors.toSet());
            double shared = terms.get(i).stream()
                    .filter(term -> theirs.contains(term.term()))
                    .mapToDouble(term -> term.rarity() * term.rarity())
                    .sum();
            return shared == 0 ? 0 : shared / (length(terms.get(i)) * length(terms.get(j)));
        };
    }

    private static double length(List<Vocabulary.Term> terms) {
        return Math.sqrt(terms.stream()
                .mapToDouble(term -> term.rarity() * term.rarity())
                .sum());
    }

    private static Set<Pair> pairs(List<Sentence> sentences, ToDoubleBiFunction<Integer, Integer> alike, double least) {
        record Link(int one, int other, double likeness) {}
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = i + 1; j < sentences.size(); j++) {
                double likeness =
                        sentences.get(i).witness() == sentences.get(j).witness() ? 0 : alike.applyAsDouble(i, j);
                if (likeness >= least && likeness > 0) {
                    links.add(new Link(i, j, likeness));
                }
            }
        }
        links.sort(Comparator.comparingDouble(Link::likeness).reversed());
        Set<List<Integer>> used = new HashSet<>();
        Set<Pair> pairs = new HashSet<>();
        for (Link link : links) {
            List<Integer> mine = List.of(link.one(), sentences.get(link.other()).witness());
            List<Integer> theirs =
                    List.of(link.other(), sentences.get(link.one()).witness());
            if (!used.contains(mine) && !used.contains(theirs)) {
                used.add(mine);
                used.add(theirs);
                pairs.add(new Pair(link.one(), link.other()));
            }
        }
        return pairs;
    }

    /** Needleman and Wunsch for each two texts, by cosine; what is below the least is not worth a pair. */
    static Method inOrder(double least) {
        return sentences -> {
            ToDoubleBiFunction<Integer, Integer> alike = cosine(sentences);
            int texts = sentences.get(sentences.size() - 1).witness() + 1;
            Set<Pair> pairs = new HashSet<>();
            for (int a = 0; a < texts; a++) {
                for (int b = a + 1; b < texts; b++) {
                    align(places(sentences, a), places(sentences, b), alike, least, pairs);
                }
            }
            return pairs;
        };
    }

    private static int[] places(List<Sentence> sentences, int text) {
        return IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).witness() == text)
                .toArray();
    }

    private static void align(
            int[] one, int[] other, ToDoubleBiFunction<Integer, Integer> alike, double least, Set<Pair> pairs) {
        double[][] best = new double[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--) {
            for (int j = other.length - 1; j >= 0; j--) {
                double paired = alike.applyAsDouble(one[i], other[j]) - least + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                pairs.add(new Pair(one[i++], other[j++]));
            }
        }
    }
}
