package stemma.register;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The house's list of names: which variants stand for which person, body, place or outlet. */
@Component
public class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The house's name of the outlet that is cited as given, with any variant and letter case; the given words if unknown. */
    public String outlet(String cited) {
        return find(EntryKind.OUTLET, cited).orElse(cited);
    }

    private Optional<String> find(EntryKind kind, String cited) {
        List<String> names = jdbc.sql("""
                        select name from register_entry where kind = :kind and lower(name) = lower(:cited)
                        union
                        select name from register_entry join register_variant on entry_id = id
                        where kind = :kind and lower(variant) = lower(:cited)""")
                .param("kind", kind.name())
                .param("cited", cited)
                .query(String.class)
                .list();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
