package stemma.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.HouseName;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseNames;

/** Widens what was searched for by the other names that the house's list has for the names in it. */
@Component
class OtherNames {

    /** More names than a person types in one search. */
    private static final int MOST = 5;

    private static final String WIDENED = """
            select coalesce(ts_rewrite(ts_rewrite(cast(:query as tsquery), phraseto_tsquery('english', :typed), names.query),
                plainto_tsquery('english', :typed), names.query), cast(:query as tsquery))::text
            from (select string_agg('(' || q::text || ')', ' | ')::tsquery as query
                from (select phraseto_tsquery('english', name) as q from unnest(:names) name) each
                where numnode(q) > 0) names""";

    private final HouseNames names;
    private final JdbcClient jdbc;

    OtherNames(HouseNames names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    /** The query in PostgreSQL's words. */
    String query(String asked) {
        String query = jdbc.sql("select websearch_to_tsquery('english', ?)::text")
                .param(asked)
                .query(String.class)
                .single();
        List<List<String>> typed = names.all().stream()
                .flatMap(
                        name -> name.forms().flatMap(form -> typed(form, asked)).limit(1))
                .limit(MOST)
                .toList();
        for (List<String> family : typed) {
            query = widened(query, family);
        }
        return query;
    }

    /** The name as typed, and then all names for it; a wrong one finds the right one, but is not looked for. */
    private static Stream<List<String>> typed(HouseName name, String asked) {
        List<String> right = Stream.concat(Stream.of(name.name()), name.others(HouseName.Status.SAME).stream())
                .toList();
        return Stream.concat(Stream.of(name.name()), name.others().stream().map(OtherName::words))
                .filter(words -> isIn(words, asked))
                .limit(1)
                .map(words -> Stream.of(List.of(words), right, List.of(words))
                        .flatMap(List::stream)
                        .toList());
    }

    private static boolean isIn(String words, String asked) {
        String padded = " " + plain(asked) + " ";
        return padded.contains(" " + plain(words) + " ");
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", " ")
                .strip();
    }

    private String widened(String query, List<String> family) {
        return jdbc.sql(WIDENED)
                .param("query", query)
                .param("typed", family.get(0))
                .param("names", family.stream().skip(1).distinct().toArray(String[]::new))
                .query(String.class)
                .single();
    }
}
