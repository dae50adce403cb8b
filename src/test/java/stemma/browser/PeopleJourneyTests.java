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

        mira.open("/desk");
        mira.page().locator(".nav-who").click();
        assertThat(mira.path()).isEqualTo("/desk/account");
        mira.page().fill("#present", "not " + password);
        mira.page().fill("#password", "a word of her own");
        mira.page().fill("#again", "a word of her own");
        assertThat(mira.press("Change it")).isEqualTo(422);
        assertThat(mira.page().locator("#present-error").innerText()).contains("not your present password");
        mira.page().fill("#present", password);
        mira.page().fill("#password", "a word of her own");
        mira.page().fill("#again", "a word of her own");
        assertThat(mira.press("Change it")).isEqualTo(200);
        assertThat(mira.text()).contains("Your password is changed.");
        password = "a word of her own";
        assertThat(visitor().logIn("mira.lang", password).path()).isEqualTo("/desk");

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
