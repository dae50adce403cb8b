package stemma.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import stemma.account.ProgramLogin;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts what makes work, for each token, or else for each account, or else for each address. What the press answers by itself does not
 * come this far.
 */
class Limits extends OncePerRequestFilter {

    /** Their bytes are kept for everybody, so they must not tell anybody's figures. */
    private static final Set<String> KEPT = Set.of("/api", "/api/openapi.json");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Nothing but an address itself, so that no name is looked up. */
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:]+");

    private static final int LONGEST_KEY = 120;

    private final Limit reading;
    private final Limit writing;
    private final JsonMapper json;

    Limits(LimitSettings settings, Clock clock, JsonMapper json) {
        this.reading = new Limit("reading", settings.reads(), clock);
        this.writing = new Limit("writing", settings.writes(), clock);
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Limit limit = READING.contains(request.getMethod()) ? reading : writing;
        if (limit.isNone()) {
            chain.doFilter(request, response);
            return;
        }
        Limit.Standing standing = limit.take(asker(request));
        String path = UrlPathHelper.rawPathInstance.getPathWithinApplication(request);
        if (!standing.passes() || !KEPT.contains(path)) {
            response.setHeader("RateLimit-Policy", limit.policy());
            response.setHeader("RateLimit", limit.standing(standing));
        }
        if (standing.passes()) {
            chain.doFilter(request, response);
        } else {
            refuse(limit, standing, response);
        }
    }

    private static String asker(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        if (who instanceof ProgramLogin program) {
            return "token " + program.token();
        }
        String key = who != null ? "account " + who.getName() : "address " + network(request.getRemoteAddr());
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /** Of IPv6 the first half, for whoever has one such address has all of its network. */
    private static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private void refuse(Limit limit, Limit.Standing standing, HttpServletResponse response) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                "These are more requests than are taken in a minute. Try again in " + standing.secondsUntilNext()
                        + " seconds.");
        problem.setProperty("violated-policies", List.of(limit.name()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(standing.secondsUntilNext()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
