package stemma.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import stemma.audit.Via;

/** Lets programs in by their tokens (RFC 6750), under /api and for this request only, whoever else the browser says it is. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Keyring keyring;

    BearerFilter(Keyring keyring) {
        this.keyring = keyring;
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/api/");
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
        Optional<Token> token = keyring.with(new TokenSecret(String.valueOf(sent(request))));
        if (token.isEmpty()) {
            SecurityContextHolder.clearContext();
            ApiRefusals.invalidToken(response);
            return;
        }
        Via.on(request, token.get().called());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ProgramLogin(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
