package stemma.imports;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.intake.RunRefused;

/** A run has moved on since its page was drawn: the page now says how it stands. */
@ControllerAdvice(assignableTypes = {RunController.class, UndoController.class})
class RunRefusals {

    @ExceptionHandler
    String refused(RunRefused refused, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refused.getMessage());
        return "redirect:/admin/imports/" + refused.run();
    }
}
