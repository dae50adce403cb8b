package stemma.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own, and what the browser had to say against the pages. */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE = 10_000;

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String site) {
        this.site = site;
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            // An answer such as 422 or 409 to a form is what several tests ask for.
            if (!message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    Visitor logIn(String name, String password) {
        open("/login");
        page.fill("#username", name);
        page.fill("#password", password);
        page.locator("main").getByRole(AriaRole.BUTTON).click();
        page.waitForLoadState();
        return this;
    }

    Response open(String path) {
        return page.navigate(site + path);
    }

    /** Opens the address and gives the bytes of the answer, as this person's browser gets them. */
    String read(String path) {
        return context.request().get(site + path).text();
    }

    /** Presses the button of just this name, or else one that has it in its name; gives the status of the next page. */
    int press(String button) {
        Locator exact = page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true));
        Locator found =
                exact.count() > 0 ? exact : page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button));
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
                found.last()::click);
        page.waitForLoadState();
        return answer.status();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** The path of the page that is open. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** What the open page says in its main part. */
    String text() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
