package stemma.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.story.PublicStories;
import stemma.story.PublicStory;
import stemma.story.Sigla;

/** Makes the page of a story: its text, its reports, and what each adds to those before it. */
@Component
class StoryPages {

    private final PublicStories stories;
    private final StoryAdditions additions;
    private final StoryOrigins origins;
    private final Register register;

    StoryPages(PublicStories stories, StoryAdditions additions, StoryOrigins origins, Register register) {
        this.stories = stories;
        this.additions = additions;
        this.origins = origins;
        this.register = register;
    }

    StoryPage of(PublicStory story, @Nullable String cameFrom) {
        List<Article> articles = stories.articles(story);
        List<Member> members = members(story, articles);
        Content content = story.content();
        boolean ownWords = story.ownWords();
        return new StoryPage(
                story.slug(),
                content.title(),
                content.titleIsFirstSentence(),
                content.dek(),
                content.body(),
                story.language(),
                story.updated(),
                ownWords ? null : story.lead().slug(),
                ownWords ? null : story.lead().live().content().title(),
                members,
                outlets(articles),
                origins.of(members, articles),
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
        LiveCopy live = LiveCopy.of(article);
        return register.name(live.outletId(), live.content().outlet());
    }

    private List<Member> members(PublicStory story, List<Article> articles) {
        Map<Long, List<String>> adds = additions.of(story.shown(), articles);
        List<Member> members = new ArrayList<>();
        for (Article article : articles) {
            members.add(member(Sigla.at(members.size()), story, article, adds.getOrDefault(article.id(), List.of())));
        }
        return members;
    }

    private Member member(String siglum, PublicStory story, Article article, List<String> adds) {
        LiveCopy live = LiveCopy.of(article);
        Content content = live.content();
        return new Member(
                siglum,
                article.slug(),
                content.title(),
                live.language(),
                outlet(article),
                content.bylines(),
                content.published(),
                live.facts().sources(),
                live.machineMade(),
                !story.ownWords() && story.lead().id() == article.id(),
                adds);
    }
}
