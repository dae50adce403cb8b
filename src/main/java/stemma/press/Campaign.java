package stemma.press;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that social networks, newsletters and advertisers hang on to addresses to follow readers. No page says anything else for
 * them, so a reader who comes by such a link gets the page that is kept.
 */
final class Campaign {

    private static final String PREFIX = "utm_";

    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "yclid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "_ga",
            "_gl");

    private Campaign() {}

    /** What is left of a query, nothing if that is nothing. */
    static @Nullable String without(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return query;
        }
        String rest = Stream.of(query.split("&", -1))
                .filter(parameter -> !follows(parameter))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? null : rest;
    }

    private static boolean follows(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith(PREFIX) || NAMES.contains(name);
    }
}
