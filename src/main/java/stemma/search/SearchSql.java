package stemma.search;

/** The statements of a search. What is in braces is put in for each: what the words ask, and what it is narrowed by. */
final class SearchSql {

    /** Of a revision; as the index has it. */
    static final String ABBREVIATIONS =
            "abbreviations_of(coalesce(headline, '') || ' ' || coalesce(dek, '') || ' ' || jsonb_path_query_array(body, '$[*].text')::text)";

    /** All that a revision says. */
    static final String WORDS = """
            concat_ws(' ', headline, dek, outlet, bylines::text,
                (select string_agg(block ->> 'text', ' ') from jsonb_array_elements(body) block))""";

    /** What readers may know of; so too of the words: those that they see. */
    private static final String PUBLIC = "%1$s.state = 'PUBLISHED' and %1$s.public_from <= :now";

    /** Of the report that readers know, while words are kept inside and another has come in. */
    private static final String LANGUAGE =
            "case when %1$s.held and (%1$s.live_facts ->> 'live')::bigint = coalesce(%1$s.live_id, %1$s.head_id)"
                    + " then %1$s.live_facts ->> 'language' else %1$s.language end";

    /** The newest of some revisions, as far as readers see them. */
    static final String NEWEST = """
            (select id from (select id from %%1$s order by id desc {newest}) each cross join lateral (
                select from article where coalesce(live_id, head_id) = each.id and %1$s and {of-article}
                union all
                select from story where (case when held then live_id else text_id end) = each.id
                    and merged_into is null and %2$s and {of-story}
                limit 1) seen limit :ranked)
            """.formatted(publicly("article"), publicly("story"));

    /**
     * Of some revisions or all. That so many are ranked, and that so many were looked at, stands in each row; there is a row with that
     * alone where nothing was found.
     */
    static final String RANKS = """
            with said as materialized (select id from revision where {found} and {among}),
            titled as materialized (
                select latest as id from (select id as latest from revision
                    where to_tsvector('english', straight(coalesce(headline, ''))) @@ cast(:query as tsquery) order by id desc limit 20000) each
                where {titled}),
            newest as materialized (%s), newest_titled as materialized (%s)
            select id, rank, (select count(*) from newest) as newest, (select count(*) from said) as said from (select) always left join (
                select id, ts_rank(search, cast(:query as tsquery)) as rank
                from revision where id in (select id from newest union select id from newest_titled)) ranked on true
            """.formatted(NEWEST.formatted("said"), NEWEST.formatted("titled"));

    /** How many texts have it, up to a number. Of very many the first that come are looked at. */
    static final String COUNT =
            "with said as materialized (select id from revision where {said} and {among} limit 2000) select count(*) from "
                    + NEWEST.formatted("said") + " counted";

    /** The words of some texts that readers may know, the newest first. */
    static final String TEXTS = """
            with said as materialized (select id from revision where {said} limit 2000)
            select %s as words from revision where id in (%s)""".formatted(WORDS, NEWEST.formatted("said"));

    static final String HITS =
            "with hit as (select * from unnest(cast(:revisions as bigint[]), cast(:ranks as real[])) as hit (id, rank)) ";

    /** Stories found by their own words, and those found by the words of the article that speaks for them. */
    static final String STORIES = HITS
            + """
            , told as (
                select story.id, case when %3$s then story.lead_id else
                    (select min(member.id) from placement there join article member on member.id = there.article_id
                        where there.story_id = story.id and %4$s) end as speaker, hit.id as revision_id, hit.rank
                from hit join story on (case when story.held then story.live_id else story.text_id end) = hit.id
                join article lead on lead.id = story.lead_id
                where merged_into is null and %1$s and exists (select from placement join article on article.id = article_id
                    where story_id = story.id and %2$s)
                union all
                select story.id, article.id, hit.id, hit.rank
                from hit join article on coalesce(live_id, head_id) = hit.id
                join placement on article_id = article.id join story on story.id = story_id
                join article lead on lead.id = story.lead_id
                where merged_into is null and %1$s and %2$s
                    and (case when story.held then story.live_id else story.text_id end) is null
                    and (lead.id = article.id or not (%3$s) and article.id =
                        (select min(member.id) from placement there join article member on member.id = there.article_id
                            where there.story_id = story.id and %4$s))
            ), best as (select * from told where {of-told} order by rank desc, id desc limit :most offset :after)
            select revision_id, slug, '/stories/' || slug as url, headline, null as outlet, null::bigint as outlet_id,
                (select %5$s from article where id = speaker) as language,
                (select count(*) from placement join article on article.id = article_id
                    where story_id = best.id and %2$s) as reports
            from best join story on story.id = best.id join revision on revision.id = revision_id
            order by rank desc, best.id desc
            """.formatted(
                            publicly("story"),
                            publicly("article"),
                            publicly("lead"),
                            publicly("member"),
                            languageOf("article"));

    static final String ARTICLES = HITS + """
            select revision.id as revision_id, slug, '/articles/' || article.slug as url, headline, outlet,
                case when live_id is null then outlet_id end as outlet_id, %2$s as language, 1 as reports
            from hit join article on coalesce(live_id, head_id) = hit.id join revision on revision.id = hit.id
            where %1$s and {itself}
            order by rank desc, article.id desc limit :most offset :after
            """.formatted(publicly("article"), languageOf("article"));

    /** The words of a text, or only of its blocks that have one of those that are looked for. */
    private static final String BLOCKS =
            "(select string_agg(block ->> 'text', '%s') from jsonb_array_elements(body) block where %s)";

    /**
     * Reading words for their stems costs most, so blocks that have none of the words are left out, if others have some. Curly quotes end a
     * word, in whichever locale, while marks are set; so other signs, that no text on a page has, stand for them meanwhile.
     */
    static final String SNIPPETS = """
            select id, body -> 0 ->> 'text' as opening, translate(ts_headline('english', translate(coalesce(%3$s, %4$s), '%1$s', '%2$s'),
                    cast(:query as tsquery),
                    'StartSel=\u0001, StopSel=\u0002, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "'),
                '%2$s', '%1$s') as snippet
            from revision where id = any(:revisions)""".formatted(
                    "’‘ʼ‚“”„«»",
                    "\u0003\u0004\u0005\u0006\u0007\u000e\u000f\u0010\u0011",
                    BLOCKS.formatted(
                            " … ",
                            "exists (select from unnest(:lexemes) lexeme where strpos(lower(block ->> 'text'), lexeme) > 0)"),
                    BLOCKS.formatted(" ", "true"));

    private SearchSql() {}

    /** That readers may know of a text, by its alias in a query. */
    static String publicly(String text) {
        return PUBLIC.formatted(text);
    }

    /** The language of an article as readers know it, by its alias in a query. */
    static String languageOf(String article) {
        return LANGUAGE.formatted(article);
    }
}
