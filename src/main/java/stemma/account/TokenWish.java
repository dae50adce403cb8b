package stemma.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token that an admin wants for somebody. */
record TokenWish(
        String name,
        String account,
        List<Scope> scopes,
        @Nullable Instant endsAt) {

    private static final int LONGEST_NAME = 80;

    TokenWish {
        name = name.strip();
        scopes = scopes.stream().distinct().toList();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new TokenRefused("Give the token a name of at most " + LONGEST_NAME
                    + " characters, such as that of the program that uses it.");
        }
        if (scopes.isEmpty()) {
            throw new TokenRefused("Choose what the token allows.");
        }
    }
}
