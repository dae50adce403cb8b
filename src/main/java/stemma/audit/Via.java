package stemma.audit;

import jakarta.servlet.http.HttpServletRequest;

/** By what a request came, where that is more than somebody's login: it stands in the log behind the address. */
public final class Via {

    private static final String ATTRIBUTE = Via.class.getName();

    private Via() {}

    /** Says it of this request. */
    public static void on(HttpServletRequest request, String words) {
        request.setAttribute(ATTRIBUTE, words);
    }

    /** As it stands behind the address; empty where nothing was said. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String words ? ", " + words : "";
    }
}
