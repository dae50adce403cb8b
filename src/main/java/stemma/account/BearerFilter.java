package stemma.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import stemma.audit.Via;

/** Lets programs in by their tokens (RFC 6750), under /api and for this request only, whoever else the browser says it is. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private static final int FREE_FOR_AN_ADDRESS = 20;
    private static final int MOST_KNOWN = 10_000;

    private final Keyring keyring;
    private final Attempts wrong;

    /** Hashes of tokens that worked, so that strangers at one address with them cannot keep them out. */
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    BearerFilter(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.wrong = new Attempts(FREE_FOR_AN_ADDRESS, clock);
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return UrlPathHelper.rawPathInstance.getPathWithinApplication(request).startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForPrograms(request) || sent(request) == null;
    }

    private static @Nullable String sent(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TokenSecret secret = new TokenSecret(String.valueOf(sent(request)));
        String hash = HexFormat.of().formatHex(secret.hash());
        Duration wait = known.getIfPresent(hash) == null ? wrong.wait(request.getRemoteAddr()) : Duration.ZERO;
        Optional<Token> token = wait.isZero() ? keyring.with(secret) : Optional.empty();
        if (token.isEmpty()) {
            SecurityContextHolder.clearContext();
            refuse(hash, wait, request, response);
            return;
        }
        known.put(hash, true);
        Via.on(request, token.get().called());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ProgramLogin(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(String hash, Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wait.isZero()) {
            known.invalidate(hash);
            wrong.failed(request.getRemoteAddr());
            ApiRefusals.invalidToken(response);
        } else {
            ApiRefusals.tooManyTokens(response, wait);
        }
    }
}
