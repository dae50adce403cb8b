package stemma.imports;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import stemma.article.CollectionNotFound;

/** Tells programs why nothing of what they sent was taken in. */
@RestControllerAdvice(assignableTypes = ImportApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SendingProblems {

    @ExceptionHandler
    ProblemDetail refused(SendingRefused refused) {
        return ProblemDetail.forStatusAndDetail(refused.status(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException tooLarge) {
        return refused(SendingRefused.tooLarge());
    }

    @ExceptionHandler
    ProblemDetail broken(MultipartException broken) {
        return refused(SendingRefused.broken());
    }

    /** What a request names in its body is no address. */
    @ExceptionHandler
    ProblemDetail gone(CollectionNotFound gone) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was taken in: the collection is not there.");
    }
}
