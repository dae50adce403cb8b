package stemma.language;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The link to the pages in the other language: it remembers the choice and leads back. */
@Controller
class LanguageController {

    private static final Duration LONG = Duration.ofDays(365);

    @GetMapping("/language/{tag}")
    ResponseEntity<Void> choose(@PathVariable String tag, HttpServletRequest request) {
        PageLanguage chosen =
                PageLanguage.withTag(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ResponseCookie cookie = ResponseCookie.from(
                        PageLanguage.COOKIE, chosen.locale().getLanguage())
                .path("/")
                .maxAge(LONG)
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, back(request.getHeader(HttpHeaders.REFERER), request.getServerName()))
                .build();
    }

    /** The page of ours that the link stood on; the front page where the browser does not say. */
    private static String back(@Nullable String referrer, String host) {
        try {
            URI page = new URI(referrer == null ? "" : referrer);
            String path = page.getRawPath();
            boolean ours = host.equalsIgnoreCase(page.getHost()) && path != null && path.matches("/(?!/|language/).*");
            return ours ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
