package stemma.site;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell of a weakness of the site (RFC 9116): {@code stemma.site.security.…}.
 *
 * @param contact a {@code mailto:}, {@code tel:} or {@code https:} address
 * @param expires from when on this must not be believed any more, such as {@code 2027-06-30T00:00:00Z}
 * @param policy the address of a page that says how reports are treated
 */
public record SecurityContact(
        @Nullable String contact,
        @Nullable Instant expires,
        @Nullable String policy) {

    public SecurityContact {
        if ((contact == null || contact.isBlank()) != (expires == null)) {
            throw new IllegalArgumentException(
                    "stemma.site.security.contact and stemma.site.security.expires go together: set both or none.");
        }
        if (contact != null && !contact.isBlank() && !contact.matches("(mailto:|tel:|https://)\\S+")) {
            throw new IllegalArgumentException(
                    "stemma.site.security.contact begins with mailto:, tel: or https:// and not as “" + contact
                            + "” does");
        }
        if (policy != null && !"https".equals(URI.create(policy.strip()).getScheme())) {
            throw new IllegalArgumentException("stemma.site.security.policy is no https address: “" + policy + "”");
        }
    }

    /** Whether this can be told at a time. */
    public boolean holds(Instant now) {
        return expires != null && now.isBefore(expires);
    }
}
