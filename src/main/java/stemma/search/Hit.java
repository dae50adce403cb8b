package stemma.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One search result: a story or an article. Only a story counts its reports. */
public record Hit(
        String kind,
        String url,
        String title,
        List<Part> snippet,
        @Nullable String outlet,
        String lang,
        int reports) {

    public Hit {
        if (!kind.equals("story") && !kind.equals("article")) {
            throw new IllegalArgumentException("a hit is a story or an article, not " + kind);
        }
        snippet = List.copyOf(snippet);
    }
}
