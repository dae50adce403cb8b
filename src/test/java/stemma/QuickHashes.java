package stemma;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords in tests are hashed as always, but with the least work: who guesses them gains nothing. */
class QuickHashes implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final int LEAST_WORK = 4;

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "quickHashes",
                PasswordEncoder.class,
                () -> new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_WORK))),
                definition -> definition.setPrimary(true));
    }
}
