package stemma.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import stemma.revision.Sentences;

/** Finds what each further article of a story adds to what was told before it. */
public final class Additions {

    /**
     * Of more pairs than these, of a sentence that was not told word for word and a sentence of any text, only those told
     * word for word count as told: to look for other words would take minutes.
     */
    static final long MOST = 250_000_000;

    private Additions() {}

    /** For each article, in order, the sentences that neither the text told first nor an earlier article says. */
    public static List<Addition> beyond(List<String> toldFirst, List<Telling> articles) {
        Set<String> told = Set.copyOf(toldFirst);
        if (articles.stream().allMatch(article -> told.containsAll(article.paragraphs()))) {
            return articles.stream()
                    .map(article -> new Addition(article.articleId(), List.of()))
                    .toList();
        }
        Map<String, List<String>> cut = new HashMap<>();
        List<String> first = sentences(toldFirst, cut);
        List<List<String>> further = articles.stream()
                .map(article -> sentences(article.paragraphs(), cut))
                .toList();
        List<List<String>> unheard = unheard(first, further);
        long pairs = (long) size(unheard) * (first.size() + size(further));
        List<List<String>> added = pairs > MOST ? unheard : unsaid(first, further, unheard);
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            additions.add(new Addition(articles.get(i).articleId(), added.get(i)));
        }
        return List.copyOf(additions);
    }

    private static int size(List<List<String>> texts) {
        return texts.stream().mapToInt(List::size).sum();
    }

    /** Each paragraph is cut once, however many articles have it. */
    private static List<String> sentences(List<String> paragraphs, Map<String, List<String>> cut) {
        return paragraphs.stream()
                .flatMap(paragraph -> cut.computeIfAbsent(paragraph, Sentences::of).stream())
                .toList();
    }

    /** What nobody said before word for word. */
    private static List<List<String>> unheard(List<String> first, List<List<String>> further) {
        Set<String> heard = new HashSet<>(first);
        List<List<String>> unheard = new ArrayList<>();
        for (List<String> article : further) {
            unheard.add(article.stream()
                    .filter(sentence -> !heard.contains(sentence))
                    .toList());
            heard.addAll(article);
        }
        return unheard;
    }

    /** What nobody said before in other words either. */
    private static List<List<String>> unsaid(
            List<String> first, List<List<String>> further, List<List<String>> unheard) {
        Map<String, Statement> known = new HashMap<>();
        List<Statement> before = statements(first, known);
        List<List<Statement>> after =
                further.stream().map(article -> statements(article, known)).toList();
        var told = new Told(Stream.concat(before.stream(), after.stream().flatMap(List::stream))
                .toList());
        told.add(before);
        List<List<String>> unsaid = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Set<String> open = new HashSet<>(unheard.get(i));
            unsaid.add(after.get(i).stream()
                    .filter(statement -> open.contains(statement.text()) && !told.says(statement))
                    .map(Statement::text)
                    .toList());
            told.add(after.get(i));
        }
        return unsaid;
    }

    private static List<Statement> statements(List<String> sentences, Map<String, Statement> known) {
        return sentences.stream()
                .map(sentence -> known.computeIfAbsent(sentence, Statement::of))
                .toList();
    }
}
