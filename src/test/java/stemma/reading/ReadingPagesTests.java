package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.pages.NuChecker;
import stemma.pages.PageRenderer;

class ReadingPagesTests {

    private static final PageRenderer PAGES = new PageRenderer();
    private static final NuChecker CHECKER = new NuChecker();

    static Stream<String> names() {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isValidHtml(String name) {
        assertThat(CHECKER.complaints(html(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void runsNothingFromASource(String name) {
        assertThat(html(name)).doesNotContain("<script", " style=", "javascript:", "49");
    }

    @Test
    void showsHostileTextAsItIs() {
        assertThat(html("article-hostile")).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ", "[[${7*7}]]");
    }

    private static String html(String name) {
        var page = SamplePages.named(name);
        return PAGES.render(page.template(), page.model());
    }
}
