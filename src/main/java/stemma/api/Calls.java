package stemma.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the examples of an operation's requests: one with what it needs, and one more with each thing that it may have. */
final class Calls {

    /** A parameter that the operation needs only where its body is of this type. */
    static final String NEEDED_WITH = "x-needed-with";

    private final String method;
    private final String path;
    private final @Nullable String scheme;
    private final List<JsonNode> parameters;

    private Calls(String method, String path, @Nullable String scheme, List<JsonNode> parameters) {
        this.method = method;
        this.path = path;
        this.scheme = scheme;
        this.parameters = parameters;
    }

    static List<Call> of(Reference at, String method, String path, @Nullable String scheme, JsonNode operation) {
        List<JsonNode> parameters =
                operation.path("parameters").valueStream().map(at::target).toList();
        Calls calls = new Calls(method.toUpperCase(java.util.Locale.ROOT), path, scheme, parameters);
        List<Call> all = new ArrayList<>();
        JsonNode forms = operation.path("requestBody").path("content");
        if (forms.isMissingNode()) {
            all.add(calls.call(null, null, null));
        }
        for (Entry<String, JsonNode> form : forms.properties()) {
            JsonNode example = form.getValue().path("example");
            all.add(calls.call(
                    form.getKey(), example.isString() ? example.asString() : example.toPrettyString(), null));
        }
        parameters.stream()
                .filter(one -> one.path("in").asString().equals("query") && !one.has(NEEDED_WITH))
                .filter(one -> !one.path("required").asBoolean())
                .forEach(one -> all.add(calls.call(
                        all.get(0).media(), all.get(0).body(), one.path("name").asString())));
        return List.copyOf(all);
    }

    private Call call(@Nullable String media, @Nullable String body, @Nullable String also) {
        String target = path;
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> query = new ArrayList<>();
        for (JsonNode one : parameters) {
            String name = one.path("name").asString();
            String example = one.path("example").asString();
            boolean wanted = one.path("required").asBoolean()
                    || name.equals(also)
                    || (media != null && media.equals(one.path(NEEDED_WITH).asString()));
            if (wanted) {
                switch (one.path("in").asString()) {
                    case "path" -> target = target.replace("{" + name + "}", encoded(example));
                    case "query" -> query.add(name + "=" + encoded(example));
                    default -> headers.put(name, example);
                }
            }
        }
        return new Call(
                method,
                query.isEmpty() ? target : target + "?" + String.join("&", query),
                headers,
                scheme,
                media,
                body);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
