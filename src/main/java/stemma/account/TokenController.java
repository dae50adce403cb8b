package stemma.account;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** The keys of programs: who has one, what each allows, and when it was used last. */
@Controller
class TokenController {

    private static final int SHOWN = 500;

    private final Tokens tokens;
    private final Keyring keyring;
    private final Accounts accounts;
    private final Clock clock;

    TokenController(Tokens tokens, Keyring keyring, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.keyring = keyring;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/admin/tokens")
    String tokens(Model model) {
        model.addAttribute("tokens", tokens.newest(SHOWN));
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "people",
                accounts.findAllByOrderByUsername().stream()
                        .filter(Account::enabled)
                        .toList());
        model.addAttribute("scopes", Scope.values());
        return "account/tokens";
    }

    /** What a form that is sent twice is answered with is kept, but only texts and numbers of it: so the key is none of these. */
    @PostMapping("/admin/tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") List<Scope> scope,
            @RequestParam(defaultValue = "") String lastDay,
            Principal admin,
            RedirectAttributes flash) {
        TokenSecret secret = keyring.make(new TokenWish(name, account, scope, end(lastDay)), admin.getName());
        flash.addFlashAttribute("message", "The token is made. The program that has it acts for " + account + ".");
        flash.addFlashAttribute("shownOnce", secret);
        return "redirect:/admin/tokens";
    }

    private static @Nullable Instant end(String lastDay) {
        if (lastDay.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(lastDay.strip())
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new TokenRefused("Write the day as year-month-day, such as 2027-03-17, or leave it empty.");
        }
    }

    @PostMapping("/admin/tokens/{id:[0-9]{1,18}}/revocation")
    String revoke(@PathVariable long id, Principal admin, RedirectAttributes flash) {
        keyring.revoke(id, admin.getName());
        flash.addFlashAttribute("message", "The token is revoked: no request with it gets through any more.");
        return "redirect:/admin/tokens";
    }

    @ExceptionHandler({TokenRefused.class, PersonRefused.class})
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(RuntimeException refused, Model model) {
        model.addAttribute("problem", refused.getMessage());
        return tokens(model);
    }
}
