package stemma.story;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A merge, its undoing or a move that makes no sense as things stand; the message tells an editor why. */
@ResponseStatus(HttpStatus.CONFLICT)
public class MergeRefused extends RuntimeException {

    private final @Nullable String address;

    public MergeRefused(String message) {
        this(message, null);
    }

    /** @param address the page on which the editor can do first what has to be done first */
    public MergeRefused(String message, @Nullable String address) {
        super(message);
        this.address = address;
    }

    /** Where to go on. */
    public @Nullable String address() {
        return address;
    }
}
