package stemma.parsing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of single reports, told by the end of the name. */
enum Format {
    TEXT("\\.(?:txt|text)"),
    MARKDOWN("\\.(?:md|markdown)"),
    HTML("\\.(?:html?|xhtml)"),
    RECORD("\\.json|\\.(?:json|jsonl|ndjson|jsonl\\.gz|ndjson\\.gz):\\d+"),
    ENTRY("\\.(?:xml|rss|atom):\\d+");

    private final Pattern end;

    Format(String end) {
        this.end = Pattern.compile(".*(?:" + end + ")", Pattern.DOTALL);
    }

    static Optional<Format> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.end.matcher(lower).matches())
                .findFirst();
    }
}
