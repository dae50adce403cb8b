package stemma.story;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Release;
import stemma.revision.Content;
import stemma.revision.Restoration;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.revision.Wish;

/** What editors do with stories: each call is one transaction. */
@Component
@Transactional
public class Newsdesk {

    private final Stories stories;
    private final Placements placements;
    private final Merges merges;
    private final Articles articles;
    private final Revisions revisions;
    private final RulingBook rulings;
    private final Regroupings regroupings;
    private final RegroupingsBack back;
    private final Choices choices;
    private final Suggestions suggestions;
    private final Rewriting rewriting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Newsdesk(
            Stories stories,
            Placements placements,
            Merges merges,
            Articles articles,
            Revisions revisions,
            RulingBook rulings,
            Regroupings regroupings,
            RegroupingsBack back,
            Choices choices,
            Suggestions suggestions,
            Rewriting rewriting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.merges = merges;
        this.articles = articles;
        this.revisions = revisions;
        this.rulings = rulings;
        this.regroupings = regroupings;
        this.back = back;
        this.choices = choices;
        this.suggestions = suggestions;
        this.rewriting = rewriting;
        this.events = events;
        this.clock = clock;
    }

    /** Makes two stories one. */
    public Merge merge(String survivorSlug, String absorbedSlug, Keep keep, String editor) {
        return regroupings.merge(survivorSlug, absorbedSlug, keep, editor);
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
                merge(stays.slug(), goes.slug(), new Keep(false, false), editor).id());
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
        long ruling = rulings.rule(Source.of(article), Source.of(other), same, editor, note, clock.instant());
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

    /** Undoes a merge: the story it took in is back under its address, with the articles that belong to it. */
    public Story unmerge(long mergeId, String editor) {
        return regroupings.unmerge(mergeId, editor);
    }

    /** The slug of the story that tells an article. */
    @Transactional(readOnly = true)
    public String storyOf(String articleSlug) {
        return stories.ofArticle(articles.bySlug(articleSlug).id()).slug();
    }

    /** The title of the story that an article joined when it came; none where the article began a story. */
    @Transactional(readOnly = true)
    public Optional<String> joinedBy(long articleId) {
        return placements
                .findById(articleId)
                .filter(placement -> placement.score() != null
                        || placement.placedBy().equals(Placer.RULING)
                        || placements.hasOlder(placement.story().id(), articleId))
                .map(placement -> placement.story().title());
    }

    /** Moves an article into another story; its last article takes a story along, which is a merge. */
    public Story move(String articleSlug, String targetSlug, String editor) {
        return stories.getReferenceById(
                regroupings.move(articleSlug, targetSlug, editor).to().id());
    }

    /** Takes an article out into a story of its own. */
    public Story moveOut(String articleSlug, String editor) {
        return stories.getReferenceById(
                regroupings.moveOut(articleSlug, editor).to().id());
    }

    /** Begins a story that the article leads. */
    Story begin(Article article) {
        return regroupings.begin(article);
    }

    /** Makes an article of the story its lead. */
    public void lead(String slug, String articleSlug, String editor) {
        Story story = own(slug);
        Article article = articles.bySlug(articleSlug);
        if (!stories.ofArticle(article.id()).is(story)) {
            throw new MergeRefused("The article is not in this story.");
        }
        choices.note(story);
        choices.lead(story, article.id(), null);
        String before = "article/" + story.lead().slug();
        story.leadWith(article, clock.instant());
        String after = "article/" + articleSlug;
        events.publishEvent(new StoryChanged(slug, editor, "choose lead", after, before, after));
    }

    /** Saves an editor's words for a story over the revision that the editor had open, with what others wrote elsewhere since. */
    public Saving edit(String slug, Content wished, long base, String editor, @Nullable String note) {
        return edit(slug, wished, base, new Made(editor, clock.instant(), Kind.EDIT, note), Release.AS_BEFORE);
    }

    /** The same, with more to say of how it was made, and of what readers get of it. */
    public Saving edit(String slug, Content wished, long base, Made made, Release release) {
        Story story = own(slug);
        Wish wish = Wish.of(wished, base, made, story.shown(), revisions);
        return wish.told(rewriting.save(story, wish.content(), wish.base(), wish.made(), release));
    }

    /** Makes an earlier revision's words the story's present ones. */
    public Saving restore(String slug, long revisionId, long base, String editor) {
        return restore(slug, Restoration.whole(revisionId), base, editor);
    }

    /** The same, or with one paragraph of it. */
    public Saving restore(String slug, Restoration wish, long base, String editor) {
        Story story = own(slug);
        Revision earlier = revisions.inHistory(story.shown().id(), wish.revision());
        Made made = new Made(editor, clock.instant(), Kind.RESTORE, wish.note(earlier));
        return rewriting.save(story, wish.content(earlier, story.shown().content()), base, made, Release.AS_BEFORE);
    }

    private Story own(String slug) {
        Story story = stories.bySlug(slug);
        story.refuseIfPart();
        return story;
    }
}
