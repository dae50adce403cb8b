package stemma.story;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.revision.Slug;

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
    private final LawKeeper law;
    private final Suggestions suggestions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Newsdesk(
            Stories stories,
            Placements placements,
            Merges merges,
            Articles articles,
            Revisions revisions,
            RulingBook rulings,
            LawKeeper law,
            Suggestions suggestions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.merges = merges;
        this.articles = articles;
        this.revisions = revisions;
        this.rulings = rulings;
        this.law = law;
        this.suggestions = suggestions;
        this.events = events;
        this.clock = clock;
    }

    /** Makes two stories one. */
    public Merge merge(String survivorSlug, String absorbedSlug, Keep keep, String editor) {
        rulings.oneAtATime();
        Story survivor = stories.bySlug(survivorSlug);
        Story absorbed = stories.bySlug(absorbedSlug);
        law.refuseMerge(survivor, absorbed);
        Merge merge = survivor.merge(absorbed, keep, new Made(editor, clock.instant(), Kind.MERGE, note(absorbed)));
        if (survivor.text() != null) {
            revisions.save(survivor.text());
        }
        List<Placement> moving = placements.ofStory(absorbed.id());
        moving.forEach(placement -> placement.follow(survivor));
        merge.moves(moving.stream().map(Placement::articleId).toList());
        announce(survivor, editor, "merge stories", "took in story/" + absorbed.slug());
        return merges.save(merge);
    }

    /** Rules that the articles of a suggestion tell the same event, and merges their stories into the older one. */
    public long ruleSame(long suggestion, String editor, @Nullable String note) {
        rulings.oneAtATime();
        Suggestion asked = suggestions.byId(suggestion);
        long ruling = rule(asked, true, editor, note);
        Story older = stories.getReferenceById(Math.min(asked.story(), asked.otherStory()));
        Story younger = stories.getReferenceById(Math.max(asked.story(), asked.otherStory()));
        rulings.because(
                ruling,
                merge(older.slug(), younger.slug(), new Keep(false, false), editor)
                        .id());
        return ruling;
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
        boolean possible = merge.stands() && whyTogether(merge).isEmpty();
        if (possible) {
            part(merge, editor);
        }
        return possible;
    }

    private static String note(Story absorbed) {
        return "merged with “" + absorbed.title() + "”";
    }

    /** Undoes a merge: the story it took in is back under its address, with those of its articles that nobody moved since. */
    public Story unmerge(long mergeId, String editor) {
        rulings.oneAtATime();
        Merge merge = merges.byId(mergeId);
        rulings.withdrawOf(mergeId, editor, clock.instant())
                .forEach(ruling -> events.publishEvent(new RulingWithdrawn(ruling, editor)));
        if (merge.stands()) {
            whyTogether(merge).ifPresent(why -> {
                throw new MergeRefused(why);
            });
        }
        return part(merge, editor);
    }

    private List<Placement> back(Merge merge, List<Placement> here) {
        return here.stream()
                .filter(placement -> merge.moved().contains(placement.articleId()))
                .toList();
    }

    /** What keeps the two stories of a merge from being parted. */
    private Optional<String> whyTogether(Merge merge) {
        Story now = merge.survivor().standing();
        List<Placement> here = placements.ofStory(now.id());
        Set<Long> back = back(merge, here).stream().map(Placement::articleId).collect(Collectors.toSet());
        if (back.isEmpty() || back.size() == here.size()) {
            return Optional.of("Articles were moved since, so that one of the two stories would be left without any."
                    + " Move its articles back first.");
        }
        return law.holdsTogether(now, back)
                ? Optional.of("Editors ruled that articles of both are the same story."
                        + " Withdraw that ruling first, under Suggestions.")
                : Optional.empty();
    }

    private Story part(Merge merge, String editor) {
        merge.undo(editor, clock.instant());
        Story now = merge.survivor().standing();
        List<Placement> back = back(merge, placements.ofStory(now.id()));
        merge.survivor().unmerge(merge, clock.instant());
        back.forEach(placement -> placement.follow(merge.absorbed()));
        leadFromWithin(now);
        leadFromWithin(merge.absorbed());
        announce(
                now,
                editor,
                "unmerge stories",
                "gave back story/" + merge.absorbed().slug());
        return merge.absorbed();
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
        Article article = articles.bySlug(articleSlug);
        Story target = stories.bySlug(targetSlug).standing();
        Story source = stories.ofArticle(article.id());
        if (source.is(target)) {
            throw new MergeRefused("The article is in this story already.");
        }
        if (placements.ofStory(source.id()).size() == 1) {
            merge(target.slug(), source.slug(), new Keep(false, false), editor);
        } else {
            moveTo(article, source, target, editor);
        }
        return target;
    }

    /** Takes an article out into a story of its own. */
    public Story moveOut(String articleSlug, String editor) {
        Article article = articles.bySlug(articleSlug);
        Story source = stories.ofArticle(article.id());
        if (placements.ofStory(source.id()).size() == 1) {
            throw new MergeRefused("The article has a story of its own already.");
        }
        Story own = begin(article);
        moveTo(article, source, own, editor);
        return own;
    }

    private void moveTo(Article article, Story source, Story target, String editor) {
        rulings.oneAtATime();
        law.refuseMove(article, source, target);
        placements.getReferenceById(article.id()).moveTo(target, editor, clock.instant());
        leadFromWithin(source);
        source.touch(clock.instant());
        target.touch(clock.instant());
        announce(target, editor, "move article", "article/" + article.slug() + " from story/" + source.slug());
    }

    /** Begins a story that the article leads. */
    Story begin(Article article) {
        String slug = Slug.of(article.title(), article.slug())
                .free(stories::existsBySlug)
                .text();
        return stories.save(new Story(slug, article, clock.instant()));
    }

    /** A story is led by one of its own articles. */
    private void leadFromWithin(Story story) {
        List<Long> members = placements.ofStory(story.id()).stream()
                .map(Placement::articleId)
                .toList();
        if (!members.contains(story.lead().id())) {
            story.leadWith(articles.getReferenceById(members.get(0)), clock.instant());
        }
    }

    /** Makes an article of the story its lead. */
    public void lead(String slug, String articleSlug, String editor) {
        Story story = stories.bySlug(slug);
        Article article = articles.bySlug(articleSlug);
        if (!stories.ofArticle(article.id()).is(story)) {
            throw new MergeRefused("The article is not in this story.");
        }
        story.leadWith(article, clock.instant());
        announce(story, editor, "choose lead", "article/" + articleSlug);
    }

    /** Saves an editor's words for a story over the revision that the editor had open. */
    public Saving edit(String slug, Content wished, long base, String editor, @Nullable String note) {
        return save(stories.bySlug(slug), wished, base, new Made(editor, clock.instant(), Kind.EDIT, note));
    }

    /** Makes an earlier revision's words the story's present ones. */
    public Saving restore(String slug, long revisionId, long base, String editor) {
        Story story = stories.bySlug(slug);
        Revision earlier = revisions.inHistory(story.shown().id(), revisionId);
        String note = "as in revision " + earlier.number();
        return save(story, earlier.content(), base, new Made(editor, clock.instant(), Kind.RESTORE, note));
    }

    private Saving save(Story story, Content wished, long base, Made made) {
        Saving saving = story.save(wished, base, made);
        if (saving instanceof Saving.Saved saved) {
            revisions.save(saved.revision());
            announce(story, made.author(), made.kind().word() + " story", made.note());
        }
        return saving;
    }

    private void announce(Story story, String actor, String action, @Nullable String detail) {
        events.publishEvent(new StoryChanged(story.slug(), actor, action, detail));
    }
}
