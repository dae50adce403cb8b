package stemma.publication;

import java.time.Instant;

/** What a reader asks for was public and has been killed. */
public class TextWithdrawn extends RuntimeException {

    private final String notice;
    private final Instant at;

    public TextWithdrawn(PublicChange withdrawal) {
        super("withdrawn");
        this.notice = String.valueOf(withdrawal.notice());
        this.at = withdrawal.madeAt();
    }

    public String notice() {
        return notice;
    }

    public Instant at() {
        return at;
    }
}
