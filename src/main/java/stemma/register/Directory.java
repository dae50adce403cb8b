package stemma.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.Knowledge.Asked;
import stemma.register.Knowledge.Standing;

/** Looks names up in the database, and enters those that nobody has met before. */
@Component
class Directory {

    /** A name that nobody has met before, and where it is at home. */
    record Seen(
            Asked asked,
            String name,
            String likeness,
            @Nullable String home) {}

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every edit that is committed, in whatever order; records that were only seen do not count. */
    long version() {
        return jdbc.sql("select coalesce(sum(lock_version), 0) from register_entry where lock_version > 0")
                .query(Long.class)
                .single();
    }

    /** The records with these keys: a record's own name goes before another's alias. */
    Map<Asked, Long> find(EntryKind kind, Collection<String> keys) {
        Map<Asked, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select key, id, 1 as rank from register_entry where kind = :kind and key = any(:keys)
                        union all
                        select variant.key, id, 0 from register_variant variant join register_entry on id = entry_id
                        where kind = :kind and variant.key = any(:keys)
                        order by rank, id desc""")
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(new Asked(kind, row.getString("key")), row.getLong("id"));
                });
        return found;
    }

    /** The outlet at home under the first of these hosts that is anybody's. */
    Optional<Long> atHome(List<String> hosts) {
        return jdbc.sql("""
                        select id from register_entry where home_page = any(:hosts)
                        order by length(home_page) desc limit 1""")
                .param("hosts", hosts.toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    /**
     * The one outlet whose name has the same letters, where that is enough.
     *
     * @param hosts whether only outlets count that are called by their host
     */
    Optional<Long> ofLikeness(String likeness, boolean hosts) {
        if (!Spelling.tellsSite(likeness)) {
            return Optional.empty();
        }
        List<Long> found = jdbc.sql("""
                        select id from register_entry where kind = 'OUTLET' and likeness = :likeness
                        and (not :hosts or key = home_page) limit 2""")
                .param("likeness", likeness)
                .param("hosts", hosts)
                .query(Long.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Enters an outlet that was seen, not checked yet, unless it is there; its home page only if that is nobody else's. */
    long enter(Seen outlet) {
        String home = outlet.home();
        insert(List.of(outlet), home == null ? List.of() : List.of(home));
        Map<Asked, Long> entered = find(EntryKind.OUTLET, List.of(outlet.asked().key()));
        Long id = entered.get(outlet.asked());
        return id != null ? id : enter(new Seen(outlet.asked(), outlet.name(), outlet.likeness(), null));
    }

    /** Enters persons or topics that were seen, not checked yet, unless they are there. */
    Map<Asked, Long> enter(List<Seen> some) {
        insert(some, List.of());
        return find(
                some.get(0).asked().kind(),
                some.stream().map(one -> one.asked().key()).toList());
    }

    private void insert(List<Seen> seen, List<String> homes) {
        if (seen.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into register_entry (kind, name, key, likeness, home_page, checked)
                        select :kind, name, key, likeness, home_page, false
                        from unnest(:names, :keys, :likenesses, :homes) seen (name, key, likeness, home_page)
                        on conflict do nothing""")
                .param("kind", seen.get(0).asked().kind().name())
                .param("names", seen.stream().map(Seen::name).toArray(String[]::new))
                .param("keys", seen.stream().map(one -> one.asked().key()).toArray(String[]::new))
                .param("likenesses", seen.stream().map(Seen::likeness).toArray(String[]::new))
                .param("homes", homes.toArray(String[]::new))
                .update();
    }

    /** The record that this one became part of, or itself. */
    Optional<Standing> standing(long id) {
        return jdbc.sql("""
                        with recursive up as (
                            select cast(:id as bigint) as id
                            union all
                            select survivor_id from up join register_merge on absorbed_id = up.id and undone_at is null)
                        select entry.id, name, checked or entry.id <> :id as checked from up join register_entry entry on entry.id = up.id
                        where not exists (select from register_merge where absorbed_id = up.id and undone_at is null)""").param("id", id).query(Standing.class).optional();
    }
}
