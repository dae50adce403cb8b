package stemma.publication;

import java.time.Instant;

/** What a reader asks for was public and has been killed. */
public class TextWithdrawn extends RuntimeException {

    private final long textId;
    private final String notice;
    private final Instant at;

    public TextWithdrawn(PublicChange withdrawal) {
        super("withdrawn");
        this.textId = withdrawal.textId();
        this.notice = String.valueOf(withdrawal.notice());
        this.at = withdrawal.madeAt();
    }

    /** Which text of its kind. */
    public long textId() {
        return textId;
    }

    public String notice() {
        return notice;
    }

    public Instant at() {
        return at;
    }
}
