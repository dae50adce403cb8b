package stemma.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.section.Section;
import stemma.section.SectionKind;
import stemma.section.Sections;
import stemma.section.Within;

/** Turns what a search is narrowed by into conditions. */
@Component
class Narrowings {

    /** The day of a text is what its source gives, or else when it went public. */
    private static final String DAY = """
            coalesce((select published from revision where id = coalesce(m.live_id, m.head_id)), (m.public_from at time zone 'UTC')::date)""";

    private static final String LANGUAGE = "(" + SearchSql.languageOf("m") + ") ~* ('^' || :language || '(-|$)')";

    /** So many articles are found and read as soon as one common word. */
    private static final int FEW = 500;

    private static final String COUNTED =
            "select count(*) from (select from " + Narrowing.MEMBERS + " limit :most) members";

    private final Sections sections;
    private final JdbcClient jdbc;
    private final Clock clock;

    Narrowings(Sections sections, JdbcClient jdbc, Clock clock) {
        this.sections = sections;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing where an outlet, an author or a topic is meant that no public text has. */
    Optional<Narrowing> of(Asked asked) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        boolean known = within(SectionKind.OUTLET, asked.outlets(), conditions, values)
                && within(SectionKind.AUTHOR, asked.authors(), conditions, values);
        boolean few = known && !conditions.isEmpty() && areFew(String.join(" and ", conditions), values);
        if (!known || !within(SectionKind.TOPIC, asked.topics(), conditions, values)) {
            return Optional.empty();
        }
        if (asked.before() != null) {
            conditions.add(DAY + " < :before");
            values.put("before", asked.before());
        }
        if (asked.after() != null) {
            conditions.add(DAY + " >= :since");
            values.put("since", asked.after());
        }
        if (asked.language() != null) {
            conditions.add(LANGUAGE);
            values.put("language", asked.language());
        }
        return Optional.of(new Narrowing(String.join(" and ", conditions), values, few));
    }

    /** Outlets and authors are counted along their index; days and languages would be looked up for each of their articles. */
    private boolean areFew(String member, Map<String, Object> values) {
        return jdbc.sql(COUNTED.replace("{member}", member))
                        .param("most", FEW + 1)
                        .param("now", Timestamp.from(clock.instant()))
                        .params(values)
                        .query(Integer.class)
                        .single()
                <= FEW;
    }

    private boolean within(SectionKind kind, List<String> names, List<String> conditions, Map<String, Object> values) {
        for (String name : names) {
            Optional<Section> section = sections.called(kind, name);
            if (section.isEmpty()) {
                return false;
            }
            Within within = sections.within(section.get(), "m", "there.story_id", kind.path() + values.size());
            conditions.add(within.condition());
            values.putAll(within.values());
        }
        return true;
    }
}
