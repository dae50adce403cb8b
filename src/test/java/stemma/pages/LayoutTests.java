package stemma.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LayoutTests {

    private static final PageRenderer PAGES = new PageRenderer();
    private static final NuChecker CHECKER = new NuChecker();
    private static final Map<String, ?> NO_PROBLEMS = Map.of("problems", Map.of());
    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

    @Test
    void isTheSameForEverybodyWhoReads() {
        assertThat(PAGES.render("error/404", Map.of()))
                .isEqualTo(PAGES.renderFor("ADMIN", "error/404", Map.of()))
                .contains("<script type=\"module\" src=\"/assets/readers-", "Log in")
                .doesNotContain("href=\"/admin\"", "action=\"/logout\"");
    }

    @Test
    void offersEditorsTheDesk() {
        assertThat(PAGES.renderFor("EDITOR", "account/own", NO_PROBLEMS))
                .contains("href=\"/desk\"", "maria.keller")
                .doesNotContain("href=\"/admin\"", "Log in<", "/assets/readers-");
    }

    @Test
    void offersAdminsEverything() {
        assertThat(PAGES.renderFor("ADMIN", "account/own", NO_PROBLEMS)).contains("href=\"/desk\"", "href=\"/admin\"");
    }

    @Test
    void logsOutByAFormWithAToken() {
        assertThat(PAGES.renderFor("EDITOR", "account/own", NO_PROBLEMS))
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
    void asksForOneStyleSheetOfItsKind() {
        assertThat(sheets(PAGES.render("error/404", Map.of())))
                .singleElement()
                .asString()
                .startsWith("/assets/readers-");
        assertThat(sheets(PAGES.renderFor("ADMIN", "components", Map.of())))
                .singleElement()
                .asString()
                .startsWith("/assets/desk-");
    }

    private static List<String> sheets(String html) {
        return SHEET.matcher(html).results().map(link -> link.group(1)).toList();
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
