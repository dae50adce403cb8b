package stemma.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tells the script of readers' pages that somebody is logged in, so that it asks for the bar, and for nobody else. It is no secret and
 * opens nothing.
 */
final class InCookie {

    static final String NAME = "STEMMA_IN";

    private InCookie() {}

    static void put(HttpServletRequest request, HttpServletResponse response) {
        String cookie = ResponseCookie.from(NAME, "1")
                .path("/")
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
