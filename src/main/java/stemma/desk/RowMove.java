package stemma.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.collation.Row;
import stemma.collation.RowRuling.Said;
import stemma.collation.Sentence;

/**
 * A sentence that an editor is about to set in another row.
 *
 * @param sentence its reference, as {@link Collations.View#ref} gives it
 * @param from that of the first sentence of the row in which it is shown
 * @param column the place of its article
 * @param lang the language of its article, where it is not the site's
 */
record RowMove(
        String sentence,
        String from,
        int column,
        String words,
        @Nullable String lang,
        List<Target> targets) {

    /** A row to which it can go. @param words its first sentence, cut */
    record Target(String ref, String words) {}

    private static final int LENGTH = 90;

    RowMove {
        targets = List.copyOf(targets);
    }

    /** Nothing where the sentence is not there any more. */
    static Optional<RowMove> of(Collations.View view, String ref, String fromRef) {
        Row from = view.row(fromRef).orElse(null);
        Sentence sentence = from == null ? null : view.sentence(from, ref).orElse(null);
        if (from == null || sentence == null) {
            return Optional.empty();
        }
        return Optional.of(new RowMove(
                ref,
                fromRef,
                sentence.witness(),
                sentence.text(),
                view.columns().get(sentence.witness()).article().foreignLanguage(),
                view.rows().stream()
                        .filter(row -> row != from)
                        .map(row -> new Target(view.ref(row), cut(view, row)))
                        .toList()));
    }

    private static String cut(Collations.View view, Row row) {
        Sentence first = row.sentences().get(0);
        String words = first.text().length() <= LENGTH
                ? first.text()
                : first.text().substring(0, first.text().lastIndexOf(' ', LENGTH) + 1) + "…";
        return view.columns().get(first.witness()).siglum() + ": " + words;
    }

    /** What stands in a row beside a sentence. */
    static List<Said> others(Collations.View view, Row row, Sentence sentence) {
        return row.sentences().stream()
                .filter(other -> !other.equals(sentence))
                .map(other -> said(view, other))
                .filter(other -> !Objects.equals(other, said(view, sentence)))
                .toList();
    }

    static Said said(Collations.View view, Sentence sentence) {
        return new Said(view.columns().get(sentence.witness()).article().id(), sentence.text());
    }
}
