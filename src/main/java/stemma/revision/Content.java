package stemma.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an article or a story says. A headline, dek, outlet, dateline or date that the source did not give is null;
 * nothing is ever invented for it.
 */
public record Content(
        @Nullable String headline,
        @Nullable String dek,
        List<String> bylines,
        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable LocalDate published,
        List<Block> body) {

    public Content {
        headline = blankToNull(headline);
        dek = blankToNull(dek);
        outlet = blankToNull(outlet);
        dateline = blankToNull(dateline);
        bylines = List.copyOf(bylines);
        body = List.copyOf(body);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("content needs a body");
        }
    }

    /** The body as plain text, one block a line. */
    public String bodyText() {
        return body.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
