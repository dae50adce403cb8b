package stemma.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.claim.Addition;
import stemma.claim.Additions;
import stemma.claim.Telling;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Story;

/** Makes the page of a story: its text, its reports, and what each adds to those before it. */
@Component
class StoryPages {

    private final Articles articles;
    private final Placements placements;

    StoryPages(Articles articles, Placements placements) {
        this.articles = articles;
        this.placements = placements;
    }

    StoryPage of(Story story, @Nullable String cameFrom) {
        List<Article> members = articles.findAllWithHead(placements.ofStory(story.id()).stream()
                .map(Placement::articleId)
                .toList());
        Content content = story.content();
        boolean ownWords = story.text() != null;
        return new StoryPage(
                story.slug(),
                content.title(),
                content.titleIsFirstSentence(),
                content.dek(),
                content.body(),
                story.changedAt(),
                ownWords ? null : story.lead().slug(),
                ownWords ? null : story.lead().title(),
                members(story, members),
                outlets(members),
                cameFrom);
    }

    private static List<String> outlets(List<Article> members) {
        return members.stream()
                .map(member -> member.content().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Member> members(Story story, List<Article> articles) {
        Map<Long, List<String>> adds = adds(story, articles);
        List<Member> members = new ArrayList<>();
        for (Article article : articles) {
            members.add(member(Sigla.at(members.size()), story, article, adds.getOrDefault(article.id(), List.of())));
        }
        return members;
    }

    /** The story's text speaks first; then each article adds what none before it said. */
    private static Map<Long, List<String>> adds(Story story, List<Article> articles) {
        List<Telling> tellings = new ArrayList<>();
        tellings.add(telling(0, story.content()));
        articles.forEach(article -> tellings.add(telling(article.id(), article.content())));
        return Additions.of(tellings).stream().collect(Collectors.toMap(Addition::articleId, Addition::sentences));
    }

    private static Telling telling(long id, Content content) {
        return new Telling(
                id,
                content.body().stream()
                        .filter(block -> block.kind() != Block.Kind.HEADING)
                        .map(Block::text)
                        .toList());
    }

    private static Member member(String siglum, Story story, Article article, List<String> adds) {
        Content content = article.content();
        return new Member(
                siglum,
                article.slug(),
                content.title(),
                content.outlet(),
                content.bylines(),
                content.published(),
                article.sources(),
                article.machineMade(),
                story.text() == null && story.lead().id() == article.id(),
                adds);
    }
}
