package stemma.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All records of the register, as editors look at them. */
@Component
public class Entries {

    private static final String ENTRY = """
            select id, kind, name, key, home_page, country, checked, lock_version,
                array(select variant from register_variant where entry_id = id order by variant) as aliases
            from register_entry
            """;
    private static final String STANDS =
            "not exists (select from register_merge where absorbed_id = register_entry.id and undone_at is null)";
    private static final int MOST_ALIKE = 20;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Entry byId(EntryKind kind, long id) {
        return jdbc.sql(ENTRY + "where kind = ? and id = ?")
                .params(kind.name(), id)
                .query(Entries::entry)
                .optional()
                .orElseThrow(() -> new EntryNotFound(kind, id));
    }

    /** As {@link #byId}, and nobody else changes it before this transaction ends. */
    Entry locked(EntryKind kind, long id) {
        jdbc.sql("select 1 from register_entry where id = ? for no key update")
                .param(id)
                .query(Integer.class)
                .optional();
        return byId(kind, id);
    }

    /** The standing record that this one is part of, or itself. */
    public Entry standing(EntryKind kind, long id) {
        byId(kind, id);
        long standing = jdbc.sql("""
                        with recursive up as (
                            select cast(:id as bigint) as id
                            union all
                            select survivor_id from up join register_merge on absorbed_id = up.id and undone_at is null)
                        select id from up
                        where not exists (select from register_merge where absorbed_id = up.id and undone_at is null)""").param("id", id).query(Long.class).single();
        return byId(kind, standing);
    }

    /**
     * Standing records in the order of their keys.
     *
     * @param query a part of a name, an alias or a home page; nothing for all
     * @param after the key that the page begins behind
     */
    public List<Entry> page(EntryKind kind, String query, String after, int most) {
        String key = Spelling.key(kind, query);
        return jdbc.sql(ENTRY + "where kind = :kind and key > :after and " + STANDS + """
                         and (:part = '' or key like cast(:like as text) or home_page like :part
                            or exists (select from register_variant variant where entry_id = id and variant.key like :like)
                            or exists (select from register_merge join register_entry absorbed on absorbed.id = absorbed_id
                                where survivor_id = register_entry.id and undone_at is null and absorbed.key like :like))
                        order by key limit :most""")
                .param("kind", kind.name())
                .param("after", after)
                .param(
                        "part",
                        query.isBlank() ? "" : "%" + literal(query.strip().toLowerCase(java.util.Locale.ROOT)) + "%")
                .param("like", key.isEmpty() ? null : "%" + literal(key) + "%")
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    private static String literal(String part) {
        return part.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** The numbers of each record and of all that became part of it, by the record's own. */
    public Map<Long, List<Long>> families(Collection<Long> ids) {
        Map<Long, List<Long>> families = new LinkedHashMap<>();
        ids.forEach(id -> families.put(id, new java.util.ArrayList<>()));
        jdbc.sql("""
                        with recursive down as (
                            select id as root, id from unnest(:ids) asked (id)
                            union all
                            select root, absorbed_id from down join register_merge on survivor_id = down.id and undone_at is null)
                        select root, id from down order by root, id""").param("ids", ids.toArray(Long[]::new)).query(row -> {
            families.computeIfAbsent(row.getLong("root"), root -> new java.util.ArrayList<>())
                    .add(row.getLong("id"));
        });
        return families;
    }

    /** The standing merges that made a record what it is, newest first. */
    public List<EntryMerge> merges(long id) {
        return jdbc.sql("""
                        select merge.id, absorbed_id, name as absorbed_name, made_by, made_at
                        from register_merge merge join register_entry absorbed on absorbed.id = absorbed_id
                        where survivor_id = ? and undone_at is null order by merge.id desc""")
                .param(id)
                .query((row, n) -> new EntryMerge(
                        row.getLong("id"),
                        row.getLong("absorbed_id"),
                        row.getString("absorbed_name"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Standing records that may be the same as this one, by their names and aliases; whether they are, editors tell. */
    public List<Entry> alike(Entry entry) {
        TreeSet<String> likenesses = new TreeSet<>();
        Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                .map(name -> Spelling.likeness(entry.kind(), name))
                .filter(likeness -> !likeness.isEmpty())
                .forEach(likenesses::add);
        return jdbc
                .sql(ENTRY + "where kind = :kind and id <> :id and likeness = any(:likenesses) and " + STANDS
                        + " order by key limit :most")
                .param("kind", entry.kind().name())
                .param("id", entry.id())
                .param("likenesses", likenesses.toArray(String[]::new))
                .param("most", MOST_ALIKE)
                .query(Entries::entry)
                .list()
                .stream()
                .filter(other -> mayBeOne(entry, other))
                .toList();
    }

    private static boolean mayBeOne(Entry one, Entry other) {
        return one.kind() != EntryKind.PERSON
                || Stream.concat(Stream.of(one.name()), one.aliases().stream())
                        .anyMatch(name -> Spelling.mayBeOnePerson(name, other.name()));
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        Array aliases = row.getArray("aliases");
        return new Entry(
                row.getLong("id"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("key"),
                row.getString("home_page"),
                row.getString("country"),
                row.getBoolean("checked"),
                row.getInt("lock_version"),
                List.of((String[]) aliases.getArray()));
    }
}
