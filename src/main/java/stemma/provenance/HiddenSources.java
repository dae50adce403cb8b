package stemma.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.HiddenWords;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.story.Placements;
import stemma.story.Story;
import stemma.story.Undisclosed;

/** Finds the sentences of a story that give away what is hidden: their source is not public, and no public text says the same. */
@Component
class HiddenSources implements Undisclosed {

    private final SentenceSources sources;
    private final Placements placements;
    private final Articles articles;

    HiddenSources(SentenceSources sources, Placements placements, Articles articles) {
        this.sources = sources;
        this.placements = placements;
        this.articles = articles;
    }

    @Override
    public List<HiddenWords.Sentence> in(Story story, Content words, @Nullable Content known, Instant at) {
        List<Traced> before = before(story);
        Map<Long, Article> sourced = articles(story, before);
        if (sourced.values().stream().allMatch(article -> isOpen(article, at))) {
            return List.of();
        }
        Set<String> open = sourced.values().stream()
                .filter(article -> article.publication().isPublic(at))
                .flatMap(article -> said(article.live().content()))
                .collect(Collectors.toCollection(HashSet::new));
        Stream.ofNullable(known).flatMap(HiddenSources::said).forEach(open::add);
        List<HiddenWords.Sentence> hidden = new ArrayList<>();
        for (Traced sentence : traced(words, before, sourced)) {
            Source source = sentence.source();
            Article article = source == null ? null : sourced.get(source.article());
            if (source != null
                    && article != null
                    && !open.contains(sentence.words())
                    && !open.contains(source.words())
                    && !isOpen(article, at)) {
                hidden.add(new HiddenWords.Sentence(
                        sentence.words(), article.slug(), article.title(), embargo(article, at)));
            }
        }
        return List.copyOf(hidden);
    }

    private List<Traced> before(Story story) {
        Revision text = story.text();
        Revision earlier = text == null ? null : text.previous();
        return Stream.of(Optional.ofNullable(text), Optional.ofNullable(earlier))
                .flatMap(Optional::stream)
                .map(revision -> sources.of(revision.id()))
                .filter(traced -> !traced.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those that the story tells, and those that have left it but not its words. */
    private Map<Long, Article> articles(Story story, List<Traced> before) {
        Set<Long> ids = new TreeSet<>(placements.articlesOf(story.id()));
        before.stream()
                .map(Traced::source)
                .filter(Objects::nonNull)
                .map(Source::article)
                .forEach(ids::add);
        return articles.findAllWithHead(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private List<Traced> traced(Content words, List<Traced> before, Map<Long, Article> sourced) {
        List<Source> present = Tracing.sources(sourced.values());
        return Tracing.of(words, before, List.of(), present, () -> sources.past(List.copyOf(sourced.keySet())));
    }

    private static Stream<String> said(Content content) {
        return Tracing.sentences(content).stream().map(Traced::words);
    }

    /** Whether readers know all that it says. */
    private static boolean isOpen(Article article, Instant at) {
        return article.publication().showsNewest(at);
    }

    private static @Nullable Instant embargo(Article article, Instant at) {
        return article.publication().embargoed(at) ? article.publication().embargoUntil() : null;
    }
}
