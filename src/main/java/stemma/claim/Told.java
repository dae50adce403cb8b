package stemma.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a story has told so far; each term weighs the more, the fewer sentences use it. */
final class Told {

    /**
     * From here up a sentence says no more than one or two that were there. Fitted to five reports of one event; where
     * it errs, it shows a sentence twice rather than lose a fact.
     */
    private static final double SAID = 0.56;

    /** From here up a new name is a slip or a style. */
    private static final double SAID_ALMOST_WORD_FOR_WORD = 0.9;

    /** Letters that two forms of a name share. */
    private static final int ROOT = 5;

    /** From here up a quote is the same, cut or translated otherwise. */
    private static final double SAME_QUOTE = 0.7;

    /** As many of the best sentences are tried as the first of two. */
    private static final int FIRSTS = 5;

    private final Map<String, Term> terms = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final NavigableSet<String> heard = new TreeSet<>();
    private final Set<String> figures = new HashSet<>();

    /** A term, and which of the statements told so far use it. */
    private static final class Term {

        private final double weight;
        private final int[] places;
        private int told;

        private Term(double weight, int uses) {
            this.weight = weight;
            this.places = new int[uses];
        }
    }

    Told(List<Statement> wholeStory) {
        Map<String, Integer> uses = new HashMap<>();
        wholeStory.forEach(statement -> statement.terms().forEach(term -> uses.merge(term, 1, Integer::sum)));
        uses.forEach((term, count) ->
                terms.put(term, new Term(Math.log(1 + (double) wholeStory.size() / count), count)));
    }

    /** Statements of the whole story, each once. */
    void add(List<Statement> told) {
        for (Statement statement : told) {
            for (Term used : known(statement.terms())) {
                used.places[used.told++] = statements.size();
            }
            statements.add(statement);
            heard.addAll(statement.terms());
            heard.addAll(Terms.initials(statement.text()));
            figures.addAll(statement.figures());
        }
    }

    boolean says(Statement statement) {
        return !hasNewFigure(statement)
                && areSaid(statement.terms(), hasNewName(statement) ? SAID_ALMOST_WORD_FOR_WORD : SAID)
                && !hasNewQuote(statement);
    }

    /** Whether the best one or two sentences cover that share of the terms, by weight. */
    private boolean areSaid(Set<String> sought, double share) {
        double sum = weight(sought);
        if (sum == 0) {
            return true;
        }
        double[] covered = covered(sought);
        List<Integer> firsts = firsts(covered);
        for (int first : firsts) {
            // no second covers more of what is left than the best covers of all
            double most = covered[first] + covered[firsts.get(0)];
            if (covered[first] / sum >= share
                    || most / sum >= share
                            && (covered[first] + best(without(sought, statements.get(first)))) / sum >= share) {
                return true;
            }
        }
        return false;
    }

    /** The places of the largest, of equal ones the first; without sorting the thousands that a large story has. */
    private static List<Integer> firsts(double[] covered) {
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < covered.length; i++) {
            if (firsts.size() < FIRSTS || covered[i] > covered[firsts.get(FIRSTS - 1)]) {
                int place = firsts.size();
                while (place > 0 && covered[i] > covered[firsts.get(place - 1)]) {
                    place--;
                }
                firsts.add(place, i);
                if (firsts.size() > FIRSTS) {
                    firsts.remove(FIRSTS);
                }
            }
        }
        return firsts;
    }

    private double best(Set<String> sought) {
        return Arrays.stream(covered(sought)).max().orElse(0);
    }

    /** For each statement the weight of the sought terms in it. */
    private double[] covered(Set<String> sought) {
        double[] covered = new double[statements.size()];
        for (Term term : known(sought)) {
            for (int i = 0; i < term.told; i++) {
                covered[term.places[i]] += term.weight;
            }
        }
        return covered;
    }

    private static Set<String> without(Set<String> sought, Statement said) {
        Set<String> rest = new HashSet<>(sought);
        rest.removeAll(said.terms());
        return rest;
    }

    private double weight(Set<String> sought) {
        return known(sought).stream().mapToDouble(term -> term.weight).sum();
    }

    private List<Term> known(Set<String> sought) {
        return sought.stream().map(terms::get).filter(Objects::nonNull).toList();
    }

    private boolean hasNewFigure(Statement statement) {
        return !figures.containsAll(statement.figures());
    }

    /** A name of which no part was heard: {@code Joe Biden} after {@code Biden} is none. */
    private boolean hasNewName(Statement statement) {
        return statement.names().stream().anyMatch(name -> name.stream().noneMatch(this::isHeard));
    }

    /** Also in another form: {@code America} after {@code American}, and the other way about. */
    private boolean isHeard(String term) {
        String longer = heard.ceiling(term);
        return longer != null && longer.startsWith(term) && (term.length() >= ROOT || longer.equals(term))
                || IntStream.range(ROOT, term.length()).anyMatch(end -> heard.contains(term.substring(0, end)));
    }

    private boolean hasNewQuote(Statement statement) {
        return statement.quotes().stream().anyMatch(quote -> best(quote) < SAME_QUOTE * weight(quote));
    }
}
