package stemma.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import stemma.SteppedClock;

class PatientLoginTests {

    private static final String RIGHT = "the right password";

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T06:00:00Z"));
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final UserDetailsService people = name -> User.withUsername(name)
            .password(encoder.encode(RIGHT))
            .roles("EDITOR")
            .build();
    private final PatientLogin login = new PatientLogin(people, encoder, clock);

    private void logIn(String name, String password, String address) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        asked.setDetails(new WebAuthenticationDetails(address, null));
        assertThat(login.authenticate(asked).isAuthenticated()).isTrue();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> logIn(name, "wrong", address)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private void expectToWait(Duration time, String name, String address) {
        assertThatThrownBy(() -> logIn(name, RIGHT, address))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        tooMany -> assertThat(tooMany.seconds()).isEqualTo(time.toSeconds()));
    }

    @Test
    void letsFiveSlipsPass() {
        fail(4, "ada", "a");
        logIn("ada", RIGHT, "a");
        fail(4, "ada", "a");
        logIn("ada", RIGHT, "a");
    }

    @Test
    void doublesTheWaitForOneNameFromWhereverItIsTried() {
        for (int i = 0; i < 5; i++) {
            fail(1, "ada", "address " + i);
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            expectToWait(Duration.ofSeconds(seconds), "ada", "another");
            clock.pass(Duration.ofSeconds(seconds));
            fail(1, "ada", "yet another");
        }
        logIn("bob", RIGHT, "another");
    }

    @Test
    void waitsNoLongerForTriesThatCameTooSoon() {
        fail(5, "ada", "a");
        for (int i = 0; i < 50; i++) {
            expectToWait(Duration.ofSeconds(1), "ada", "a");
        }
        clock.pass(Duration.ofSeconds(1));
        logIn("ada", RIGHT, "a");
        fail(4, "ada", "a");
        logIn("ada", RIGHT, "a");
    }

    @Test
    void slowsDownOneAddressThatTriesManyNames() {
        for (int i = 0; i < 20; i++) {
            fail(1, "name" + i, "a");
        }
        expectToWait(Duration.ofSeconds(1), "ada", "a");
        logIn("ada", RIGHT, "b");
    }

    @Test
    void letsNoStrangerKeepOutWhoWasHereBefore() {
        logIn("ada", RIGHT, "home");
        fail(5, "ada", "elsewhere");
        expectToWait(Duration.ofSeconds(1), "ada", "elsewhere");
        logIn("ada", RIGHT, "home");
        fail(5, "ada", "home");
        expectToWait(Duration.ofSeconds(1), "ada", "home");
    }

    @Test
    void forgetsAfterAQuarterOfAnHour() {
        fail(5, "ada", "a");
        clock.pass(Duration.ofMinutes(15));
        fail(4, "ada", "a");
        logIn("ada", RIGHT, "a");
    }
}
