package stemma.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the register.
 *
 * @param key what all spellings of its name have in common; lists are in its order
 * @param homePage the host of an outlet's site
 * @param country where an outlet is at home, as ISO 3166-1 alpha-2
 * @param checked whether an editor has looked at it; false for what was only seen in a report
 * @param version counts its edits
 * @param aliases the other spellings of its name
 */
public record Entry(
        long id,
        EntryKind kind,
        String name,
        String key,
        @Nullable String homePage,
        @Nullable String country,
        boolean checked,
        int version,
        List<String> aliases) {

    public Entry {
        aliases = List.copyOf(aliases);
    }
}
