package stemma.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with the register: each call is one transaction. */
@Component
@Transactional
public class Registrar {

    private final Entries entries;
    private final Knowledge knowledge;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrar(Entries entries, Knowledge knowledge, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.knowledge = knowledge;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a record as an editor wants it, which is then checked; its former name stays one of its spellings. */
    public Change change(EntryKind kind, long id, Wish wish, String editor) {
        oneAtATime();
        Entry entry = entries.locked(kind, id);
        refusePartOfAnother(entry);
        if (wish.version() != entry.version()) {
            boolean same = entry.checked() && Wish.of(entry).equals(wish.withVersion(entry.version()));
            return same ? new Change.Saved(entry) : new Change.Clash(entry);
        }
        Map<String, String> problems = wish.problems(kind);
        conflicts(entry, wish).forEach(problems::putIfAbsent);
        if (!problems.isEmpty()) {
            return new Change.Refused(problems);
        }
        write(entry, wish);
        Entry changed = entries.byId(kind, id);
        announce(changed, editor, "edit " + kind.word(), difference(entry, changed));
        return new Change.Saved(changed);
    }

    /** Two editors at once could give one name to two records. The lock ends with the transaction. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.register'))")
                .query()
                .listOfRows();
    }

    private void refusePartOfAnother(Entry entry) {
        Entry standing = entries.standing(entry.kind(), entry.id());
        if (standing.id() != entry.id()) {
            throw new EntryRefused("“" + entry.name() + "” has become part of “" + standing.name() + "” meanwhile.");
        }
    }

    private Map<String, String> conflicts(Entry entry, Wish wish) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Long> family = family(entry);
        owner(entry.kind(), Spelling.key(entry.kind(), wish.name()), List.of(entry.id()))
                .ifPresent(other -> problems.put("name", taken(wish.shownName(), other)));
        for (String alias : wish.spellings()) {
            owner(entry.kind(), Spelling.key(entry.kind(), alias), family)
                    .ifPresent(other -> problems.putIfAbsent("aliases", taken(alias, other)));
        }
        home(entry, wish)
                .flatMap(home -> jdbc.sql("select id from register_entry where home_page = ? and id <> ?")
                        .params(home, entry.id())
                        .query(Long.class)
                        .optional())
                .ifPresent(other ->
                        problems.put("homePage", taken(wish.homePage().strip(), entries.byId(entry.kind(), other))));
        return problems;
    }

    private static String taken(String name, Entry other) {
        return "“" + name + "” is “" + other.name() + "” already: merge the two if they are the same.";
    }

    private List<Long> family(Entry entry) {
        return entries.families(List.of(entry.id())).getOrDefault(entry.id(), List.of(entry.id()));
    }

    /** Whose name or alias this is, other than these records'. */
    private Optional<Entry> owner(EntryKind kind, String key, List<Long> others) {
        return jdbc.sql("""
                        select id from register_entry where kind = :kind and key = :key and id <> all(:others)
                        union all
                        select id from register_variant variant join register_entry on id = entry_id
                        where kind = :kind and variant.key = :key and id <> all(:others) limit 1""")
                .param("kind", kind.name())
                .param("key", key)
                .param("others", others.toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .map(id -> entries.byId(kind, id));
    }

    private static Optional<String> home(Entry entry, Wish wish) {
        boolean none = entry.kind() != EntryKind.OUTLET || wish.homePage().isBlank();
        return none ? Optional.empty() : wish.home();
    }

    private void write(Entry entry, Wish wish) {
        knowledge.changed();
        boolean outlet = entry.kind() == EntryKind.OUTLET;
        jdbc.sql("""
                        update register_entry set name = :name, key = :key, likeness = :likeness, home_page = :home,
                            country = :country, checked = true, lock_version = lock_version + 1
                        where id = :id""")
                .param("name", wish.shownName())
                .param("key", Spelling.key(entry.kind(), wish.name()))
                .param("likeness", Spelling.likeness(entry.kind(), wish.name()))
                .param("home", home(entry, wish).orElse(null))
                .param("country", outlet && !wish.country().isEmpty() ? wish.country() : null)
                .param("id", entry.id())
                .update();
        writeAliases(entry, wish);
    }

    /** Each spelling once; not the name itself, nor what a record that became part of this one is called. */
    private void writeAliases(Entry entry, Wish wish) {
        Map<String, String> spellings = new LinkedHashMap<>();
        Stream.concat(wish.spellings().stream(), Stream.of(entry.name()))
                .forEach(alias -> spellings.putIfAbsent(Spelling.key(entry.kind(), alias), alias));
        spellings.remove(Spelling.key(entry.kind(), wish.name()));
        spellings
                .keySet()
                .removeIf(key -> owner(entry.kind(), key, List.of(entry.id())).isPresent());
        jdbc.sql("delete from register_variant where entry_id = ?")
                .param(entry.id())
                .update();
        spellings.forEach(
                (key, alias) -> jdbc.sql("insert into register_variant (entry_id, variant, key) values (?, ?, ?)")
                        .params(entry.id(), alias, key)
                        .update());
    }

    private static @Nullable String difference(Entry before, Entry after) {
        StringBuilder said = new StringBuilder();
        say(said, "name", before.name(), after.name());
        say(said, "home page", before.homePage(), after.homePage());
        say(said, "country", before.country(), after.country());
        say(said, "aliases", String.join(", ", before.aliases()), String.join(", ", after.aliases()));
        return said.isEmpty() ? null : said.toString();
    }

    private static void say(StringBuilder said, String field, @Nullable String before, @Nullable String after) {
        String was = before == null || before.isEmpty() ? "none" : before;
        String is = after == null || after.isEmpty() ? "none" : after;
        if (!was.equals(is)) {
            said.append(said.isEmpty() ? "" : "; ")
                    .append(field)
                    .append(": ")
                    .append(was)
                    .append(" → ")
                    .append(is);
        }
    }

    /** Makes a record part of another: its names and its articles are the survivor's from now on. */
    public long merge(EntryKind kind, long survivorId, long absorbedId, String editor) {
        oneAtATime();
        Entry survivor = entries.byId(kind, survivorId);
        Entry absorbed = entries.byId(kind, absorbedId);
        if (survivorId == absorbedId) {
            throw new EntryRefused("“" + survivor.name() + "” cannot be merged with itself.");
        }
        refusePartOfAnother(survivor);
        refusePartOfAnother(absorbed);
        long merge = jdbc.sql("""
                        insert into register_merge (survivor_id, absorbed_id, made_by, made_at)
                        values (?, ?, ?, ?) returning id""")
                .params(survivorId, absorbedId, editor, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        touch(survivorId, absorbedId);
        announce(survivor, editor, "merge " + kind.word() + "s", "took in " + named(absorbed));
        return merge;
    }

    /** Undoes a merge: both records are what they were. */
    public Entry unmerge(EntryKind kind, long mergeId, String editor) {
        oneAtATime();
        long[] both = jdbc.sql("""
                        update register_merge set undone_by = ?, undone_at = ? where id = ? and undone_at is null
                        returning survivor_id, absorbed_id""")
                .params(editor, Timestamp.from(clock.instant()), mergeId)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .optional()
                .orElseThrow(() -> new EntryRefused("This merge was undone already."));
        Entry absorbed = entries.byId(kind, both[1]);
        touch(both[0], both[1]);
        announce(entries.byId(kind, both[0]), editor, "unmerge " + kind.word() + "s", "gave back " + named(absorbed));
        return absorbed;
    }

    private static String named(Entry entry) {
        return entry.kind().word() + "/" + entry.id() + " “" + entry.name() + "”";
    }

    private void touch(long one, long other) {
        knowledge.changed();
        jdbc.sql("update register_entry set lock_version = lock_version + 1 where id in (?, ?)")
                .params(one, other)
                .update();
    }

    private void announce(Entry entry, String editor, String action, @Nullable String detail) {
        events.publishEvent(new EntryEdited(entry.kind(), entry.id(), editor, action, detail));
    }
}
