package stemma.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import stemma.publication.PublicationRefused;
import stemma.register.EntryRefused;
import stemma.story.MergeRefused;

/** Tells an editor why something cannot be done as things stand. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    @ExceptionHandler({MergeRefused.class, EntryRefused.class, PublicationRefused.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(RuntimeException refused, HttpServletRequest request, Model model) {
        model.addAttribute("problem", refused.getMessage());
        model.addAttribute("address", refused instanceof MergeRefused merge ? merge.address() : null);
        model.addAttribute("back", request.getHeader("Referer"));
        return "desk/refused";
    }
}
