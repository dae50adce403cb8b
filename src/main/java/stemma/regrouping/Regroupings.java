package stemma.regrouping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.ruling.ImpliedRulings;
import stemma.ruling.RulingBook;
import stemma.story.Choices;
import stemma.story.Following;
import stemma.story.Homes;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.MergeRefused;
import stemma.story.Merges;
import stemma.story.Rewriting;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.Who;

/** Merging and splitting stories and moving articles between them, and undoing each of these: each call is one transaction. */
@Component
@Transactional
public class Regroupings {

    private final Stories stories;
    private final Articles articles;
    private final Merges merges;
    private final Rewriting rewriting;
    private final RegroupingBook book;
    private final RegroupingsBack back;
    private final Homes homes;
    private final Choices choices;
    private final ImpliedRulings implied;
    private final RulingBook rulings;
    private final LawKeeper law;
    private final Following following;
    private final RegroupingRecord record;
    private final Clock clock;

    Regroupings(
            Stories stories,
            Articles articles,
            Merges merges,
            Rewriting rewriting,
            RegroupingBook book,
            RegroupingsBack back,
            Homes homes,
            Choices choices,
            ImpliedRulings implied,
            RulingBook rulings,
            LawKeeper law,
            Following following,
            RegroupingRecord record,
            Clock clock) {
        this.stories = stories;
        this.articles = articles;
        this.merges = merges;
        this.rewriting = rewriting;
        this.book = book;
        this.back = back;
        this.homes = homes;
        this.choices = choices;
        this.implied = implied;
        this.rulings = rulings;
        this.law = law;
        this.following = following;
        this.record = record;
        this.clock = clock;
    }

    private Who who(String editor) {
        return new Who(editor, clock.instant());
    }

    /** Makes two stories one. */
    public Merge merge(String survivorSlug, String absorbedSlug, Keep keep, String editor) {
        lock(List.of(survivorSlug, absorbedSlug), Set.of());
        return merge(stories.bySlug(survivorSlug), stories.bySlug(absorbedSlug), keep, editor, null);
    }

    /**
     * Makes several stories one, each by a merge of its own.
     *
     * @return the first of these, by which all can be undone at one stroke
     */
    public Regrouping mergeAll(MergeWish wish, String editor) {
        lock(wish.all(), Set.of());
        Story survivor = stories.bySlug(wish.survivor());
        List<String> order = new ArrayList<>(wish.absorbed());
        order.sort(Comparator.comparing(
                slug -> !slug.equals(wish.lead()))); // its words come first, then what is put over them
        Long first = null;
        for (String slug : order) {
            Merge merge = merge(survivor, stories.bySlug(slug), wish.keep(slug), editor, first);
            first = first == null ? book.ofMerge(merge.id()).id() : first;
        }
        if (first == null) {
            throw new MergeRefused("Choose at least two stories.");
        }
        return book.byId(first);
    }

    private Merge merge(Story survivor, Story absorbed, Keep keep, String editor, @Nullable Long first) {
        law.refuseMerge(survivor, absorbed);
        String before = record.standing(List.of(survivor, absorbed));
        choices.note(survivor);
        choices.note(absorbed);
        Made made = new Made(editor, clock.instant(), Kind.MERGE, "merged with “" + absorbed.title() + "”");
        Merge merge = rewriting.merge(survivor, absorbed, keep, made);
        merges.saveAndFlush(merge);
        long done = book.write(Regrouping.Kind.MERGE, absorbed, survivor, merge.id(), first, who(editor));
        book.noteMerged(merge.id(), homes.follow(absorbed, survivor));
        choose(merge, done);
        note(done, survivor);
        following.welcomed(List.of(survivor.id()));
        record.merged(merge, keep, editor, before);
        return merge;
    }

    private void choose(Merge merge, long done) {
        if (merge.afterLead().id() != merge.beforeLead().id() || !choices.isChosen(merge.survivor())) {
            choices.lead(merge.survivor(), merge.afterLead().id(), done);
        }
        if (merge.changedText()) {
            choices.text(merge.survivor(), merge.survivor().text(), done);
        }
    }

    /** Moves an article into another story; its last article takes a story along, which is a merge. */
    public Regrouping move(String articleSlug, String targetSlug, String editor) {
        Article article = articles.bySlug(articleSlug);
        lock(List.of(targetSlug), Set.of(article.id()));
        Story source = stories.ofArticle(article.id());
        Story target = stories.bySlug(targetSlug).standing();
        if (source.is(target)) {
            throw new MergeRefused("The article is in this story already.");
        }
        return homes.members(source).size() > 1
                ? regroup(Regrouping.Kind.MOVE, Set.of(article.id()), source, target, editor)
                : moveAll(source, target, editor);
    }

    private Regrouping moveAll(Story source, Story target, String editor) {
        List<Long> gaveWay = implied.giveWay(homes.members(source), target, who(editor));
        Merge merge = merge(target, source, new Keep(false, false), editor, null);
        Regrouping done = book.ofMerge(merge.id());
        implied.gaveWay(gaveWay, done.id());
        return done;
    }

    /** Takes an article out into a story of its own, and remembers that it does not belong with the others. */
    public Regrouping moveOut(String articleSlug, String editor) {
        Article article = articles.bySlug(articleSlug);
        lock(Set.of(), Set.of(article.id()));
        Story source = stories.ofArticle(article.id());
        if (homes.members(source).size() == 1) {
            throw new MergeRefused("The article has a story of its own already.");
        }
        return regroup(
                Regrouping.Kind.OUT, Set.of(article.id()), source, stories.begin(article, clock.instant()), editor);
    }

    /** Takes some articles of a story out into one new story, and remembers that they do not belong with the others. */
    public Regrouping split(String slug, Collection<String> articleSlugs, String editor) {
        lock(List.of(slug), Set.of());
        Story source = stories.bySlug(slug);
        source.refuseIfMerged();
        Set<Long> leaving = new LinkedHashSet<>();
        articles.bySlugs(articleSlugs).forEach(article -> leaving.add(article.id()));
        List<Long> members = homes.members(source);
        if (leaving.isEmpty() || !members.containsAll(leaving)) {
            throw new MergeRefused("Choose articles of this story that are to leave it.");
        }
        if (leaving.size() == members.size()) {
            throw new MergeRefused("One article at least has to stay in the story.");
        }
        return regroup(
                Regrouping.Kind.SPLIT,
                leaving,
                source,
                stories.begin(leadOf(leaving, source), clock.instant()),
                editor);
    }

    private Article leadOf(Set<Long> leaving, Story source) {
        long lead = leaving.contains(source.lead().id())
                ? source.lead().id()
                : leaving.stream()
                        .sorted()
                        .filter(id -> !articles.getReferenceById(id).content().titleIsFirstSentence())
                        .findFirst()
                        .orElseGet(() -> leaving.iterator().next());
        return articles.getReferenceById(lead);
    }

    private Regrouping regroup(Regrouping.Kind kind, Set<Long> moving, Story source, Story target, String editor) {
        Who who = who(editor);
        String before = record.standing(List.of(source, target));
        choices.note(source);
        choices.note(target);
        long done = book.write(kind, source, target, null, null, who);
        implied.gaveWay(implied.giveWay(moving, target, who), done);
        law.refuseMove(moving, source, target);
        book.noteMoving(done, moving);
        note(done, target);
        homes.move(moving, target, who);
        for (Story touched : List.of(source, target)) {
            choices.settle(touched, done);
            homes.touch(touched, moving, clock.instant());
        }
        implied.remember(done, moving, source, target, who);
        following.welcomed(List.of(target.id()));
        record.moved(kind, moving, List.of(source, target), editor, before);
        return book.byId(done);
    }

    /** Undoes what was done, exactly, and says which story to look at. */
    public Story undo(long id, String editor) {
        return back.undo(id, who(editor));
    }

    /** Undoes all that was done at one stroke with this and stands still. */
    public Story undoAll(long first, String editor) {
        List<Long> all = book.standingWith(first);
        if (all.isEmpty()) {
            return undo(first, editor);
        }
        return all.stream()
                .map(id -> undo(id, editor))
                .reduce((one, last) -> last)
                .orElseThrow();
    }

    /** Undoes a merge: the story it took in is back under its address, with the articles that belong to it. */
    public Story unmerge(long merge, String editor) {
        return undo(book.ofMerge(merge).id(), editor);
    }

    /** What keeps stories from becoming one that has the first one's address: what readers see, and what editors ruled. */
    @Transactional(readOnly = true)
    public List<String> conflicts(Story survivor, List<Story> some) {
        return law.conflicts(survivor, some);
    }

    @Transactional(readOnly = true)
    public Regrouping byId(long id) {
        return book.byId(id);
    }

    @Transactional(readOnly = true)
    public Regrouping ofMerge(long merge) {
        return book.ofMerge(merge);
    }

    /** What was done to a story and to those that are part of it, the last first. */
    @Transactional(readOnly = true)
    public List<Regrouping> of(Story story, int most) {
        return book.of(story.id(), most);
    }

    /** Remembers what a story was before articles are taken in, if that may make it public. */
    private void note(long done, Story story) {
        if (following.mayGoPublic(story)) {
            book.noteUnseen(done, story);
        }
    }

    /** Rulings, then stories in the order of their numbers: whoever regroups takes them in this order. */
    private void lock(Collection<String> slugs, Collection<Long> articles) {
        rulings.oneAtATime();
        book.lock(slugs, articles);
    }
}
