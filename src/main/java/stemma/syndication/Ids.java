package stemma.syndication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import stemma.publication.PublicChange;
import stemma.publication.Publishable;

/** What programs know things by: it stays the same for ever, whatever becomes of words and addresses. */
final class Ids {

    private Ids() {}

    static String story(long id, Instant createdAt) {
        return text(Publishable.Kind.STORY, id, createdAt);
    }

    static String text(Publishable.Kind kind, long id, Instant createdAt) {
        return of(kind.word() + " " + id + " of " + createdAt);
    }

    /** That a text was published, as something that happened to it. */
    static String beginning(String text) {
        return of("beginning of " + text);
    }

    /** That a text became part of another. */
    static String joining(String text, Instant at) {
        return of("joining of " + text + " at " + at);
    }

    static String change(PublicChange change) {
        return of("change " + change.id() + " of " + change.madeAt());
    }

    private static String of(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
