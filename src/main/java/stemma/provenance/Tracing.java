package stemma.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stemma.article.Article;
import stemma.collation.Resemblance;
import stemma.collation.Sentence;
import stemma.revision.Block;
import stemma.revision.Content;

/**
 * Finds where the sentences of a new text come from. What stood in the text before keeps its source, wherever it stands now; then
 * counts what the editor took, then what an article has word for word, then what is an edit of a sentence that is gone, then what an
 * article says nearly so. The rest are the editors' own words.
 */
final class Tracing {

    /** From here up a sentence is an edit of another; less, and an editor has written a new one. */
    private static final double EDITED = 0.5;

    private static final double NEARLY = 0.6;

    private final List<Traced> text;
    private final @Nullable Traced[] found;

    private Tracing(List<Traced> text) {
        this.text = text;
        this.found = new Traced[text.size()];
    }

    /** @param present the sentences of the articles as they are, @param past of their earlier revisions, asked for only where needed */
    static List<Traced> of(
            Content content,
            List<Traced> before,
            List<Traced> taken,
            List<Source> present,
            Supplier<List<Source>> past) {
        var tracing = new Tracing(sentences(content));
        List<Traced> gone = tracing.keep(before);
        tracing.mark(taken);
        tracing.find(present, (source, words) -> source.words().equals(words) ? 1 : 0, 1);
        if (!tracing.isDone()) {
            tracing.find(past.get(), (source, words) -> source.words().equals(words) ? 1 : 0, 1);
        }
        tracing.keepEdited(gone);
        tracing.find(present, (source, words) -> Resemblance.of(source.words(), words), NEARLY);
        return tracing.result();
    }

    static List<Traced> sentences(Content content) {
        return Sentence.in(0, content.body().stream().map(Block::text).toList()).stream()
                .map(sentence -> new Traced(sentence.block(), sentence.number(), sentence.text(), null))
                .toList();
    }

    /** The sentences of the newest words of some articles. */
    static List<Source> sources(Collection<Article> articles) {
        return articles.stream()
                .flatMap(article -> sources(
                        article.id(), article.head().id(), article.content().body())
                        .stream())
                .toList();
    }

    static List<Source> sources(long article, long revision, List<Block> body) {
        return Sentence.in(0, body.stream().map(Block::text).toList()).stream()
                .map(sentence -> new Source(article, revision, sentence.block(), sentence.number(), sentence.text()))
                .toList();
    }

    /** Gives back the sentences from before that the text no longer has. */
    private List<Traced> keep(List<Traced> before) {
        List<Traced> gone = new ArrayList<>(before);
        for (int i = 0; i < found.length; i++) {
            Traced sentence = text.get(i);
            Optional<Traced> same = first(gone, old -> old.words().equals(sentence.words()));
            if (same.isPresent()) {
                gone.remove(same.get());
                found[i] = same.get().at(sentence);
            }
        }
        return gone;
    }

    private void mark(List<Traced> taken) {
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                Traced sentence = text.get(i);
                found[i] = first(taken, mark -> mark.words().equals(sentence.words()))
                        .map(mark -> mark.at(sentence))
                        .orElse(null);
            }
        }
    }

    private interface Measure {

        double of(Source source, String words);
    }

    private void find(List<Source> sources, Measure measure, double least) {
        for (int i = 0; i < found.length; i++) {
            double best = least;
            Source nearest = null;
            for (Source source : found[i] == null ? sources : List.<Source>of()) {
                double measured = measure.of(source, text.get(i).words());
                if (measured > best || nearest == null && measured == best) {
                    best = measured;
                    nearest = source;
                }
            }
            found[i] = nearest == null ? found[i] : text.get(i).from(nearest);
        }
    }

    private void keepEdited(List<Traced> gone) {
        List<Traced> left = new ArrayList<>(gone);
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                Traced sentence = text.get(i);
                Traced edited = nearest(left, sentence.words());
                if (edited != null) {
                    left.remove(edited);
                    found[i] = edited.at(sentence);
                }
            }
        }
    }

    private static @Nullable Traced nearest(List<Traced> left, String words) {
        Traced nearest = null;
        double best = EDITED;
        for (Traced old : left) {
            double alike = Resemblance.of(old.words(), words);
            if (alike >= best) {
                best = alike;
                nearest = old;
            }
        }
        return nearest;
    }

    private boolean isDone() {
        for (Traced sentence : found) {
            if (sentence == null) {
                return false;
            }
        }
        return true;
    }

    private List<Traced> result() {
        List<Traced> result = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            result.add(Objects.requireNonNullElse(found[i], text.get(i)));
        }
        return List.copyOf(result);
    }

    private static Optional<Traced> first(List<Traced> among, Predicate<Traced> wanted) {
        return among.stream().filter(wanted).findFirst();
    }
}
