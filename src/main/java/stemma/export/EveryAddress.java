package stemma.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Every address that a text or a record ever had, public or not: what stands there is for the site itself to say. */
@Component
class EveryAddress {

    /** Where no list leads: stories that became part of others, renamed ones, withdrawn ones, records by their other names. */
    private static final String EVER = """
            select '/stories/' as place, slug from story
            union all select '/stories/', slug from story_address
            union all select '/articles/', slug from article
            union all
            select case kind when 'TOPIC' then '/topics/' when 'OUTLET' then '/outlets/' else '/authors/' end, one.address
            from register_entry entry cross join lateral (
                select entry.address union select address from register_variant where entry_id = entry.id) one (address)
            where kind in ('TOPIC', 'OUTLET', 'PERSON')""";

    private final JdbcClient jdbc;

    EveryAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As paths, encoded. */
    List<String> ever() {
        return jdbc.sql(EVER)
                .query((row, n) -> row.getString("place")
                        + UriUtils.encodePathSegment(row.getString("slug"), StandardCharsets.UTF_8))
                .list();
    }
}
