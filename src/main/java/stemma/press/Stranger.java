package stemma.press;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request as it would come from somebody whom nobody knows: a page for everybody is made from nothing else. */
final class Stranger extends HttpServletRequestWrapper {

    Stranger(HttpServletRequest request) {
        super(request);
    }

    private static boolean tellsWho(String header) {
        return header.equalsIgnoreCase(HttpHeaders.COOKIE);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return tellsWho(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return tellsWho(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(Stranger::tellsWho);
        return Collections.enumeration(names);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("a page that is for everybody needs no session");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        throw new IllegalStateException("a page that is for everybody needs no session");
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return false;
    }
}
