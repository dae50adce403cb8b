package stemma.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.ExpressionAuthorizationDecision;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells programs that may not do something why, as problem documents with the header that says how to log in. */
final class ApiRefusals {

    private static final Pattern SCOPE = Pattern.compile("'SCOPE_(\\w+)'");
    private static final String REALM = "realm=\"Stemma\"";

    private ApiRefusals() {}

    /** Nobody is logged in. */
    static AuthenticationEntryPoint login() {
        return (request, response, reason) -> {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic " + REALM);
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + REALM);
            refuse(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Log in with a name and password, or, for what is written, with a token.");
        };
    }

    static void invalidToken(HttpServletResponse response) throws IOException {
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer " + REALM + ", error=\"invalid_token\", error_description=\"unknown, ended or revoked\"");
        refuse(
                response,
                HttpStatus.UNAUTHORIZED,
                "This token is unknown, it has ended, or it was revoked, or its account is disabled.");
    }

    /** Who guesses has to wait, as with passwords. */
    static void tooManyTokens(HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refuse(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many tokens that do not work came from this address. Try again in " + seconds + " seconds.");
    }

    /** Somebody is, and may not. */
    static AccessDeniedHandler forbidden() {
        return (request, response, denied) -> {
            Optional<String> scope = neededScope(denied);
            if (scope.isPresent()) {
                response.addHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer " + REALM + ", error=\"insufficient_scope\", scope=\"" + scope.get() + "\"");
            }
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    scope.map(one -> "This takes a token with the scope " + one
                                    + ", of an account that may do that itself.")
                            .orElse("This login may not do that. What only editors read takes a name and password."));
        };
    }

    private static Optional<String> neededScope(AccessDeniedException denied) {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof ExpressionAuthorizationDecision decision) {
            Matcher scope = SCOPE.matcher(decision.getExpression().getExpressionString());
            return scope.find() ? Optional.of(scope.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The words are plain, without anything that JSON would have to escape. */
    private static void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
