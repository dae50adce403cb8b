package stemma.desk;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the desk's pages tell what is public at this moment from what is to be. */
@ControllerAdvice(basePackageClasses = Now.class)
class Now {

    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }
}
