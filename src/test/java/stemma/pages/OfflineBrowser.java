package stemma.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stemma.press.AssetBytes;

/** Hands the browser rendered pages and the project's own static files, and nothing else. */
public final class OfflineBrowser {

    private static final String ORIGIN = "http://stemma.test";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'";

    private final Browser browser;

    public OfflineBrowser(Browser browser) {
        this.browser = browser;
    }

    /** Opens this page in a window of this width, under the content security policy of all pages; no script is served here. */
    public Visit open(String html, int width, ColorScheme scheme) {
        var page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.route("**/*", route -> answer(route, html, complaints));
        page.navigate(ORIGIN + "/page");
        return new Visit(page, complaints);
    }

    private static void answer(Route route, String html, List<String> complaints) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/page")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", POLICY))
                    .setBody(html));
            return;
        }
        if (path.endsWith(".js")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(""));
            return;
        }
        if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/css").setBodyBytes(AssetBytes.at(path)));
            return;
        }
        try (var file = OfflineBrowser.class.getResourceAsStream("/static" + path)) {
            if (file == null) {
                complaints.add("no such file: " + route.request().url());
                route.abort();
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(path.endsWith(".css") ? "text/css" : "image/svg+xml")
                    .setBodyBytes(file.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An open page and what the browser had to say against it. */
    public record Visit(Page page, List<String> complaints) implements AutoCloseable {

        @Override
        public void close() {
            page.close();
        }
    }
}
