package stemma.press;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.signal.Subject;

/** What the page that answers a request shows. A page that says nothing of it is made anew for each reader. */
public final class Shown {

    private static final String ATTRIBUTE = Shown.class.getName();
    private static final String END = ATTRIBUTE + ".until";

    private Shown() {}

    /** Says of the page that answers this request that it stays the same until one of these changes. */
    public static void on(HttpServletRequest request, Subject... subjects) {
        Set<Subject> all = new HashSet<>(Set.of(subjects));
        Set<Subject> before = of(request);
        if (before != null) {
            all.addAll(before);
        }
        request.setAttribute(ATTRIBUTE, Set.copyOf(all));
    }

    /** Says of the page that it is good until then at the most, whatever changes. */
    public static void until(HttpServletRequest request, Instant end) {
        request.setAttribute(END, end);
    }

    static Instant until(HttpServletRequest request) {
        return request.getAttribute(END) instanceof Instant end ? end : Instant.MAX;
    }

    @SuppressWarnings("unchecked") // only put there above
    static @Nullable Set<Subject> of(HttpServletRequest request) {
        return (Set<Subject>) request.getAttribute(ATTRIBUTE);
    }
}
