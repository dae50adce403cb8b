package stemma.section;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.Addressed;
import stemma.register.Addresses;
import stemma.register.Entries;

/** Topics, outlets and authors by the beginning of a word in their names, or by names like theirs, as far as readers may know of them. */
@Component
@Transactional(readOnly = true)
public class SectionNames {

    /** So many records are looked at of each kind, whether readers may know of them or not. */
    private static final int LOOKED_AT = 20;

    private static final String NAMED = """
            select id from register_entry where kind = :kind and ' ' || key like :words
                and not exists (select from register_merge where absorbed_id = register_entry.id and undone_at is null)
            order by length(key), key limit :most""";

    /** By groups of three letters, of which names in other letters than a to z may have none. */
    private static final String LIKE = """
            select id from register_entry where kind = :kind and (' ' || key) % (' ' || :words)
                and not exists (select from register_merge where absorbed_id = register_entry.id and undone_at is null)
            order by similarity(key, :words) desc, key limit :most""";

    private static final String PUBLIC = """
            select distinct root from unnest(:roots::bigint[], :members::bigint[]) family (root, member) cross join lateral (
                select from article join placement on article_id = article.id join story on story.id = story_id
                where %s and %s limit 1) one""";

    private final Sections sections;
    private final Entries entries;
    private final Addresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    SectionNames(Sections sections, Entries entries, Addresses addresses, JdbcClient jdbc, Clock clock) {
        this.sections = sections;
        this.entries = entries;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The shortest names first. */
    public List<Section> beginning(SectionKind kind, String words, int most) {
        return found(NAMED, kind, "% " + literal(plain(words)) + "%", most);
    }

    /** The names that share most with these words first. */
    public List<Section> like(SectionKind kind, String words, int most) {
        return found(LIKE, kind, plain(words), most);
    }

    private List<Section> found(String sql, SectionKind kind, String words, int most) {
        List<Long> ids = jdbc.sql(sql)
                .param("kind", kind.entries().name())
                .param("words", words)
                .param("most", LOOKED_AT)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        // Topics are given by editors, too: the longer way.
        List<Section> shown = kind == SectionKind.TOPIC ? sections.among(kind, ids) : shown(kind, ids);
        return shown.stream().limit(most).toList();
    }

    private List<Section> shown(SectionKind kind, List<Long> ids) {
        Map<Long, List<Long>> families = entries.families(ids);
        List<Long> roots = new ArrayList<>();
        List<Long> members = new ArrayList<>();
        families.forEach((root, family) -> family.forEach(member -> {
            roots.add(root);
            members.add(member);
        }));
        List<Long> known = jdbc.sql(
                        PUBLIC.formatted(kind.shown("article", "array[family.member]"), Sections.PUBLIC_STORY))
                .param("roots", roots.toArray(Long[]::new))
                .param("members", members.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list();
        List<Addressed> addressed = addresses.of(kind.entries(), known);
        return ids.stream()
                .flatMap(id -> addressed.stream().filter(one -> one.id() == id))
                .map(one -> new Section(
                        kind, one.id(), one.name(), one.address(), Objects.requireNonNull(families.get(one.id()))))
                .toList();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static String literal(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
