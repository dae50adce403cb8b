package stemma.press;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import stemma.press.Prints.Making;

/** Has pages made that are not kept yet, and keeps them. Stands before all else that makes pages. */
@SuppressWarnings("serial") // nobody writes filters to disk
class PressFilter extends HttpFilter {

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Press press;
    private final Prints prints;
    private final Map<Address, CompletableFuture<Boolean>> making = new ConcurrentHashMap<>();

    PressFilter(Press press, Prints prints) {
        this.press = press;
        this.prints = prints;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (press.answers(request, response)) {
            return;
        }
        if (press.keeps(request) && request.getMethod().equals("GET")) {
            makeOrAwait(Address.of(request), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
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
        if (!press.answers(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Answers with the page as it is now, and keeps it if it stays the same. */
    private void make(Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Making begun = prints.begin();
        try {
            address.language().on(request);
            Taking taking = new Taking(response);
            chain.doFilter(new Stranger(request), taking);
            Optional<Print> print = taking.print(Shown.of(request));
            if (print.isPresent()) {
                Print kept = prints.keep(begun, address, print.get(), Shown.until(request));
                press.send(kept, request, response);
            } else {
                taking.release();
            }
        } finally {
            prints.end(begun);
        }
    }
}
