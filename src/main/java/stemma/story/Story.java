package stemma.story;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stemma.article.Article;
import stemma.publication.Publication;
import stemma.publication.Publishable;
import stemma.publication.State;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Saving;

/** All the articles about one event, told once: in its lead's words until an editor gives it its own. */
@Entity
public class Story implements Publishable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_id")
    private Article lead;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "text_id")
    private @Nullable Revision text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private @Nullable Story mergedInto;

    @Embedded
    private Publication publication;

    private boolean follows;
    private @Nullable Instant addressKnownFrom;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Story() {}

    Story(String slug, Article lead, Instant at) {
        this.slug = slug;
        this.lead = lead;
        this.publication = Publication.following(lead.publication());
        this.follows = true;
        this.addressKnownFrom = publication.publicFrom();
        this.createdAt = at;
        this.changedAt = at;
    }

    /** Takes the other story into this one and says what stood here before, so that it can be undone. */
    Merge merge(Story other, Keep keep, Revision.Made made) {
        if (is(other)) {
            throw new MergeRefused("A story cannot be merged into itself.");
        }
        refuseIfMerged();
        other.refuseIfMerged();
        Merge merge = new Merge(this, other, made);
        Revision after = keep.words(this, other, made);
        boolean seen = !publication.isPublic(made.at()) || other.publication().isPublic(made.at());
        lead = keep.otherLead() ? other.lead() : lead;
        text = after;
        merge.leaves(lead, text);
        other.becomePartOf(this, made.at());
        changedAt = seen ? made.at() : changedAt;
        return merge;
    }

    /** Whether readers do not know all of its newest words. */
    boolean hides(Instant now) {
        return !publication.showsNewest(now) || borrowsHidden(now);
    }

    /** Whether it stands in its lead's newest words, which readers do not know all of. */
    public boolean borrowsHidden(Instant now) {
        return text == null && !lead.publication().showsNewest(now);
    }

    /** Shows these words; none means its lead's. */
    void tell(@Nullable Revision words) {
        text = words;
    }

    public void becomePartOf(@Nullable Story whole, Instant at) {
        mergedInto = whole;
        touch(at);
    }

    Saving save(Content wished, long base, Revision.Made made) {
        Saving saving = Saving.decide(shown(), base, wished, made);
        if (saving instanceof Saving.Saved saved) {
            text = saved.revision();
        }
        return saving;
    }

    /** An article has come in. It leads if the present lead has no headline, which a newcomer can give. */
    public void welcome(Article article, Instant at) {
        if (!tells(article, at)) {
            return;
        }
        if (text == null
                && content().titleIsFirstSentence()
                && !article.content().titleIsFirstSentence()) {
            lead = article;
        }
        touch(at);
    }

    /** Whether readers would see that something was done with the article here: else nothing may show them that. */
    boolean tells(Article article, Instant at) {
        return article.publication().isPublic(at) || !publication.isPublic(at);
    }

    public void touchFor(Article article, Instant at) {
        if (tells(article, at)) {
            touch(at);
        }
    }

    /** Goes public with the first of its articles to do so, unless an editor has decided or it is public already. */
    boolean follow(@Nullable Article first, Instant now) {
        boolean went = follows && publication.follow(first == null ? null : first.publication(), now);
        Instant from = publication.publicFrom();
        if (went && text != null && from != null && !lead.publication().isPublic(from)) {
            publication.settle(true, null); // written over words that readers may not know by then
        }
        return went;
    }

    /** The same if it is public only by what is told here no more. */
    boolean followAnew(@Nullable Article first) {
        return follows && publication.followAnew(first == null ? null : first.publication());
    }

    @Override
    public void decided() {
        follows = false;
    }

    /** An address that tells nothing of an article that readers may not know of. */
    void rename(String free) {
        slug = free;
    }

    /** Whether readers can know its address by now, or could once. */
    boolean isAddressKnown(Instant now) {
        return addressKnownFrom != null && !addressKnownFrom.isAfter(now);
    }

    /** They can from this time on; null where nothing of it is to be public. */
    void addressKnown(@Nullable Instant from) {
        addressKnownFrom = from;
    }

    /** Readers who come here are told that it was withdrawn, so it can be no part of another story, nor take one in. */
    public void refuseIfKilled() {
        if (publication.state() == State.KILLED) {
            throw new MergeRefused("The story “" + slug + "” was killed: readers are told so at its address."
                    + " An admin can bring it back first.");
        }
    }

    void leadWith(Article article) {
        lead = article;
    }

    public void touch(Instant at) {
        changedAt = at;
    }

    public void refuseIfMerged() {
        if (mergedInto != null) {
            throw new MergeRefused(
                    "The story “" + slug + "” is part of another story already, of “"
                            + standing().slug() + "”.",
                    "/desk/stories/" + standing().slug() + "/regroupings");
        }
    }

    /** Its words and its publication are the other story's matter while it is part of that one. */
    public void refuseIfPart() {
        if (mergedInto != null) {
            throw new StoryMerged(slug, standing().slug());
        }
    }

    /** Whether it goes public with the first of its articles, as no editor has decided. */
    public boolean follows() {
        return follows;
    }

    /** Whether both are the same story. */
    public boolean is(Story other) {
        return id() == other.id();
    }

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public long id() {
        if (id == null) {
            throw new IllegalStateException("this story is not stored yet");
        }
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }

    public Article lead() {
        return lead;
    }

    /** The words that an editor gave this story; null while it shows its lead's. */
    public @Nullable Revision text() {
        return text;
    }

    /** The newest words: the story's own, or else its lead's. */
    public Revision shown() {
        return text != null ? text : lead.head();
    }

    @Override
    public Revision head() {
        return shown();
    }

    @Override
    public Publication publication() {
        return publication;
    }

    /** The words of its own that readers see once it is public; null where they see the lead's. */
    public @Nullable Revision liveText() {
        return publication.held() ? publication.live() : text;
    }

    @Override
    public @Nullable Revision words() {
        return text;
    }

    public Content content() {
        return shown().content();
    }

    public String title() {
        return content().title();
    }

    public @Nullable Story mergedInto() {
        return mergedInto;
    }

    /** The story in which this one's articles are told now: itself, or the end of its chain of merges. */
    public Story standing() {
        Story story = this;
        while (story.mergedInto() != null) {
            story = story.mergedInto();
        }
        return story;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
