package stemma.syndication;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import stemma.revision.Block;
import stemma.revision.Span;

/** Words as HTML for programs: nothing of them is markup but what is made here. */
final class Html {

    private Html() {}

    static String of(List<Block> body) {
        return body.stream().map(Html::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        String words = block.spans().stream().map(Html::of).collect(Collectors.joining());
        return switch (block.kind()) {
            case HEADING -> "<h2>" + words + "</h2>";
            case QUOTE -> "<blockquote><p>" + words + "</p></blockquote>";
            case ITEM -> "<ul><li>" + words + "</li></ul>";
            case PARAGRAPH -> "<p>" + words + "</p>";
        };
    }

    private static String of(Span span) {
        return span.url() == null ? escaped(span.text()) : link(span.url(), span.text());
    }

    static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
