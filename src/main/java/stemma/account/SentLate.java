package stemma.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that came when its session was over. Until somebody logs in it is kept in the login page alone, so that nobody
 * without a login can fill our memory.
 *
 * @param fields as a form sends them
 */
record SentLate(String address, String fields) implements Serializable {

    static final String ADDRESS = "late-address";
    static final String FIELDS = "late-fields";

    private static final Set<String> OURS = Set.of("_csrf", "_key");

    /** One field and what was typed into it. */
    record Field(String name, String value) {}

    /** The form that this request sends, unless it has passwords, or another site made it. */
    static Optional<SentLate> in(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean form = !"GET".equals(request.getMethod())
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded")
                && request.getHeader("HX-Request") == null
                && !"application/json".equals(request.getHeader("Accept"));
        boolean secret = request.getParameterMap().keySet().stream().anyMatch(name -> name.contains("assword"));
        return form && !secret && isInside(path) && isFromHere(request)
                ? Optional.of(new SentLate(path, encoded(request.getParameterMap())))
                : Optional.empty();
    }

    /** The form that came along with a name and a password. */
    static Optional<SentLate> along(HttpServletRequest request) {
        String address = request.getParameter(ADDRESS);
        String fields = request.getParameter(FIELDS);
        return address != null && fields != null && isInside(address)
                ? Optional.of(new SentLate(address, fields))
                : Optional.empty();
    }

    private static boolean isInside(String path) {
        return path.matches("/(?:desk|admin)/[A-Za-z0-9/._~%-]*+");
    }

    private static boolean isFromHere(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        return origin == null || request.getServerName().equalsIgnoreCase(host(origin));
    }

    private static String host(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getHost(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String encoded(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()))
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields one by one. */
    public List<Field> each() {
        List<Field> each = new ArrayList<>();
        for (String pair : fields.isEmpty() ? List.<String>of() : Arrays.asList(fields.split("&"))) {
            int equals = pair.indexOf('=');
            each.add(new Field(decoded(pair.substring(0, Math.max(0, equals))), decoded(pair.substring(equals + 1))));
        }
        return List.copyOf(each);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
