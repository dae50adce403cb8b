package stemma.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The login page; the posting is Spring Security's. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "account/login";
    }

    /** The same page, with a form that came too late. */
    @RequestMapping("/login/again")
    String again(
            @RequestAttribute(name = LateForms.KEPT, required = false) @Nullable SentLate late,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("late", late);
        model.addAttribute("refused", request.getParameter("username") != null);
        return "account/login";
    }

    /** What was sent without a login, for who has logged in. */
    @GetMapping("/desk/late")
    String late(@SessionAttribute(name = LateForms.KEPT, required = false) @Nullable SentLate late, Model model) {
        model.addAttribute("late", late);
        return late == null ? "redirect:/desk" : "account/late";
    }
}
