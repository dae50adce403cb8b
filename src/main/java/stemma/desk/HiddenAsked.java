package stemma.desk;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import stemma.publication.HiddenWords;
import stemma.publication.PublicationRefused;

/** What an editor is asked before words go out whose source is not public. */
record HiddenAsked(boolean mayConfirm) {

    /** Null where something else was refused. */
    static @Nullable HiddenAsked of(PublicationRefused refused, Principal editor) {
        return refused instanceof HiddenWords hidden
                ? new HiddenAsked(!hidden.adminsOnly() || Hands.of(editor).admin())
                : null;
    }
}
