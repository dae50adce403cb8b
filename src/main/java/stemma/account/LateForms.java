package stemma.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Brings a form that came after its session was over through the login, and back to who sent it. */
final class LateForms {

    static final String KEPT = "stemma.late";

    private LateForms() {}

    /** A form without a token of this session is asked about, not lost. */
    static AccessDeniedHandler refusal() {
        AccessDeniedHandler plain = new AccessDeniedHandlerImpl();
        return (request, response, reason) -> {
            if (!asked(request, response, reason)) {
                plain.handle(request, response, reason);
            }
        };
    }

    private static boolean asked(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws ServletException, IOException {
        Optional<SentLate> late = reason instanceof CsrfException ? SentLate.in(request) : Optional.empty();
        if (late.isPresent() && isLoggedIn()) {
            request.getSession().setAttribute(KEPT, late.get());
            response.sendRedirect(request.getContextPath() + "/desk/late");
        } else if (late.isPresent()) {
            logIn(late.get(), HttpStatus.UNAUTHORIZED, request, response);
        }
        return late.isPresent();
    }

    private static boolean isLoggedIn() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
    }

    /** Shows the login page, with the form in it. */
    static void logIn(SentLate late, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(KEPT, late);
        response.setStatus(status.value());
        request.getRequestDispatcher("/login/again").forward(request, response);
    }

    static AuthenticationSuccessHandler welcome() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/desk");
        return (request, response, person) -> {
            InCookie.put(request, response);
            Optional<SentLate> late = SentLate.along(request);
            if (late.isPresent()) {
                request.getSession().setAttribute(KEPT, late.get());
                response.sendRedirect(request.getContextPath() + "/desk/late");
            } else {
                onward.onAuthenticationSuccess(request, response, person);
            }
        };
    }
}
