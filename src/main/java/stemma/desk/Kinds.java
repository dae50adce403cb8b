package stemma.desk;

import java.security.Principal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;

/** The texts that editors revise, by the word that stands for their kind in addresses. */
@Component
class Kinds {

    private static final String DEADLOCK = "40P01";

    private final Map<String, Texts> kinds;
    private final Clock clock;

    Kinds(ArticleTexts articles, StoryTexts stories, Clock clock) {
        this.clock = clock;
        this.kinds = Map.of("articles", articles, "stories", stories);
    }

    Texts of(String kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /** Who makes a revision now, of which kind and why. */
    Made made(Principal editor, Kind kind, String note) {
        return new Made(editor.getName(), clock.instant(), kind, note);
    }

    /** The desk's address of a text, to which that of its form, its history and so on belong. */
    static String address(String kind, String slug) {
        return "/desk/" + kind + "/" + slug;
    }

    /** Who meets another in the very same moment tries again, and is told what the other wrote. */
    static <T> T met(Supplier<T> save) {
        for (int tries = 1; tries < 5; tries++) {
            try {
                return save.get();
            } catch (OptimisticLockingFailureException e) {
                Thread.onSpinWait();
            } catch (PessimisticLockingFailureException e) {
                refuseUnlessDeadlock(e);
            }
        }
        return save.get();
    }

    /** Of two that wait for each other the database ends one, which may go on now; who waited too long is told so. */
    private static void refuseUnlessDeadlock(PessimisticLockingFailureException e) {
        boolean deadlock = e.getRootCause() instanceof SQLException cause && DEADLOCK.equals(cause.getSQLState());
        if (!deadlock) {
            throw e;
        }
    }
}
