package stemma.desk;

import java.security.Principal;
import org.springframework.security.core.Authentication;
import stemma.publication.Hand;

/** Who is logged in, and whether as an admin. */
final class Hands {

    private Hands() {}

    static Hand of(Principal editor) {
        boolean admin = editor instanceof Authentication known
                && known.getAuthorities().stream().anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
        return new Hand(editor.getName(), admin);
    }
}
