package stemma.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import stemma.OnFreshDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class PersonnelTests {

    @Autowired
    private Personnel personnel;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private FirstAccounts firstAccounts;

    @Test
    void makesAnAdminAndAnEditorOnTheFirstStart() {
        assertThat(accounts.named("admin").role()).isEqualTo(Role.ADMIN);
        assertThat(accounts.named("editor").role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void hasNoPasswordThatAnybodyCouldKnow() {
        for (String guess : new String[] {"", "admin", "editor", "password", "stemma", "secret"}) {
            assertThat(encoder.matches(guess, accounts.named("admin").passwordHash()))
                    .isFalse();
        }
        assertThat(Password.random()).hasSize(20).isNotEqualTo(Password.random());
    }

    @Test
    void keepsPasswordsOnlyAsHashes() {
        personnel.create("greta", "a long enough word", Role.EDITOR, "admin");

        assertThat(accounts.named("greta").passwordHash())
                .startsWith("{bcrypt}")
                .doesNotContain("long enough");
    }

    @Test
    void changesNothingOnTheNextStart() {
        String before = accounts.named("admin").passwordHash();

        firstAccounts.run(new DefaultApplicationArguments());

        assertThat(accounts.named("admin").passwordHash()).isEqualTo(before);
    }

    @Test
    void takesAPasswordFromTheEnvironmentUntilAPersonSetsOne() {
        var environment = new FirstPasswords(null, new FirstPasswords.Person("from the environment"));
        var start = new FirstAccounts(accounts, personnel, encoder, environment);
        start.run(new DefaultApplicationArguments());
        assertThat(encoder.matches(
                        "from the environment", accounts.named("editor").passwordHash()))
                .isTrue();

        personnel.setPassword("editor", "chosen by a person", "admin");
        start.run(new DefaultApplicationArguments());

        assertThat(encoder.matches(
                        "chosen by a person", accounts.named("editor").passwordHash()))
                .isTrue();
    }

    @Test
    void leavesSomebodyWhoIsAnAdmin() {
        assertThatThrownBy(() -> personnel.disable("admin", "admin")).isInstanceOf(PersonRefused.class);
        assertThatThrownBy(() -> personnel.become("admin", Role.EDITOR, "admin"))
                .isInstanceOf(PersonRefused.class);

        assertThat(accounts.named("admin").isActiveAdmin()).isTrue();
    }

    @Test
    void rejectsAShortPasswordAndAnOddName() {
        assertThatThrownBy(() -> personnel.create("hugo", "short", Role.EDITOR, "admin"))
                .isInstanceOf(PersonRefused.class);
        assertThatThrownBy(() -> personnel.create("../x", "a long enough word", Role.EDITOR, "admin"))
                .isInstanceOf(PersonRefused.class);
        assertThatThrownBy(() -> personnel.create("admin", "a long enough word", Role.EDITOR, "admin"))
                .isInstanceOf(PersonRefused.class);
    }
}
