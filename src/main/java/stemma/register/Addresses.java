package stemma.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the pages of records stand. Of records whose keys differ in signs only, the first has the plain address; the others have
 * their number behind a tilde, which no plain address has.
 */
@Component
public class Addresses {

    private static final Pattern NUMBERED = Pattern.compile("(.*)~(\\d{1,18})", Pattern.DOTALL);

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record at an address, by any of its spellings, as it stands: its own address may be another. */
    public Optional<Addressed> at(EntryKind kind, String address) {
        Matcher numbered = NUMBERED.matcher(address);
        Optional<Long> id = numbered.matches()
                ? Optional.of(Long.parseLong(numbered.group(2)))
                : jdbc.sql("""
                                select id, 0 as rank from register_entry where kind = :kind and address = :address
                                union all
                                select entry_id, 1 from register_variant variant join register_entry on id = entry_id
                                where kind = :kind and variant.address = :address
                                order by rank, id limit 1""")
                        .param("kind", kind.name())
                        .param("address", address.replace('\0', ' '))
                        .query((row, n) -> row.getLong("id"))
                        .optional();
        return id.flatMap(found -> of(kind, List.of(found)).stream().findFirst());
    }

    /** Records of a kind as they stand, in no order; those that are of another are not there. */
    public List<Addressed> of(EntryKind kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        with recursive up as (
                            select id as asked, id from unnest(:ids::bigint[]) wanted (id)
                            union all
                            select asked, survivor_id from up join register_merge on absorbed_id = up.id and undone_at is null)
                        select asked, entry.id, name, case
                            when exists (select from register_entry other
                                where other.kind = entry.kind and other.address = entry.address and other.id < entry.id
                                and not exists (select from register_merge
                                    where absorbed_id = other.id and survivor_id = entry.id and undone_at is null))
                            then address || '~' || entry.id else address end as address
                        from up join register_entry entry on entry.id = up.id
                        where kind = :kind
                            and not exists (select from register_merge where absorbed_id = up.id and undone_at is null)""")
                .param("ids", ids.toArray(Long[]::new))
                .param("kind", kind.name())
                .query(Addressed.class)
                .list();
    }
}
