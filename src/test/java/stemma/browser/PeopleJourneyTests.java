package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An admin lets somebody in, and shuts the door again. */
class PeopleJourneyTests extends Journey {

    @Test
    void letsANewEditorInUntilTheAccountIsDisabled() {
        Visitor admin = admin();
        Page page = admin.page();
        admin.open("/admin/people");
        page.fill("#username", "mira.lang");
        assertThat(admin.press("Create the account")).isEqualTo(200);
        String password = page.locator(".notice code").innerText();
        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        admin.open("/admin/people");
        assertThat(page.content()).doesNotContain(password);

        Visitor mira = visitor().logIn("mira.lang", password);
        assertThat(mira.path()).isEqualTo("/desk");
        assertThat(mira.open("/admin/people").status()).isEqualTo(403);

        assertThat(admin.press("Disable mira.lang")).isEqualTo(200);
        mira.open("/desk");
        assertThat(mira.path()).isEqualTo("/login");
        mira.logIn("mira.lang", password);
        assertThat(mira.path()).isEqualTo("/login");
        assertThat(mira.page().locator("[role=alert]").count()).isEqualTo(1);

        admin.open("/admin/audit");
        assertThat(admin.text()).contains("account/mira.lang");
    }
}
