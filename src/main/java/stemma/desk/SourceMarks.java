package stemma.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.provenance.Provenances;
import stemma.provenance.Source;
import stemma.provenance.Traced;
import stemma.revision.Segment;
import stemma.revision.WordDiff;
import stemma.story.Placements;
import stemma.story.Sigla;
import stemma.story.Stories;
import stemma.story.Story;

/** Gathers what the desk shows of where a story's sentences come from. */
@Component
class SourceMarks {

    /** The sentences of one block of the story's text. */
    record Block(List<Sentence> sentences) {}

    /** A sentence with its mark, which is null for the editors' own words; difference: from the source's words to these. */
    record Sentence(int number, Traced traced, @Nullable Mark mark, List<Segment> difference) {}

    /** The letter of the article that a sentence comes from. */
    record Mark(
            String siglum,
            @Nullable Article article,
            @Nullable Story elsewhere) {

        /** Whether the import that brought the article was taken back. */
        public boolean isGone() {
            return article == null;
        }
    }

    private final Provenances provenances;
    private final Articles articles;
    private final Placements placements;
    private final Stories stories;

    SourceMarks(Provenances provenances, Articles articles, Placements placements, Stories stories) {
        this.provenances = provenances;
        this.articles = articles;
        this.placements = placements;
        this.stories = stories;
    }

    /** The blocks of a story's own text; none while it shows its lead's words. */
    List<Block> of(Story story) {
        List<Traced> traced = provenances.of(story);
        Map<Long, Mark> marks = marks(
                story,
                traced.stream().map(Traced::source).filter(Objects::nonNull).toList());
        Map<Integer, List<Sentence>> blocks = new HashMap<>();
        for (int i = 0; i < traced.size(); i++) {
            blocks.computeIfAbsent(traced.get(i).block(), unused -> new ArrayList<>())
                    .add(sentence(i, traced.get(i), marks));
        }
        return blocks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(block -> new Block(block.getValue()))
                .toList();
    }

    private static Sentence sentence(int number, Traced traced, Map<Long, Mark> marks) {
        Source source = traced.source();
        if (source == null) {
            return new Sentence(number, traced, null, List.of());
        }
        List<Segment> difference =
                traced.state() == Traced.State.CHANGED ? WordDiff.between(source.words(), traced.words()) : List.of();
        return new Sentence(number, traced, marks.get(source.article()), difference);
    }

    /** For each article that sentences come from, also for those that are not in the story any more. */
    Map<Long, Mark> marks(Story story, List<Source> sources) {
        List<Long> members = placements.articlesOf(story.id());
        List<Long> ids = sources.stream().map(Source::article).distinct().toList();
        Map<Long, Article> known = ids.isEmpty()
                ? Map.of()
                : articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, one -> one));
        Map<Long, Mark> marks = new HashMap<>();
        for (long id : ids) {
            int place = members.indexOf(id);
            Article article = known.get(id);
            Story elsewhere = place < 0 && article != null ? stories.ofArticle(id) : null;
            marks.put(id, new Mark(place < 0 ? "–" : Sigla.at(place), article, elsewhere));
        }
        return marks;
    }
}
