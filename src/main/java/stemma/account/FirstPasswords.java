package stemma.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The passwords that the first two accounts get instead of random ones. */
@ConfigurationProperties("stemma")
record FirstPasswords(@Nullable Person admin, @Nullable Person editor) {

    /** One of the two people. */
    record Person(@Nullable String password) {}

    @Nullable
    String of(Role role) {
        Person person = role == Role.ADMIN ? admin : editor;
        return person == null || person.password() == null || person.password().isBlank() ? null : person.password();
    }
}
