package stemma.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.util.UrlPathHelper;

/** Gives each form inside a key of its own, in a hidden field, beside what the security puts there. */
record FormKeys(RequestDataValueProcessor security) implements RequestDataValueProcessor {

    static final String FIELD = "_key";

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return security.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return security.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = security.getExtraHiddenFields(request);
        if (fields == null || fields.isEmpty() || !isInside(request)) {
            return fields;
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(FIELD, UUID.randomUUID().toString());
        return all;
    }

    private static boolean isInside(HttpServletRequest request) {
        String path = UrlPathHelper.rawPathInstance.getPathWithinApplication(request);
        return path.startsWith("/desk") || path.startsWith("/admin");
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return security.processUrl(request, url);
    }
}
