package stemma.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.OnFreshDatabase;

/**
 * The whole application in a browser. All journeys share one application and its database, so each brings reports of
 * its own, on a subject that no other test knows, and leaves those of others alone.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stemma.admin.password=" + Journey.PASSWORD,
            "stemma.editor.password=" + Journey.PASSWORD,
            "stemma.intake.folders=src/test/resources/folders/lighthouse,src/test/resources/folders/gone"
        })
@OnFreshDatabase
@InChromium
abstract class Journey {

    static final String PASSWORD = "a-password-for-tests-only";

    @LocalServerPort
    private int port;

    private Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeEach
    void take(Browser chromium) {
        browser = chromium;
    }

    @AfterEach
    void everybodyLeaves() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    /** Somebody with a browser of their own, not logged in. */
    final Visitor visitor() {
        Visitor visitor = new Visitor(browser, "http://localhost:" + port);
        visitors.add(visitor);
        return visitor;
    }

    final Visitor editor() {
        return visitor().logIn("editor", PASSWORD);
    }

    final Visitor admin() {
        return visitor().logIn("admin", PASSWORD);
    }

    /** Uploads the files and leaves the admin on the page of the run. */
    static void upload(Visitor admin, FilePayload... files) {
        admin.open("/admin/imports");
        admin.page().setInputFiles("#files", files);
        admin.press("Import");
        admin.page().locator(".notice-success").waitFor();
    }

    static FilePayload text(String name, String... lines) {
        return new FilePayload(name, "text/plain", String.join("\n\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
