package stemma.revision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of content, never changed once written; it points at the one it followed. */
@Entity
@Immutable
public class Revision {

    /** Why a revision was made. */
    public enum Kind {
        IMPORT,
        EDIT,
        CORRECTION,
        RESTORE,
        MERGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who made a revision, when, of what kind and with what note. */
    public record Made(
            String author, Instant at, Kind kind, @Nullable String note) {

        public Made {
            if (author.isBlank()) {
                throw new IllegalArgumentException("a revision needs an author");
            }
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Revision previous;

    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String author;
    private Instant madeAt;
    private @Nullable String note;

    @Embedded
    private Content content;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Revision() {}

    private Revision(@Nullable Revision previous, Content content, Made made) {
        this.previous = previous;
        this.number = previous == null ? 1 : previous.number + 1;
        this.kind = made.kind();
        this.author = made.author();
        this.madeAt = made.at();
        this.note = made.note();
        this.content = content;
    }

    public static Revision first(Content content, Made made) {
        return new Revision(null, content, made);
    }

    public Revision next(Content next, Made made) {
        return new Revision(this, next, made);
    }

    /** The number that the database gave; only a stored revision has one. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("this revision is not stored yet");
        }
        return id;
    }

    public @Nullable Revision previous() {
        return previous;
    }

    /** 1 for the first revision of a history, then counting up. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public String author() {
        return author;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable String note() {
        return note;
    }

    public Content content() {
        return content;
    }

    /** Whether the words are a source's own, not an editor's. */
    public boolean asImported() {
        return kind == Kind.IMPORT;
    }
}
