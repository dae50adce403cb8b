package stemma.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.HouseName;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseName.Status;
import stemma.register.HouseNames;
import stemma.section.SectionKind;
import stemma.section.SectionNames;

/** Names and headlines that public texts have, by the beginnings of their words. */
@Component
@Transactional(readOnly = true)
public class Completions {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final int STORIES = 4;
    private static final int SECTIONS = 2;
    private static final int NAMES = 2;

    /** So many names of the house are looked for in texts. */
    private static final int NAMES_TRIED = 5;

    /** Of the newest texts whose headlines have the words, so many are looked at for stories. */
    private static final int RANKED = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Words that begin very many headlines begin one of these, and need no index. */
    private static final String NEWEST =
            "id in (select id from revision order by id desc limit 400) and lower(straight(headline)) ~ all(:patterns)";

    private static final String ALL =
            "to_tsvector('simple', straight(coalesce(headline, ''))) @@ cast(:beginnings as tsquery)";

    private static final String FOUND =
            "with said as materialized (select id from revision where {said}) select id from "
                    + SearchSql.NEWEST.formatted("said") + " found order by id desc";

    private static final String SAID = """
            select exists (select from (select id from revision where search @@ phraseto_tsquery('english', straight(:name)) offset 0) each
                cross join lateral (select from article join revision on revision.id = each.id where coalesce(live_id, head_id) = each.id and %s
                    and to_tsvector('simple', straight(%s)) @@ phraseto_tsquery('simple', straight(:name)) limit 1) seen)
            """.formatted(SearchSql.publicly("article"), SearchSql.WORDS);

    private final HouseNames names;
    private final SectionNames sections;
    private final JdbcClient jdbc;
    private final Clock clock;

    Completions(HouseNames names, SectionNames sections, JdbcClient jdbc, Clock clock) {
        this.names = names;
        this.sections = sections;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing for fewer than two letters, and for what is more than a few words. */
    public List<Completion> of(String typed) {
        List<String> words = WORD.matcher(typed.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        boolean few = words.isEmpty() || words.size() == 1 && words.get(0).length() < 2;
        if (few || words.size() > MOST_WORDS || typed.length() > LONGEST || typed.matches(".*[:\"].*")) {
            return List.of();
        }
        String beginning = String.join(" ", words);
        List<Completion> found = new ArrayList<>(names(beginning));
        for (SectionKind kind : List.of(SectionKind.TOPIC, SectionKind.OUTLET, SectionKind.AUTHOR)) {
            sections.beginning(kind, beginning, SECTIONS)
                    .forEach(section -> found.add(
                            new Completion(kind.name().toLowerCase(Locale.ROOT), section.name(), section.location())));
        }
        found.addAll(stories(words));
        return found;
    }

    /** A name of the house by any of its ways; public texts must have just the one that is told. */
    private List<Completion> names(String beginning) {
        return names.all().stream()
                .filter(name -> ways(name).anyMatch(way -> begins(way, beginning)))
                .limit(NAMES_TRIED)
                .map(HouseName::name)
                .filter(this::isSaid)
                .limit(NAMES)
                .map(name -> new Completion("name", name, null))
                .toList();
    }

    private static Stream<String> ways(HouseName name) {
        return Stream.concat(
                Stream.of(name.name()),
                name.others().stream()
                        .filter(other -> other.status() == Status.SAME)
                        .map(OtherName::words));
    }

    private static boolean begins(String name, String beginning) {
        String words = WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" ", " ", ""));
        return words.contains(" " + beginning);
    }

    private boolean isSaid(String name) {
        return Planning.forTexts(
                jdbc,
                () -> jdbc.sql(SAID)
                        .param("name", name)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single());
    }

    private List<Completion> stories(List<String> words) {
        String[] patterns = words.stream().map(word -> "\\m" + word).toArray(String[]::new);
        Set<Completion> found = new LinkedHashSet<>(stories(NEWEST, Map.of("patterns", patterns)));
        if (found.size() < STORIES) {
            String beginnings =
                    words.stream().map(word -> Queries.quoted(word) + ":*").collect(Collectors.joining(" & "));
            found.addAll(stories(ALL, Map.of("beginnings", beginnings)));
        }
        return found.stream().limit(STORIES).toList();
    }

    private List<Completion> stories(String said, Map<String, Object> values) {
        List<Long> revisions = Planning.forTexts(
                jdbc,
                () -> jdbc.sql(Narrowing.NONE.in(FOUND.replace("{said}", said)))
                        .params(values)
                        .param("ranked", RANKED)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .list());
        return revisions.isEmpty()
                ? List.of()
                : jdbc.sql(Narrowing.NONE.in(SearchSql.STORIES))
                        .param("revisions", revisions.toArray(Long[]::new))
                        .param(
                                "ranks",
                                Collections.nCopies(revisions.size(), 1f).toArray(Float[]::new))
                        .param("most", STORIES)
                        .param("after", 0)
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, n) -> new Completion("story", row.getString("headline"), row.getString("url")))
                        .list();
    }
}
