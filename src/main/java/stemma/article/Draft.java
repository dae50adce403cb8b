package stemma.article;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.bulk.Lexemes;
import stemma.revision.Content;
import stemma.revision.Slug;

/** A report on its way in, with all that can be worked out about a new article before anything is stored. */
public final class Draft {

    private final IncomingReport received;
    private final String sha256;
    private final Slug slug;
    private final List<Warning> warnings;
    private final @Nullable Lexemes lexemes;

    private Draft(IncomingReport received) {
        this.received = received;
        this.lexemes = null;
        this.sha256 = Report.sha256(received.bytes());
        this.slug = Slug.of(received.content().title(), received.sourceKey());
        this.warnings = CopyCheck.of(received.content(), false, received.sources(), received.findings());
    }

    private Draft(Draft draft, Lexemes lexemes) {
        this.received = draft.received;
        this.sha256 = draft.sha256;
        this.slug = draft.slug;
        this.warnings = draft.warnings;
        this.lexemes = lexemes;
    }

    /** Safe to call from any thread; takes most of the time that a new article takes. */
    public static Draft of(IncomingReport received) {
        return new Draft(received);
    }

    /** The same report without these outlets among those who wrote it. */
    Draft settled(Set<String> outlets) {
        Content content = Bylines.settled(received.content(), outlets);
        return content == received.content() ? this : new Draft(received.with(content));
    }

    Draft with(Lexemes found) {
        return new Draft(this, found);
    }

    /** What its words are found by, if that was worked out. */
    @Nullable
    Lexemes lexemes() {
        return lexemes;
    }

    public IncomingReport received() {
        return received;
    }

    String sha256() {
        return sha256;
    }

    Slug slug() {
        return slug;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
