package stemma.regrouping;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.ruling.ArticlesRuled;
import stemma.ruling.Ruling;
import stemma.ruling.RulingBook;
import stemma.ruling.RulingWithdrawn;
import stemma.ruling.Suggestion;
import stemma.ruling.Suggestions;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.Merges;
import stemma.story.Stories;
import stemma.story.Story;

/** Rulings on suggestions, with the merges that these bring about: each call is one transaction. */
@Component
@Transactional
public class RulingDesk {

    private final RulingBook rulings;
    private final Suggestions suggestions;
    private final Regroupings regroupings;
    private final RegroupingsBack back;
    private final Merges merges;
    private final Stories stories;
    private final Articles articles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulingDesk(
            RulingBook rulings,
            Suggestions suggestions,
            Regroupings regroupings,
            RegroupingsBack back,
            Merges merges,
            Stories stories,
            Articles articles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rulings = rulings;
        this.suggestions = suggestions;
        this.regroupings = regroupings;
        this.back = back;
        this.merges = merges;
        this.stories = stories;
        this.articles = articles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Rules that the articles of a suggestion tell the same event, and merges their stories: into the public one if readers
     * see only one of them, else into the older.
     */
    public long ruleSame(long suggestion, String editor, @Nullable String note) {
        rulings.oneAtATime();
        Suggestion asked = suggestions.byId(suggestion);
        long ruling = rule(asked, true, editor, note);
        Story older = stories.getReferenceById(Math.min(asked.story(), asked.otherStory()));
        Story younger = stories.getReferenceById(Math.max(asked.story(), asked.otherStory()));
        boolean turned = isPublic(younger) && !isPublic(older);
        Story stays = turned ? younger : older;
        Story goes = turned ? older : younger;
        rulings.because(
                ruling,
                regroupings
                        .merge(stays.slug(), goes.slug(), new Keep(false, false), editor)
                        .id());
        return ruling;
    }

    private boolean isPublic(Story story) {
        return story.publication().isPublic(clock.instant());
    }

    /** Rules that the articles of a suggestion do not tell the same event, whatever their words are like. */
    public long ruleDifferent(long suggestion, String editor, @Nullable String note) {
        rulings.oneAtATime();
        return rule(suggestions.byId(suggestion), false, editor, note);
    }

    private long rule(Suggestion asked, boolean same, String editor, @Nullable String note) {
        Article article = articles.getReferenceById(asked.article());
        Article other = articles.getReferenceById(asked.other());
        long ruling = rulings.rule(article, other, same, editor, note, clock.instant());
        events.publishEvent(new ArticlesRuled(article.slug(), other.slug(), same, editor));
        return ruling;
    }

    /**
     * Withdraws a ruling, and undoes the merge that it brought about, if that stands and can be undone.
     *
     * @return whether the two stories are apart again
     */
    public boolean withdraw(long id, String editor) {
        rulings.oneAtATime();
        Ruling ruling = rulings.withdraw(id, editor, clock.instant());
        events.publishEvent(new RulingWithdrawn(ruling, editor));
        Long merge = ruling.merge();
        return merge != null && partIfPossible(merges.byId(merge), editor);
    }

    private boolean partIfPossible(Merge merge, String editor) {
        boolean possible = merge.stands() && back.isPossible(merge.id());
        if (possible) {
            regroupings.unmerge(merge.id(), editor);
        }
        return possible;
    }
}
