package stemma.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Gives each page its language: readers' pages the reader's, those of the desk and of admins English. */
@Component("localeResolver")
class Locales implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = path(request);
        boolean inside = path.startsWith("/desk") || path.startsWith("/admin");
        return (inside ? PageLanguage.ENGLISH : PageLanguage.of(request)).locale();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("readers choose by a cookie");
    }
}
