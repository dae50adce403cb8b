package stemma.story;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stemma.article.Article;
import stemma.revision.Revision;

/** Two stories made one: which, by whom, and what stood before. */
@Entity
public class Merge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Story survivor;

    @ManyToOne(fetch = FetchType.LAZY)
    private Story absorbed;

    private String madeBy;
    private Instant madeAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "before_lead")
    private Article beforeLead;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "before_text")
    private @Nullable Revision beforeText;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "after_lead")
    private Article afterLead;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "after_text")
    private @Nullable Revision afterText;

    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Merge() {}

    Merge(Story survivor, Story absorbed, Revision.Made made) {
        this.survivor = survivor;
        this.absorbed = absorbed;
        this.madeBy = made.author();
        this.madeAt = made.at();
        this.beforeLead = survivor.lead();
        this.beforeText = survivor.text();
        this.afterLead = survivor.lead();
    }

    void leaves(Article lead, @Nullable Revision text) {
        afterLead = lead;
        afterText = text;
    }

    public void undo(String editor, Instant at) {
        if (undoneBy != null) {
            throw new MergeRefused("This merge was undone by " + undoneBy + " already.");
        }
        undoneBy = editor;
        undoneAt = at;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("this merge is not stored yet");
        }
        return id;
    }

    public boolean stands() {
        return undoneAt == null;
    }

    public Story survivor() {
        return survivor;
    }

    public Story absorbed() {
        return absorbed;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Article beforeLead() {
        return beforeLead;
    }

    public Article afterLead() {
        return afterLead;
    }

    /** Whether the survivor has other words than before. */
    public boolean changedText() {
        return beforeText == null ? afterText != null : afterText == null || beforeText.id() != afterText.id();
    }
}
