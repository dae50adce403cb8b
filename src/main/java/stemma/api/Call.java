package stemma.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of a request.
 *
 * @param target the path and the query
 * @param scheme how it is logged in: {@code basic}, {@code bearer}, or null for nobody
 * @param media the type of the body; null where there is none
 * @param body as text: JSON, or names of files
 */
record Call(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String scheme,
        @Nullable String media,
        @Nullable String body) {

    /** The same as a command line. */
    public String curl(String site) {
        List<String> words = new ArrayList<>();
        words.add("curl" + (method.equals("GET") ? "" : " -X " + method) + " '" + site + target + "'");
        if ("basic".equals(scheme)) {
            words.add("-u NAME");
        } else if ("bearer".equals(scheme)) {
            words.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        headers.forEach((name, value) -> words.add("-H '" + name + ": " + value + "'"));
        if (media != null && body != null) {
            words.add(sending(media, body));
        }
        return String.join(" \\\n  ", words);
    }

    private static String sending(String media, String body) {
        return switch (media) {
            case "multipart/form-data" -> "-F 'files=@" + body + "'";
            case "application/octet-stream" -> "-H 'Content-Type: " + media + "' --data-binary '@" + body + "'";
            default -> "-H 'Content-Type: " + media + "' -d '" + body.replace("'", "'\\''") + "'";
        };
    }
}
