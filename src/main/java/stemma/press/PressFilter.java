package stemma.press;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import stemma.press.Prints.Making;
import stemma.signal.Signals;

/**
 * Answers readers with pages that were made before. Stands before all else, so that such an answer costs a look into memory.
 * Who has a session, or logs in with the request, gets pages that are made for them.
 */
@SuppressWarnings("serial") // nobody writes filters to disk
class PressFilter extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(PressFilter.class);
    private static final Pattern KNOWN_QUERY = Pattern.compile("before=\\d{1,19}");
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final List<PrintedPaths> paths;
    private final Prints prints;
    private final Signals signals;
    private final String session;
    private final Map<Address, CompletableFuture<Boolean>> making = new ConcurrentHashMap<>();

    /** @param session the name of the cookie that says who has a session */
    PressFilter(List<PrintedPaths> paths, Prints prints, Signals signals, String session) {
        this.paths = List.copyOf(paths);
        this.prints = prints;
        this.signals = signals;
        this.session = session + '=';
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOfAReader(request) || !isPrinted(request)) {
            chain.doFilter(request, response);
            return;
        }
        Address address = Address.of(request);
        Print print = kept(address, request);
        if (print != null) {
            print.send(request, response);
        } else if (request.getMethod().equals("GET")) {
            makeOrAwait(address, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOfAReader(HttpServletRequest request) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies == null || !cookies.contains(session);
    }

    private boolean isPrinted(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && !KNOWN_QUERY.matcher(query).matches()) {
            return false;
        }
        String path = request.getRequestURI();
        for (PrintedPaths some : paths) {
            if (some.include(path)) {
                return true;
            }
        }
        return false;
    }

    /** Who has seen another state may have seen a newer one, of a program that heard of a change before this one. */
    private @Nullable Print kept(Address address, HttpServletRequest request) {
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

    /** One makes the page, whoever else asks for it meanwhile waits for that. */
    private void makeOrAwait(
            Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> others = making.putIfAbsent(address, mine);
        if (others == null) {
            try {
                make(address, request, response, chain);
            } finally {
                making.remove(address);
                mine.complete(true);
            }
            return;
        }
        others.completeOnTimeout(false, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        Print print = kept(address, request);
        if (print != null) {
            print.send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Answers with the page as it is now, and keeps it if it stays the same. */
    private void make(Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Making begun = prints.begin();
        try {
            Taking taking = new Taking(response);
            chain.doFilter(request, taking);
            Optional<Print> print = taking.print(Shown.of(request));
            if (print.isPresent()) {
                prints.keep(begun, address, print.get());
                print.get().send(request, response);
            } else {
                taking.release();
            }
        } finally {
            prints.end(begun);
        }
    }
}
