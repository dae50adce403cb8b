package stemma.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LayoutTests {

    private static final PageRenderer PAGES = new PageRenderer();
    private static final NuChecker CHECKER = new NuChecker();
    private static final Pattern STATIC_FILE = Pattern.compile("<link[^>]* href=\"(/[^\"]+\\.(?:css|svg))\"");

    @Test
    void offersStrangersOnlyWhatIsPublic() {
        assertThat(PAGES.render("error/404", Map.of()))
                .contains("href=\"/login\"")
                .doesNotContain("href=\"/desk\"", "href=\"/admin\"", "action=\"/logout\"");
    }

    @Test
    void offersEditorsTheDesk() {
        assertThat(PAGES.renderFor("EDITOR", "error/404", Map.of()))
                .contains("href=\"/desk\"", "maria.keller")
                .doesNotContain("href=\"/admin\"", "href=\"/login\"");
    }

    @Test
    void offersAdminsEverything() {
        assertThat(PAGES.renderFor("ADMIN", "error/404", Map.of())).contains("href=\"/desk\"", "href=\"/admin\"");
    }

    @Test
    void logsOutByAFormWithAToken() {
        assertThat(PAGES.renderFor("EDITOR", "error/404", Map.of()))
                .containsPattern("action=\"/logout\"><input type=\"hidden\" name=\"_csrf\" value=\"t0ken\"");
    }

    @Test
    void keepsTheTokenOutOfSearchAddresses() {
        assertThat(PAGES.render("error/404", Map.of())).doesNotContain("_csrf");
    }

    @Test
    void showsComponentsThatAreValidHtml() {
        assertThat(CHECKER.complaints(PAGES.renderFor("ADMIN", "components", Map.of())))
                .isEmpty();
    }

    @Test
    void asksOnlyForFilesThatExist() {
        var html = PAGES.renderFor("ADMIN", "components", Map.of());
        assertThat(STATIC_FILE.matcher(html).results().map(link -> link.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(LayoutTests.class.getResource("/static" + path))
                        .as(path)
                        .isNotNull());
    }

    @Test
    void declaresTheLayersInTheStylesheetThatComesFirst() {
        var html = PAGES.render("error/404", Map.of());
        assertThat(html.lines().filter(line -> line.contains("rel=\"stylesheet\"")))
                .first()
                .asString()
                .contains("/css/reset.css");
    }

    @Test
    void asksForNameAndPassword() {
        var html = PAGES.render("account/login", Map.of());
        assertThat(CHECKER.complaints(html)).isEmpty();
        assertThat(html)
                .contains("name=\"username\"", "name=\"password\"", "name=\"_csrf\"")
                .doesNotContain("do not go together", "You are logged out", "session was ended");
    }

    @Test
    void saysWhyTheLoginPageIsShown() {
        assertThat(PAGES.renderWith("ended", "account/login", Map.of())).contains("Your session was ended");
        assertThat(PAGES.renderWith("error", "account/login", Map.of())).contains("do not go together");
        assertThat(PAGES.renderWith("logout", "account/login", Map.of())).contains("You are logged out");
    }
}
