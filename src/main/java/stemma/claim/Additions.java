package stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what each further article of a story adds to what was told before it. */
public final class Additions {

    private Additions() {}

    /** For each article, in order, the sentences that neither the text told first nor an earlier article says. */
    public static List<Addition> beyond(List<String> toldFirst, List<Telling> articles) {
        List<Statement> first = Statement.in(toldFirst);
        List<List<Statement>> further = articles.stream()
                .map(article -> Statement.in(article.paragraphs()))
                .toList();
        var told = new Told(Stream.concat(first.stream(), further.stream().flatMap(List::stream))
                .toList());
        told.add(first);
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            additions.add(new Addition(articles.get(i).articleId(), added(further.get(i), told)));
            told.add(further.get(i));
        }
        return List.copyOf(additions);
    }

    private static List<String> added(List<Statement> statements, Told told) {
        return statements.stream()
                .filter(statement -> !told.says(statement))
                .map(Statement::text)
                .toList();
    }
}
