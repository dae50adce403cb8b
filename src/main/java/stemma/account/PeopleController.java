package stemma.account;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who can log in: who they are, what they may do, and a way back in for whoever forgot a password. */
@Controller
class PeopleController {

    private final Accounts accounts;
    private final Personnel personnel;

    PeopleController(Accounts accounts, Personnel personnel) {
        this.accounts = accounts;
        this.personnel = personnel;
    }

    @GetMapping("/admin/people")
    String people(Model model) {
        model.addAttribute("people", accounts.findAllByOrderByUsername());
        model.addAttribute("roles", Role.values());
        return "account/people";
    }

    @PostMapping("/admin/people")
    String create(
            @RequestParam String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam Role role,
            Principal admin,
            RedirectAttributes flash) {
        String chosen = password.isBlank() ? Password.random() : password;
        personnel.create(username.strip(), chosen, role, admin.getName());
        return done(flash, username.strip() + " can log in now.", password.isBlank() ? chosen : "");
    }

    @PostMapping("/admin/people/{username}/password")
    String setPassword(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String password,
            Principal admin,
            RedirectAttributes flash) {
        String chosen = password.isBlank() ? Password.random() : password;
        personnel.setPassword(username, chosen, admin.getName());
        return done(flash, username + " has a new password and has to log in again.", password.isBlank() ? chosen : "");
    }

    @PostMapping("/admin/people/{username}/role")
    String become(@PathVariable String username, @RequestParam Role role, Principal admin, RedirectAttributes flash) {
        personnel.become(username, role, admin.getName());
        return done(flash, username + " is " + (role == Role.ADMIN ? "an admin" : "an editor") + " now.", "");
    }

    @PostMapping("/admin/people/{username}/disabled")
    String disable(@PathVariable String username, Principal admin, RedirectAttributes flash) {
        personnel.disable(username, admin.getName());
        return done(flash, username + " cannot log in any more.", "");
    }

    @PostMapping("/admin/people/{username}/enabled")
    String enable(@PathVariable String username, Principal admin, RedirectAttributes flash) {
        personnel.enable(username, admin.getName());
        return done(flash, username + " can log in again.", "");
    }

    private static String done(RedirectAttributes flash, String message, String shownOnce) {
        flash.addFlashAttribute("message", message);
        if (!shownOnce.isEmpty()) {
            flash.addFlashAttribute("shownOnce", new ShownOnce(shownOnce));
        }
        return "redirect:/admin/people";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(PersonRefused refused, Model model) {
        model.addAttribute("problem", refused.getMessage());
        return people(model);
    }
}
