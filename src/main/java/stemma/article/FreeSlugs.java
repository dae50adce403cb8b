package stemma.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.revision.Slug;

/** Gives many new texts of one table addresses that no other has, with few questions to the database. */
public final class FreeSlugs {

    private static final int AT_ONCE = 16;

    private final JdbcClient jdbc;
    private final String table;
    private final Set<String> taken = new HashSet<>();

    /** Of each wished slug the number up to which it is known what is taken, and from which on none was found free. */
    private final Map<Slug, Integer> asked = new HashMap<>();

    private final Map<Slug, Integer> next = new HashMap<>();

    /** @param table whose {@code slug} no two rows share; nobody else may add one until the transaction ends */
    public FreeSlugs(JdbcClient jdbc, String table, Collection<Slug> wished) {
        this.jdbc = jdbc;
        this.table = table;
        ask(wished.stream().map(Slug::text).distinct().toList());
        wished.forEach(slug -> asked.put(slug, 1));
    }

    /** The slug, or with the first number behind it that is not taken; from now on it is. */
    public String take(Slug wished) {
        int number = next.getOrDefault(wished, 1);
        while (isTaken(wished, number)) {
            number++;
        }
        next.put(wished, number + 1);
        String free = wished.numbered(number);
        taken.add(free);
        return free;
    }

    private boolean isTaken(Slug wished, int number) {
        int known = asked.getOrDefault(wished, 0);
        if (number > known) {
            int upTo = number * 2 + AT_ONCE;
            ask(IntStream.rangeClosed(known + 1, upTo)
                    .mapToObj(wished::numbered)
                    .toList());
            asked.put(wished, upTo);
        }
        return taken.contains(wished.numbered(number));
    }

    private void ask(List<String> slugs) {
        taken.addAll(jdbc.sql("select slug from " + table + " where slug = any(?::text[])")
                .param(slugs.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
