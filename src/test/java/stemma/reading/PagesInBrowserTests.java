package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.pages.OfflineBrowser;
import stemma.pages.PageRenderer;

/** Needs a Chromium; -Dstemma.gallery=FOLDER also leaves pictures of every page there. */
@EnabledIf("hasBrowser")
class PagesInBrowserTests {

    private static final PageRenderer PAGES = new PageRenderer();
    private static OfflineBrowser browser;

    static boolean hasBrowser() {
        return OfflineBrowser.installed().isPresent();
    }

    @BeforeAll
    static void start() {
        browser = new OfflineBrowser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static Stream<String> names() {
        return Stream.concat(
                SamplePages.all().keySet().stream(), Stream.of("components", "account/login", "error/404", "error"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isFreeOfAxeViolations(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var visit = browser.open(html(name), 1280, scheme)) {
                assertThat(new AxeBuilder(visit.page()).analyze().getViolations())
                        .isEmpty();
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    /** 320 CSS pixels is what a 1280 pixel screen shows at a zoom of 400 %. */
    @ParameterizedTest
    @MethodSource("names")
    void neverScrollsSideways(String name) {
        for (int width : List.of(320, 390, 1280)) {
            try (var visit = browser.open(html(name), width, ColorScheme.LIGHT)) {
                var excess = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat((Integer) excess).as("%d pixels wide", width).isLessThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @EnabledIfSystemProperty(named = "stemma.gallery", matches = ".+")
    void hasItsPictureTaken(String name) {
        for (int width : List.of(390, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var visit = browser.open(html(name), width, scheme)) {
                    var file = "%s-%d-%s.png"
                            .formatted(
                                    name.replace('/', '-'), width, scheme.name().toLowerCase());
                    visit.page()
                            .screenshot(
                                    new ScreenshotOptions().setFullPage(true).setPath(gallery(file)));
                }
            }
        }
    }

    private static Path gallery(String file) {
        return Path.of(System.getProperty("stemma.gallery", ""), file);
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
