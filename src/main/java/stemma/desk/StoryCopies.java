package stemma.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.placing.SharedWords;
import stemma.placing.SharedWords.Alike;
import stemma.placing.SharedWords.Taken;
import stemma.register.Register;

/** Gathers who has what of whom in a story, word for word, and the sentences in which its articles say alike. */
@Component
class StoryCopies {

    /** Sentences are compared while the page waits: of so many articles at once, and of each other when asked for. */
    private static final int AT_ONCE = 5;

    /** An article with the name of its outlet. */
    record Named(Article article, @Nullable String outlet) {}

    /** One article has this much of the words of another, in percent; one hundred is all of them. */
    record Has(Named holder, Named held, long percent) {}

    /** What there is of copies in a story: by the articles that hold words of others, and by those that came later. */
    record Copies(
            Map<Named, List<Has>> holders, Map<Long, List<Has>> later, Map<Long, Map<Long, List<Alike>>> sentences) {

        /** What the article has of those that came before it, or they of it. */
        public List<Has> of(Article article) {
            return later.getOrDefault(article.id(), List.of());
        }

        /** Whether its sentences were compared. */
        public boolean isCompared(Article article) {
            return sentences.containsKey(article.id());
        }

        public List<Alike> sentences(Article article, Article other) {
            return sentences.getOrDefault(article.id(), Map.of()).getOrDefault(other.id(), List.of());
        }
    }

    private final SharedWords words;
    private final Articles articles;
    private final Register register;

    StoryCopies(SharedWords words, Articles articles, Register register) {
        this.words = words;
        this.articles = articles;
        this.register = register;
    }

    /** @param wanted the slug of an article whose sentences are compared however many there are */
    Copies of(List<StoryFiles.Row> rows, @Nullable String wanted) {
        List<Taken> taken =
                words.of(rows.stream().map(row -> row.article().id()).toList());
        Map<Long, Named> named = named(taken.stream()
                .flatMap(one -> Stream.of(one.articleId(), one.sourceId()))
                .collect(Collectors.toSet()));
        Map<Named, List<Has>> holders = new LinkedHashMap<>();
        Map<Long, List<Has>> later = new HashMap<>();
        for (Taken one : taken) {
            Has has = has(one, named);
            holders.computeIfAbsent(has.holder(), holder -> new ArrayList<>()).add(has);
            later.computeIfAbsent(one.articleId(), article -> new ArrayList<>()).add(has);
        }
        return new Copies(holders, later, sentences(rows, wanted));
    }

    private Map<Long, Named> named(Collection<Long> ids) {
        return articles.findAllWithHead(ids).stream()
                .map(article -> new Named(
                        article,
                        register.name(article.outletId(), article.content().outlet())))
                .collect(Collectors.toMap(one -> one.article().id(), Function.identity()));
    }

    /** Of two that have much of each other, the earlier holds what the later has taken, if that is no less. */
    private static Has has(Taken taken, Map<Long, Named> named) {
        Named later = Objects.requireNonNull(named.get(taken.articleId()));
        Named source = Objects.requireNonNull(named.get(taken.sourceId()));
        return taken.share() >= taken.sourceShare()
                ? new Has(source, later, percent(taken.share()))
                : new Has(later, source, percent(taken.sourceShare()));
    }

    private static long percent(double share) {
        return (long) Math.floor(share * 100);
    }

    private Map<Long, Map<Long, List<Alike>>> sentences(List<StoryFiles.Row> rows, @Nullable String wanted) {
        Map<Long, Map<Long, List<Alike>>> sentences = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Article article = rows.get(i).article();
            if (i < AT_ONCE || article.slug().equals(wanted)) {
                sentences.put(article.id(), sentences(rows.get(i)));
            }
        }
        return sentences;
    }

    private Map<Long, List<Alike>> sentences(StoryFiles.Row row) {
        return row.reasons().stream()
                .map(StoryFiles.Reason::other)
                .collect(Collectors.toMap(
                        Article::id,
                        other -> words.alike(row.article().content(), other.content()),
                        (one, same) -> one));
    }
}
