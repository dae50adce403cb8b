package stemma.queue;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a kind asks the tables for: in parts, so that every filter and pause is put into all kinds alike.
 *
 * @param key a word for addresses, such as {@code pair}
 * @param name for people, such as “May be one story”
 * @param points what {@link Ranking} gives to an entry by its rank
 * @param id the column with an entry's number
 * @param rank the column that points are made of; {@code 0} where all have the same
 * @param open what is open, from the tables' names to the last condition
 * @param filter a condition around the filter's own, which stands for {@code %s} and begins with {@code and}
 * @param articles the columns with the articles that a filter looks at
 * @param stamp the column that tells one state of an entry from the next
 * @param order the most points first, by an index
 * @param once the column of which only the first of equals counts; null where all count
 * @param other what else is asked for, where the entries of a kind stand in two places
 */
record Question(
        String key,
        String name,
        DoubleFunction<Integer> points,
        String id,
        String rank,
        String open,
        String filter,
        List<String> articles,
        String stamp,
        String order,
        @Nullable String once,
        @Nullable Question other) {

    /** A question about single articles or stories, with the same points for all, the newest first. */
    static Question of(String key, String name, int points, String id, String open) {
        return new Question(key, name, rank -> points, id, "0", open, "%s", List.of(id), "0", "id desc", null, null);
    }

    Question filteredBy(String... columns) {
        return filteredWithin("%s", columns);
    }

    /** Where the articles stand in rows of another table. */
    Question filteredWithin(String condition, String... columns) {
        return new Question(key, name, points, id, rank, open, condition, List.of(columns), stamp, order, once, other);
    }

    Question stamped(String column) {
        return new Question(key, name, points, id, rank, open, filter, articles, column, order, once, other);
    }

    Question ranked(String column, String by, DoubleFunction<Integer> ranking) {
        return new Question(key, name, ranking, id, column, open, filter, articles, stamp, by, once, other);
    }

    Question onceEach(String column) {
        return new Question(key, name, points, id, rank, open, filter, articles, stamp, order, column, other);
    }

    /** With the entries of another question, which are as many points by the same rank: each is walked by an index of its own. */
    Question or(Question another) {
        return new Question(key, name, points, id, rank, open, filter, articles, stamp, order, once, another);
    }

    Entry entry(long number, double ranked) {
        return new Entry(key, number, points.apply(ranked));
    }

    String sql(Looking looking, int most) {
        return other == null
                ? own(looking, most)
                : "select * from ((" + own(looking, most) + ") union all (" + other.sql(looking, most)
                        + ")) either order by rank desc, id desc limit " + most;
    }

    private String own(Looking looking, int most) {
        String wants = looking.wants(articles);
        return "select " + id + " as id, " + rank + " as rank, " + (once == null ? "null" : once) + " as once from "
                + open
                + (wants.isEmpty() ? "" : filter.formatted(wants)) + looking.pauses(key, id, stamp)
                + " order by " + order + " limit " + most;
    }
}
