package stemma;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when a request fails: a problem document (RFC 9457) to programs, a page to everybody else. */
@Controller
@ConditionalOnWebApplication
class ErrorPages extends AbstractErrorController {

    ErrorPages(ErrorAttributes attributes, List<ErrorViewResolver> views) {
        super(attributes, views);
    }

    /** The address decides, not the Accept header: curl sends none that says anything, and reads pages as well. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            // Nothing failed: somebody asks for this address itself.
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.NOT_FOUND.value());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        }
        HttpStatus status = getStatus(request);
        return isForPrograms(request) ? problem(status, response) : page(request, response, status);
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    /** Names its type, for what failed may have left another. */
    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, HttpServletResponse response) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail(status, response));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable String detail(HttpStatus status, HttpServletResponse response) {
        return switch (status) {
            case FORBIDDEN -> "This login may not do that.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address takes " + response.getHeader(HttpHeaders.ALLOW) + ".";
            case CONFLICT -> "Somebody else changed this in the same moment. Try again.";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
                "Try again in " + response.getHeader(HttpHeaders.RETRY_AFTER) + " seconds.";
            default -> null;
        };
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        Map<String, @Nullable Object> model =
                new HashMap<>(getErrorAttributes(request, ErrorAttributeOptions.defaults()));
        model.put("retryAfter", response.getHeader(HttpHeaders.RETRY_AFTER));
        response.setStatus(status.value());
        ModelAndView page = resolveErrorView(request, response, status, model);
        return page != null ? page : new ModelAndView("error", model);
    }
}
