package stemma.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Story;

/** Makes the page of a story: its text, its reports, and what each adds to those before it. */
@Component
class StoryPages {

    private final Articles articles;
    private final Placements placements;

    private final StoryAdditions additions;
    private final Register register;

    StoryPages(Articles articles, Placements placements, StoryAdditions additions, Register register) {
        this.articles = articles;
        this.placements = placements;
        this.additions = additions;
        this.register = register;
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
                story.lead().foreignLanguage(),
                story.changedAt(),
                ownWords ? null : story.lead().slug(),
                ownWords ? null : story.lead().title(),
                members(story, members),
                outlets(members),
                cameFrom);
    }

    private List<String> outlets(List<Article> members) {
        return members.stream()
                .map(this::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String outlet(Article article) {
        return register.name(article.outletId(), article.content().outlet());
    }

    private List<Member> members(Story story, List<Article> articles) {
        Map<Long, List<String>> adds = additions.of(story.shown(), articles);
        List<Member> members = new ArrayList<>();
        for (Article article : articles) {
            members.add(member(Sigla.at(members.size()), story, article, adds.getOrDefault(article.id(), List.of())));
        }
        return members;
    }

    private Member member(String siglum, Story story, Article article, List<String> adds) {
        Content content = article.content();
        return new Member(
                siglum,
                article.slug(),
                content.title(),
                article.foreignLanguage(),
                outlet(article),
                content.bylines(),
                content.published(),
                article.sources(),
                article.machineMade(),
                story.text() == null && story.lead().id() == article.id(),
                adds);
    }
}
