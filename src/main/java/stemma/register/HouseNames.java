package stemma.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseName.Status;

/** The house's names of bodies, places and persons in the news, each with its other names, as they stand. */
@Component
public class HouseNames {

    private record Known(long version, List<HouseName> names) {}

    private final Directory directory;
    private final JdbcClient jdbc;
    private volatile Known known = new Known(-1, List.of());

    HouseNames(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** In the order of their names; remembered until somebody edits the register. */
    public List<HouseName> all() {
        Known now = known;
        long version = directory.version();
        if (now.version() != version) {
            now = new Known(version, List.copyOf(read()));
            known = now;
        }
        return now.names();
    }

    public HouseName byId(long id) {
        return read().stream()
                .filter(name -> name.id() == id)
                .findFirst()
                .orElseThrow(() -> new EntryNotFound(EntryKind.BODY, id));
    }

    /** The one that goes by this name, its own or one that is the same. */
    public Optional<HouseName> called(String words) {
        String key = Spelling.key(EntryKind.BODY, words);
        return read().stream()
                .filter(name -> Spelling.key(name.kind(), name.name()).equals(key)
                        || name.others(Status.SAME).stream()
                                .anyMatch(other ->
                                        Spelling.key(name.kind(), other).equals(key)))
                .findFirst();
    }

    private List<HouseName> read() {
        Map<Long, HouseName> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select entry.id, kind, name, lock_version, variant, status
                        from register_entry entry left join register_variant on entry_id = entry.id
                        where kind in ('BODY', 'PLACE', 'NEWSMAKER') and checked and not exists
                            (select from register_merge where absorbed_id = entry.id and undone_at is null)
                        order by entry.key, entry.id, status, variant""").query(row -> {
            HouseName before =
                    names.computeIfAbsent(row.getLong("id"), id -> new HouseName(id, EntryKind.BODY, "", 0, List.of()));
            List<OtherName> others = new ArrayList<>(before.others());
            if (row.getString("variant") != null) {
                others.add(new OtherName(row.getString("variant"), Status.valueOf(row.getString("status"))));
            }
            names.put(
                    before.id(),
                    new HouseName(
                            before.id(),
                            EntryKind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            row.getInt("lock_version"),
                            others));
        });
        return List.copyOf(names.values());
    }
}
