package stemma.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import stemma.press.Print.Caching;
import stemma.signal.Signals;

/** Answers from what is kept. Readers' pages are the same for everybody; only who logs in with the request gets them made anew. */
class Press {

    private static final Logger log = LoggerFactory.getLogger(Press.class);
    private static final Pattern KNOWN_QUERY = Pattern.compile("before=\\d{1,19}");

    private final List<PrintedPaths> paths;
    private final Prints prints;
    private final Signals signals;
    private final Assets assets;
    private final String session;

    /**
     * @param paths whose pages are kept
     * @param session the name of the cookie that says who has a session
     */
    Press(List<PrintedPaths> paths, Prints prints, Signals signals, Assets assets, String session) {
        this.paths = List.copyOf(paths);
        this.prints = prints;
        this.signals = signals;
        this.assets = assets;
        this.session = session + '=';
    }

    /** Sends what is kept for this request, if there is something. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!reads(request)) {
            return false;
        }
        @Nullable String path = request.getRequestURI();
        if (path == null) {
            return false; // it could not be read, and Tomcat refuses it
        }
        if (path.startsWith(Assets.FOLDER)) {
            return answersAsset(path, request, response);
        }
        Print print =
                isPrinted(path, Campaign.without(request.getQueryString())) ? kept(Address.of(request), request) : null;
        if (print == null) {
            return false;
        }
        send(print, request, response);
        return true;
    }

    private boolean answersAsset(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Print asset = assets.under(path);
        if (asset == null) {
            return false;
        }
        asset.send(request, response, assets.isPresent(path) ? Caching.FOR_GOOD : Caching.BY_ONE);
        return true;
    }

    void send(Print print, HttpServletRequest request, HttpServletResponse response) throws IOException {
        print.send(request, response, caching(request));
    }

    /** What an editor has just changed must not come from a cache on the way, nor from the browser's. */
    private Caching caching(HttpServletRequest request) {
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies == null || !cookies.contains(session) ? Caching.BY_ALL : Caching.BY_ONE;
    }

    /** Whether the page that answers this request may be kept. */
    boolean keeps(HttpServletRequest request) {
        return reads(request) && isPrinted(request.getRequestURI(), Campaign.without(request.getQueryString()));
    }

    private static boolean reads(HttpServletRequest request) {
        String method = request.getMethod();
        return (method.equals("GET") || method.equals("HEAD")) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private boolean isPrinted(String path, @Nullable String query) {
        if (query != null && !KNOWN_QUERY.matcher(query).matches()) {
            return false;
        }
        for (PrintedPaths some : paths) {
            if (some.include(path)) {
                return true;
            }
        }
        return false;
    }

    /** Who has seen another state may have seen a newer one, of a program that heard of a change before this one. */
    @Nullable
    Print kept(Address address, HttpServletRequest request) {
        Print print = prints.at(address);
        if (print == null || !print.differsFromHeld(request)) {
            return print;
        }
        try {
            signals.catchUp();
        } catch (DataAccessException e) {
            log.debug("The database cannot be asked: readers get what is known", e);
        }
        return prints.at(address);
    }
}
