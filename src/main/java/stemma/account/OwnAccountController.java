package stemma.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people can do with their own accounts: choose another password. */
@Controller
class OwnAccountController {

    private final Personnel personnel;
    private final PatientLogin login;

    OwnAccountController(Personnel personnel, PatientLogin login) {
        this.personnel = personnel;
        this.login = login;
    }

    @GetMapping("/desk/account")
    ModelAndView account() {
        return page(HttpStatus.OK, Map.of());
    }

    @PostMapping("/desk/account/password")
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            login.authenticate(asked(person, present, request));
        } catch (TooManyAttempts e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            String wait = "Too many wrong passwords. Wait " + e.seconds() + " seconds, then try again.";
            return page(HttpStatus.TOO_MANY_REQUESTS, Map.of("present", wait));
        } catch (AuthenticationException e) {
            return refused("present", "This is not your present password.");
        }
        if (!password.equals(again)) {
            return refused("again", "This is not the same as the new password above.");
        }
        try {
            HttpSession session = request.getSession(false);
            personnel.changeOwnPassword(person.getName(), password, session == null ? null : session.getId());
        } catch (PersonRefused e) {
            return refused("password", String.valueOf(e.getMessage()));
        }
        flash.addFlashAttribute(
                "message", "Your password is changed. Wherever else you were logged in, you are not now.");
        return new ModelAndView("redirect:/desk/account");
    }

    private static UsernamePasswordAuthenticationToken asked(
            Principal person, String present, HttpServletRequest request) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(person.getName(), present);
        asked.setDetails(new WebAuthenticationDetails(request));
        return asked;
    }

    private static ModelAndView refused(String field, String problem) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, Map.of(field, problem));
    }

    private static ModelAndView page(HttpStatus status, Map<String, String> problems) {
        return new ModelAndView("account/own", status).addObject("problems", problems);
    }
}
