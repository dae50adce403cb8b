package stemma.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Lets the first of equal forms through, and answers the others as it was answered. */
class Once implements HandlerInterceptor {

    private static final String DIGEST = Once.class.getName();
    private static final int STEP = 50;
    private static final int PATIENCE = 20_000;

    private final SentForms sent;
    private final JsonMapper json;

    Once(SentForms sent, JsonMapper json) {
        this.sent = sent;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!hasKey(request)) {
            return true;
        }
        String person = Objects.requireNonNullElse(request.getRemoteUser(), "");
        byte[] digest = Digest.of(request, person);
        for (int waited = 0; waited < PATIENCE; waited += STEP) {
            if (sent.claim(digest, person, request.getRequestURI())) {
                request.setAttribute(DIGEST, digest);
                return true;
            }
            Optional<Answer> answer = sent.answer(digest);
            if (answer.isPresent()) {
                again(answer.get(), request, response);
                return false;
            }
            pause();
        }
        response.setIntHeader(HttpHeaders.RETRY_AFTER, PATIENCE / 1000);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        return false;
    }

    /** Parts of pages that a script asks for are no forms: they are asked for again and again from one page. */
    private static boolean hasKey(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            return false;
        }
        return Programs.send(request)
                ? Programs.hasKey(request)
                : request.getHeader("HX-Request") == null && request.getParameter(FormKeys.FIELD) != null;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void again(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        if (Programs.send(request)) {
            Programs.again(answer, response);
            return;
        }
        RequestContextUtils.getOutputFlashMap(request).putAll(read(answer.flash()));
        RequestContextUtils.saveOutputFlashMap(answer.location(), request, response);
        response.setStatus(answer.status());
        response.setHeader(HttpHeaders.LOCATION, answer.location());
    }

    @SuppressWarnings("unchecked") // an object of JSON is a map with texts for keys
    private Map<String, Object> read(String flash) {
        return json.readValue(flash, Map.class);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(DIGEST) instanceof byte[] digest) {
            if (Programs.send(request)) {
                Programs.answer(response, failure)
                        .ifPresentOrElse(answer -> sent.answered(digest, answer), () -> sent.failed(digest));
                return;
            }
            String location = response.getHeader(HttpHeaders.LOCATION);
            if (failure == null && location != null && response.getStatus() / 100 == 3) {
                sent.answered(digest, new Answer(response.getStatus(), location, flash(request)));
            } else {
                sent.failed(digest);
            }
        }
    }

    private String flash(HttpServletRequest request) {
        Map<String, Object> plain = new LinkedHashMap<>();
        RequestContextUtils.getOutputFlashMap(request).forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                plain.put(name, value);
            }
        });
        return json.writeValueAsString(plain);
    }
}
