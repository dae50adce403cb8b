package stemma.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is marked in the snippets of one query. PostgreSQL marks each word of a phrase wherever it stands; here it stays marked only where
 * the word of the phrase before it or behind it is near, so that who looks for a court does not have every crime marked.
 */
final class Marks {

    /** Characters that no text on a page has, around the words that were looked for. */
    private static final char START = '\u0001';

    private static final char STOP = '\u0002';

    private static final Pattern TOKEN =
            Pattern.compile("'((?:[^']|'')+)'(?::[A-D*]+)?|<(-|\\d+)>|([()!&|])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** No phrase has a longer way from one word to the next that is worth a look. */
    private static final int FURTHEST = 30;

    /** The beginnings of words that count by themselves. */
    private final List<String> alone;

    private final List<Pair> pairs;

    /** Beginnings of words, one of the left and then one of the right, so many words on at most. */
    private record Pair(List<String> left, List<String> right, int reach) {

        boolean has(String word) {
            return begins(word, left) || begins(word, right);
        }
    }

    private Marks(List<String> alone, List<Pair> pairs) {
        this.alone = alone;
        this.pairs = pairs;
    }

    /** @param query in PostgreSQL's own form */
    static Marks of(String query) {
        Reading reading = new Reading(TOKEN.matcher(query));
        reading.expression();
        return new Marks(reading.alone(), reading.pairs);
    }

    /** Reads a query for which of its words stand in a phrase. */
    private static final class Reading {

        private final Matcher token;
        private final List<String> lexemes = new ArrayList<>();
        private final Set<Integer> inPhrases = new HashSet<>();
        private final List<Pair> pairs = new ArrayList<>();

        Reading(Matcher token) {
            this.token = token;
        }

        /** To the end, or to the parenthesis that closes it. */
        void expression() {
            int last = lexemes.size();
            int distance = 0;
            while (token.find()) {
                String sign = token.group(3);
                int operand = lexemes.size();
                if (token.group(2) != null) {
                    distance = token.group(2).equals("-") ? 1 : Integer.parseInt(token.group(2));
                } else if (token.group(1) != null || sign.equals("(")) {
                    if (token.group(1) != null) {
                        lexemes.add(token.group(1));
                    } else {
                        expression();
                    }
                    if (distance > 0) {
                        pairs.add(new Pair(phrased(last, operand), phrased(operand, lexemes.size()), distance));
                    }
                    last = operand;
                    distance = 0;
                } else if (sign.equals(")")) {
                    return;
                }
            }
        }

        private List<String> phrased(int from, int to) {
            IntStream.range(from, to).forEach(inPhrases::add);
            return Queries.beginnings(lexemes.subList(from, to));
        }

        List<String> alone() {
            return Queries.beginnings(IntStream.range(0, lexemes.size())
                    .filter(i -> !inPhrases.contains(i))
                    .mapToObj(lexemes::get)
                    .toList());
        }
    }

    /** The stretches of a snippet as PostgreSQL marked it. All its marks stay where none would. */
    List<Part> parts(String snippet) {
        List<Part> parts = split(snippet);
        boolean[] kept = kept(parts);
        boolean some = false;
        for (boolean one : kept) {
            some |= one;
        }
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean marked = part.marked() && (kept[i] || !some);
            Part last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && !marked && !last.marked()) {
                all.set(all.size() - 1, new Part(last.text() + part.text(), false));
            } else {
                all.add(new Part(part.text(), marked));
            }
        }
        return all;
    }

    private static List<Part> split(String snippet) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        boolean marked = false;
        for (int i = 0; i <= snippet.length(); i++) {
            if (i == snippet.length() || snippet.charAt(i) == START || snippet.charAt(i) == STOP) {
                if (i > from) {
                    parts.add(new Part(snippet.substring(from, i), marked));
                }
                marked = i < snippet.length() && snippet.charAt(i) == START;
                from = i + 1;
            }
        }
        return parts;
    }

    private boolean[] kept(List<Part> parts) {
        boolean[] kept = new boolean[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            String word = parts.get(i).text();
            if (!parts.get(i).marked()) {
                continue;
            }
            kept[i] |= begins(word, alone) || pairs.stream().noneMatch(pair -> pair.has(word));
            int on = 1;
            for (int j = i + 1; j < parts.size() && on <= FURTHEST; j++) {
                Part next = parts.get(j);
                if (!next.marked()) {
                    on += words(next.text());
                    continue;
                }
                int distance = on++;
                if (pairs.stream()
                        .anyMatch(pair -> distance <= pair.reach()
                                && begins(word, pair.left())
                                && begins(next.text(), pair.right()))) {
                    kept[i] = true;
                    kept[j] = true;
                }
            }
        }
        return kept;
    }

    private static int words(String text) {
        return (int) SPACES.splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static boolean begins(String word, List<String> beginnings) {
        String small = word.toLowerCase(Locale.ROOT);
        return beginnings.stream().anyMatch(small::startsWith);
    }
}
