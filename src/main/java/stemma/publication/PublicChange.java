package stemma.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import stemma.revision.Revision;

/** Something done to a text in public after it was published, never changed once written. */
@Entity
@Immutable
public class PublicChange {

    /** What was done. */
    public enum What {
        UPDATED("Updated"),
        CORRECTED("Corrected"),
        WITHDRAWN("Withdrawn"),
        BROUGHT_BACK("Published again");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Publishable.Kind textKind;

    private long textId;

    @Enumerated(EnumType.STRING)
    private What what;

    private Instant madeAt;

    @SuppressWarnings("UnusedVariable") // for those who ask the database: readers and the audit log do not need it
    private String madeBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private Revision revision;

    @ManyToOne(fetch = FetchType.LAZY)
    private Revision before;

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind noticeKind;

    private @Nullable String notice;

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Place place;

    private boolean showOld;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PublicChange() {}

    PublicChange(Publishable text, What what, Revision before, Revision after, String madeBy, Instant madeAt) {
        this.textKind = text.kind();
        this.textId = text.id();
        this.what = what;
        this.revision = after;
        this.before = before;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Of words that readers get. */
    static PublicChange of(
            Publishable text, Revision before, Revision after, Release release, String madeBy, Instant madeAt) {
        What what = release.correction() == null ? What.UPDATED : What.CORRECTED;
        return new PublicChange(text, what, before, after, madeBy, madeAt).with(release.correction());
    }

    PublicChange withNotice(String words) {
        notice = words;
        return this;
    }

    private PublicChange with(@Nullable Correction correction) {
        if (correction != null) {
            noticeKind = correction.kind();
            notice = correction.words();
            place = correction.place();
            showOld = correction.showOld();
        }
        return this;
    }

    /** The number that the database gave; only a stored change has one. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("this change is not stored yet");
        }
        return id;
    }

    public Publishable.Kind textKind() {
        return textKind;
    }

    /** Which text it was done to. */
    public long textId() {
        return textId;
    }

    public What what() {
        return what;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** What readers saw after it. */
    public Revision revision() {
        return revision;
    }

    /** What readers saw before it. */
    public Revision before() {
        return before;
    }

    /** What a notice is about; null where readers were told nothing, or that the text is withdrawn. */
    public Correction.@Nullable Kind noticeKind() {
        return noticeKind;
    }

    public @Nullable String notice() {
        return notice;
    }

    public Correction.@Nullable Place place() {
        return place;
    }

    /** Whether readers may see what stood there before. */
    public boolean showsOld() {
        return showOld;
    }
}
