package stemma.desk;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import stemma.publication.PublicationRefused;
import stemma.story.StoryMerged;

/** Tells programs why words were not saved, as the desk tells editors. */
@RestControllerAdvice(assignableTypes = {TextApi.class, MergeApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class WriteProblems {

    @ExceptionHandler
    ProblemDetail refused(WriteRefused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(refused.status(), String.valueOf(refused.getMessage()));
        if (!refused.problems().isEmpty()) {
            problem.setProperty("fields", refused.problems());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(PublicationRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail merged(StoryMerged merged) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "The story is part of another one, which readers see in its place. Nothing was changed.");
    }
}
