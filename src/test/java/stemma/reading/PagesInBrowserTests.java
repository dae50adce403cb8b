package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.browser.InChromium;
import stemma.pages.OfflineBrowser;
import stemma.pages.PageRenderer;

/** Needs a Chromium; -Dstemma.gallery=FOLDER also leaves pictures of every page there. */
@InChromium
class PagesInBrowserTests {

    private static final PageRenderer PAGES = new PageRenderer();
    private static OfflineBrowser browser;

    @BeforeAll
    static void start(Browser chromium) {
        browser = new OfflineBrowser(chromium);
    }

    static Stream<String> names() {
        return Stream.concat(
                SamplePages.all().keySet().stream(), Stream.of("components", "account/login", "error/404", "error"));
    }

    /** 320 CSS pixels is what a window of 1280 shows at a zoom of 400 %. */
    @ParameterizedTest
    @MethodSource("names")
    void suitsEveryReader(String name) {
        try (var visit = open(name)) {
            assertThat(violations(visit.page())).as("axe, light").isEmpty();
            visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(violations(visit.page())).as("axe, dark").isEmpty();
            for (int width : List.of(1280, 390, 320)) {
                visit.page().setViewportSize(width, 900);
                var excess = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat((Integer) excess).as("sideways scroll at %d", width).isLessThanOrEqualTo(0);
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @EnabledIfSystemProperty(named = "stemma.gallery", matches = ".+")
    void hasItsPictureTaken(String name) {
        try (var visit = open(name)) {
            for (int width : List.of(1280, 390)) {
                visit.page().setViewportSize(width, 900);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    takePicture(visit.page(), "%s-%d-%s".formatted(name, width, scheme));
                }
            }
            visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            takePicture(visit.page(), name + "-print");
        }
    }

    private static List<String> violations(Page page) {
        var rules = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        return rules.stream()
                .map(rule -> rule.getHelp() + ": " + rule.getNodes())
                .toList();
    }

    private static void takePicture(Page page, String name) {
        String file = name.replace('/', '-').toLowerCase(Locale.ROOT) + ".png";
        var path = Path.of(System.getProperty("stemma.gallery", ""), file);
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(path));
    }

    private static OfflineBrowser.Visit open(String name) {
        return browser.open(html(name), 1280, ColorScheme.LIGHT);
    }

    private static String html(String name) {
        if (name.equals("components")) {
            return PAGES.renderFor("ADMIN", name, Map.of());
        }
        if (!SamplePages.all().containsKey(name)) {
            return PAGES.render(name, Map.of("status", 500));
        }
        var page = SamplePages.named(name);
        return PAGES.render(page.template(), page.model());
    }
}
