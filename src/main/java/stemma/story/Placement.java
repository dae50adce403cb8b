package stemma.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** In which story an article is told, who put it there, and why. */
@Entity
public class Placement implements Persistable<Long> {

    /** Who places an article where its words belong. */
    public static final String PLACER = "matching";

    /** Who places an article that editors ruled to tell the same as others. */
    public static final String RULING = "ruling";

    /** Who places an article whose file says to which story it belongs. */
    public static final String FILE = "file";

    @Id
    private long articleId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Story story;

    private String placedBy;
    private Instant placedAt;
    private @Nullable Double score;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Why evidence;

    private transient boolean fresh;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Placement() {}

    public Placement(
            long articleId, Story story, String placedBy, Instant placedAt, @Nullable Double score, Why evidence) {
        this.articleId = articleId;
        this.story = story;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
        this.score = score;
        this.evidence = evidence;
        this.fresh = true;
    }

    @Override
    public Long getId() {
        return articleId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public long articleId() {
        return articleId;
    }

    public Story story() {
        return story;
    }

    public String placedBy() {
        return placedBy;
    }

    /** The same for everybody to know: an editor without a name. */
    public String hand() {
        return Set.of(PLACER, RULING, FILE).contains(placedBy) ? placedBy : "editor";
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** How surely the article tells the story's event, 0 to 1; null where it began the story or an editor placed it. */
    public @Nullable Double score() {
        return score;
    }

    public Why evidence() {
        return evidence;
    }
}
