package stemma.press;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import stemma.language.PageLanguage;

/** What readers ask for: all of a request that a page may differ by. */
record Address(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable String query,
        PageLanguage language) {

    static Address of(HttpServletRequest request) {
        return new Address(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                request.getRequestURI(),
                Campaign.without(request.getQueryString()),
                PageLanguage.of(request));
    }

    /** In bytes of memory, roughly. */
    int weight() {
        return 2 * (path.length() + host.length() + (query == null ? 0 : query.length()));
    }
}
