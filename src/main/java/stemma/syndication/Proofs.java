package stemma.syndication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.PublicArticles;
import stemma.placing.Grounds;
import stemma.placing.SharedWords;
import stemma.placing.SharedWords.Alike;
import stemma.placing.SharedWords.Taken;

/** What articles have in common, for programs. */
@Component
class Proofs {

    /**
     * What an article had in common with another one when it was placed.
     *
     * @param sameStory whether both are told in one story now
     * @param because in plain words, first the words that both have
     */
    record Near(Member article, boolean sameStory, double probability, List<String> shared, List<String> because) {}

    /** The sentences that two articles have most alike, as both are worded now. */
    record Parallels(Member article, List<Alike> sentences) {}

    /**
     * What an article has of one that came before it, word for word.
     *
     * @param share how much of its words the other has too, 0 to 1
     * @param otherShare how much of the other's words it has
     */
    record Copy(Member article, double share, double otherShare, String says) {}

    private final SharedWords words;
    private final PublicArticles articles;
    private final Members members;

    Proofs(SharedWords words, PublicArticles articles, Members members) {
        this.words = words;
        this.articles = articles;
        this.members = members;
    }

    Near near(Grounds.Near near) {
        return new Near(
                members.of(near.article()), near.inStory(), rounded(near.probability()), near.shared(), because(near));
    }

    private static List<String> because(Grounds.Near near) {
        return near.shared().isEmpty()
                ? near.because()
                : Stream.concat(Stream.of("both have " + String.join(", ", near.shared())), near.because().stream())
                        .toList();
    }

    Parallels parallels(Article article, Article other) {
        return new Parallels(
                members.of(other),
                words.alike(article.live().content(), other.live().content()));
    }

    /** By the later of two articles; of each the fullest first. */
    Map<Long, List<Copy>> copies(Collection<Long> ids) {
        List<Taken> taken = words.of(ids).stream()
                .filter(one -> ids.contains(one.articleId()))
                .toList();
        Map<Long, Article> sources =
                articles.among(taken.stream().map(Taken::sourceId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
        return taken.stream()
                .filter(one -> sources.containsKey(one.sourceId()))
                .collect(Collectors.groupingBy(
                        Taken::articleId,
                        Collectors.mapping(
                                one -> copy(one, Objects.requireNonNull(sources.get(one.sourceId()))),
                                Collectors.toList())));
    }

    private Copy copy(Taken taken, Article source) {
        String title = source.live().content().title();
        String says = taken.share() >= taken.sourceShare()
                ? percent(taken.share()) + " of its words are in “" + title + "”"
                : "it has " + percent(taken.sourceShare()) + " of the words of “" + title + "”";
        return new Copy(members.of(source), rounded(taken.share()), rounded(taken.sourceShare()), says);
    }

    private static String percent(double share) {
        return (long) Math.floor(share * 100) + " %";
    }

    static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
