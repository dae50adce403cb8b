package stemma.reading;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import stemma.publication.TextWithdrawn;

/** Tells readers at the address of a text that was killed that it was, and why. */
@ControllerAdvice(basePackageClasses = Withdrawals.class)
class Withdrawals {

    @ExceptionHandler
    ModelAndView withdrawn(TextWithdrawn withdrawn) {
        return new ModelAndView("error/410", HttpStatus.GONE)
                .addObject("notice", withdrawn.notice())
                .addObject("withdrawnAt", withdrawn.at());
    }
}
