package stemma.signal;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants to know what has changed. Told in the thread that found out, so it must be quick. */
public interface Hearer {

    /**
     * These have changed; everything, if {@link Subject#ALL} is among them.
     *
     * @param jdbc to ask for more with; waiting for another connection here could stop all who hold one
     */
    void changed(Set<Subject> subjects, JdbcClient jdbc);
}
