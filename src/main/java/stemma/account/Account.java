package stemma.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.regex.Pattern;

/** A person who can log in. */
@Entity
class Account {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    @Id
    private String username;

    private String passwordHash;
    private String passwordSetBy;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled;
    private Instant createdAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Account() {}

    Account(String username, Password password, Role role, Instant createdAt) {
        if (!USERNAME.matcher(username).matches()) {
            throw new PersonRefused(
                    "A username has 2 to 40 characters: small letters, digits, dot, hyphen or underscore,"
                            + " and begins with a letter or digit.");
        }
        this.username = username;
        this.passwordHash = password.hash();
        this.passwordSetBy = password.setBy();
        this.role = role;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    void setPassword(Password password) {
        passwordHash = password.hash();
        passwordSetBy = password.setBy();
    }

    void become(Role other) {
        role = other;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Whether nobody but the program itself has ever set the password. */
    boolean hasFirstPassword() {
        return passwordSetBy.equals(Password.FIRST);
    }

    public Role role() {
        return role;
    }

    public boolean enabled() {
        return enabled;
    }

    boolean isActiveAdmin() {
        return enabled && role == Role.ADMIN;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
