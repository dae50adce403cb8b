package stemma.story;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.article.Article;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Saving;

/** All the articles about one event, told once: in its lead's words until an editor gives it its own. */
@Entity
public class Story {

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

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Story() {}

    Story(String slug, Article lead, Instant at) {
        this.slug = slug;
        this.lead = lead;
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
        Revision after = wordsAfter(other, keep, made);
        lead = keep.otherLead() ? other.lead() : lead;
        text = after;
        merge.leaves(lead, text);
        other.becomePartOf(this, made.at());
        touch(made.at());
        return merge;
    }

    private @Nullable Revision wordsAfter(Story other, Keep keep, Revision.Made made) {
        Story words = keep.otherLead() ? other : this;
        if (keep.otherLead() == keep.otherHeadline() && (words == this || words.text() == null)) {
            return words.text();
        }
        Story heading = keep.otherHeadline() ? other : this;
        return shown().next(words.content().withHeadline(heading.content().headline()), made);
    }

    /** Brings back the story that the merge took in; words and lead too, unless an editor has changed them since. */
    void unmerge(Merge merge, Instant at) {
        merge.absorbed().becomePartOf(null, at);
        if (Objects.equals(idOf(text), idOf(merge.afterText()))) {
            text = merge.beforeText();
        }
        if (lead.id() == merge.afterLead().id()) {
            lead = merge.beforeLead();
        }
        touch(at);
    }

    private static @Nullable Long idOf(@Nullable Revision revision) {
        return revision == null ? null : revision.id();
    }

    void becomePartOf(@Nullable Story whole, Instant at) {
        mergedInto = whole;
        touch(at);
    }

    Saving save(Content wished, long base, Revision.Made made) {
        Saving saving = Saving.decide(shown(), base, wished, made);
        if (saving instanceof Saving.Saved saved) {
            text = saved.revision();
            touch(made.at());
        }
        return saving;
    }

    /** An article has come in. It leads if the present lead has no headline, which a newcomer can give. */
    void welcome(Article article, Instant at) {
        if (text == null
                && content().titleIsFirstSentence()
                && !article.content().titleIsFirstSentence()) {
            lead = article;
        }
        touch(at);
    }

    void leadWith(Article article, Instant at) {
        lead = article;
        touch(at);
    }

    void touch(Instant at) {
        changedAt = at;
    }

    void refuseIfMerged() {
        if (mergedInto != null) {
            throw new MergeRefused("The story “" + slug + "” is part of another story already.");
        }
    }

    /** Whether both are the same story. */
    public boolean is(Story other) {
        return id() == other.id();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("this story is not stored yet");
        }
        return id;
    }

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

    /** The revision that readers see: the story's own, or else its lead's. */
    public Revision shown() {
        return text != null ? text : lead.head();
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
