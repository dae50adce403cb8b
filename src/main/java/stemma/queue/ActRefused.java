package stemma.queue;

/** An act from the queue cannot be done, or not any more; the message tells an editor why. */
public class ActRefused extends RuntimeException {

    public ActRefused(String message) {
        super(message);
    }
}
