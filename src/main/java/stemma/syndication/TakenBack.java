package stemma.syndication;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import stemma.api.ForPrograms;
import stemma.publication.TextWithdrawn;

/** Tells programs that a text was taken back, and what readers are told of that. */
@RestControllerAdvice(annotations = ForPrograms.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakenBack {

    /** As NewsML-G2 and ninjs call it: canceled. */
    @ExceptionHandler
    ProblemDetail withdrawn(TextWithdrawn withdrawn) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, withdrawn.notice());
        problem.setProperty("pubstatus", "canceled");
        problem.setProperty("withdrawn", withdrawn.at());
        return problem;
    }
}
