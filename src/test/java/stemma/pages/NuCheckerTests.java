package stemma.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NuCheckerTests {

    private static final NuChecker CHECKER = new NuChecker();

    @Test
    void saysNothingAgainstAValidPage() {
        assertThat(CHECKER.complaints(page("<p>Text with <a href=\"/\">a link</a>.</p>")))
                .isEmpty();
    }

    @Test
    void findsBadNesting() {
        assertThat(CHECKER.complaints(page("<p><span><div>no</div></span></p>")))
                .isNotEmpty();
    }

    @Test
    void findsABadValue() {
        assertThat(CHECKER.complaints(page("<time datetime=\"yesterday\">then</time>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("datetime");
    }

    @Test
    void findsALabelForNothing() {
        assertThat(CHECKER.complaints(page("<label for=\"gone\">Label</label>")))
                .hasSize(1);
    }

    @Test
    void findsTheSameIdTwice() {
        assertThat(CHECKER.complaints(page("<p id=\"a\">one</p><p id=\"a\">two</p>")))
                .isNotEmpty();
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>" + body + "</body></html>";
    }
}
