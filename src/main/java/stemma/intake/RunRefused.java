package stemma.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody wants done with an import run cannot be done in its state. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RunRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long run;

    RunRefused(Run run, String wish) {
        super("Run " + run.id() + " cannot be " + wish + ": it is "
                + (run.paused() ? "paused by " + run.pausedBy() : run.state().word()) + ".");
        this.run = run.id();
    }

    /** The run is taken back already, by another run. */
    RunRefused(Run run, long undo) {
        super("Run " + run.id() + " is taken back already, by run " + undo + ": take that one back to have it again.");
        this.run = run.id();
    }

    public long run() {
        return run;
    }
}
