package stemma.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks names and passwords, and slows down who keeps guessing. Failures are counted for the name, so that many
 * addresses together guess no faster than one, and for the address, so that one cannot try a password on every name.
 * Who has logged in from an address before is counted there apart: strangers cannot keep that person out.
 */
class PatientLogin implements AuthenticationProvider {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 20;
    private static final int LONGEST_KEY = 100;

    private final DaoAuthenticationProvider login;
    private final Attempts names;
    private final Attempts addresses;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    PatientLogin(UserDetailsService people, PasswordEncoder encoder, Clock clock) {
        this.login = new DaoAuthenticationProvider(people);
        this.login.setPasswordEncoder(encoder);
        this.names = new Attempts(FREE_FOR_A_NAME, clock);
        this.addresses = new Attempts(FREE_FOR_AN_ADDRESS, clock);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = address(asked);
        String here = key(asked.getName() + " " + address);
        String name = known.getIfPresent(here) == null ? key(asked.getName()) : here;
        refuseIfTooSoon(name, address);
        try {
            Authentication person = login.authenticate(asked);
            // Of a hundred tries sent at once, all would get this far before the first has failed.
            refuseIfTooSoon(name, address);
            names.forget(name);
            known.put(here, true);
            return person;
        } catch (TooManyAttempts e) {
            throw e;
        } catch (AuthenticationException e) {
            names.failed(name);
            addresses.failed(address);
            throw e;
        }
    }

    private void refuseIfTooSoon(String name, String address) {
        Duration wait = names.wait(name);
        Duration other = addresses.wait(address);
        Duration longer = wait.compareTo(other) < 0 ? other : wait;
        if (!longer.isZero()) {
            throw new TooManyAttempts(longer);
        }
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? key(details.getRemoteAddress()) : "";
    }

    /** Nobody's name is longer, and nobody shall fill the memory with long ones. */
    private static String key(String text) {
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
