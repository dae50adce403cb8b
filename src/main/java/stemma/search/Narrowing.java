package stemma.search;

import java.util.Map;

/**
 * Conditions besides the words, in SQL, with the values of their parameters.
 *
 * @param member of the article {@code m} in the story {@code there.story_id}
 * @param few whether few articles are so, and finding them is quicker than finding the words
 */
record Narrowing(String member, Map<String, Object> values, boolean few) {

    /** So many of the newest texts with the words are looked at, whether they are what is asked besides. */
    private static final int MOST = 20_000;

    private static final String IN_STORY = """
            exists (select from placement there join article m on m.id = there.article_id
                where there.story_id = %%s and %s and %%s)""".formatted(SearchSql.publicly("m"));

    /** Public articles that are so, each with the story where it is. */
    static final String MEMBERS = "placement there join article m on m.id = there.article_id where "
            + SearchSql.publicly("m") + " and {member}";

    /** Whether a revision is of a story of one of them, as a condition. */
    static final String OF_FEW = """
            id in (with told as materialized (select distinct there.story_id from %s)
                select coalesce(live_id, head_id) from placement join article on article.id = article_id
                    where story_id in (select story_id from told)
                union all select case when held then live_id else text_id end from story where id in (select story_id from told))
            """.formatted(MEMBERS);

    static final Narrowing NONE = new Narrowing("", Map.of(), false);

    Narrowing {
        values = Map.copyOf(values);
    }

    /** So many of the newest texts with the words are looked at; as many as are said where it narrows nothing. */
    int looksAt(int otherwise) {
        return member.isEmpty() ? otherwise : MOST;
    }

    /** A story is meant with any of its articles, and an article may speak for its story whatever it is itself. */
    String in(String sql) {
        if (member.isEmpty()) {
            return sql.replace("{newest}", "offset 0").replaceAll("\\{(of-article|of-story|of-told|itself)}", "true");
        }
        return sql.replace("{newest}", "limit " + MOST)
                .replace("{member}", member)
                .replace(
                        "{of-article}",
                        IN_STORY.formatted("(select story_id from placement where article_id = article.id)", member))
                .replace("{of-story}", IN_STORY.formatted("story.id", member))
                .replace("{of-told}", IN_STORY.formatted("told.id", member))
                .replace(
                        "{itself}",
                        "exists (select from placement there join article m on m.id = there.article_id where m.id = article.id and "
                                + member + ")");
    }
}
