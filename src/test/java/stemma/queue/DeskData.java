package stemma.queue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;

/** Makes of an import what a newsroom of three years has: each part unless it is there already. */
final class DeskData {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int TAKEN = 40;
    private static final int MOVED = 60;

    private final JdbcClient jdbc;
    private final Caller editor;

    DeskData(JdbcClient jdbc, Caller editor) {
        this.jdbc = jdbc;
        this.editor = editor;
    }

    void prepare() {
        if (number("select count(*) from article where incoming_id is not null") == 0) {
            letTimePass();
            move("select min(id) from story where merged_into is null", 0);
            letSourcesChange();
            ask();
        }
        if (number("select count(*) from text_check") < 1_000) {
            read();
        }
        if (number("select count(*) from article where embargo_until is not null") == 0) {
            holdBack();
        }
        if (number("select count(*) from audit_entry") < 100_000) {
            act();
        }
        if (number("select count(*) from regrouping where from_story = (" + LARGEST + ")") == 0) {
            regroup();
        }
        if (number("select count(*) from sentence_source") == 0) {
            write();
        }
        change("delete from check_due");
        change("vacuum analyze");
    }

    private static final String LARGEST =
            "select story_id from placement group by 1 order by count(*) desc, story_id limit 1";

    private static final String WRITTEN = "select id from story where text_id is not null and merged_into is null "
            + "order by (select count(*) from placement where story_id = story.id) desc limit 1";

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private void change(String sql) {
        jdbc.sql(sql).update();
    }

    /** The address of the story with most articles. */
    String largest() {
        return text("select slug from story where id = (" + LARGEST + ")");
    }

    /** The address of a story of 100 articles that has a text of its own. */
    String written() {
        return text("select slug from story where id = (" + WRITTEN + ")");
    }

    private void letTimePass() {
        change("""
                update article set created_at = now() - ((select max(newest.id) from article newest) - article.id) * interval '16 minutes',
                    public_from = now() - ((select max(newest.id) from article newest) - article.id) * interval '16 minutes'""");
        change("""
                update story set created_at = article.created_at, changed_at = article.created_at,
                    public_from = article.public_from
                from article where article.id = lead_id""");
    }

    /** Moves a hundred articles into one story. */
    private void move(String story, int after) {
        change("update placement set story_id = (" + story
                + ") where article_id in (select id from article order by id desc offset " + after + " limit 100)");
        change("""
                update story set lead_id = (select min(article_id) from placement where story_id = story.id)
                where exists (select from placement where story_id = story.id) and not exists
                    (select from placement where story_id = story.id and article_id = lead_id)""");
    }

    private void letSourcesChange() {
        change("""
                update article set incoming_id = head_id,
                    warnings = warnings || '[{"code": "SOURCE_CHANGED", "places": 1}]'
                where id in (select id from article where id % 61 = 0 order by id limit 1500)""");
    }

    /** Suggestions and rulings. */
    private void ask() {
        change("""
                insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                select article.id, other.id, .2 + article.id % 60 / 200.0, '{"nearest": []}', 'benchmark', now()
                from article join article other on other.id = article.id - 7 where article.id % 5 = 0
                on conflict do nothing""");
        change("""
                insert into ruling (one_collection, one_source, other_collection, other_source, same, ruled_by, ruled_at)
                select least(one.collection_id, other.collection_id), least(one.source_key, other.source_key),
                    greatest(one.collection_id, other.collection_id), greatest(one.source_key, other.source_key),
                    false, 'admin', now()
                from suggestion join article one on one.id = article_id join article other on other.id = other_id
                where suggestion.id % 3 = 0 and one.source_key <> other.source_key limit 2000 on conflict do nothing""");
    }

    /** What the checks would have found: faults in a quarter of all articles, figures that differ in most stories of several. */
    private void read() {
        change("""
                insert into text_check (text_kind, text_id, faults, stamp)
                select 'ARTICLE', id, 1 + id / 4 % 3, id from article where id % 4 = 0 on conflict do nothing""");
        change("""
                insert into text_fault (check_id, position, revision_id, rule, words, told)
                select text_check.id, place, head_id, 'mixed-quotes', 'the words ' || place, 'Mixed quotes: “' || left(headline, 60) || '”'
                from text_check join article on article.id = text_id join revision on revision.id = head_id
                cross join lateral generate_series(0, faults - 1) place where text_kind = 'ARTICLE' on conflict do nothing""");
        change("""
                insert into story_check (story_id, differences, stamp)
                select story_id, 1 + story_id % 9, story_id from placement group by story_id having count(*) > 1 on conflict do nothing""");
        change("""
                insert into report_difference
                select read.story_id, place, one.id, one.head_id, 20 + place || ' people', left(words.body -> 0 ->> 'text', 200),
                    other.id, other.head_id, 30 + place || ' people', left(other_words.body -> 0 ->> 'text', 200)
                from story_check read
                join (select story_id, min(article_id) as first, max(article_id) as last from placement group by 1) told using (story_id)
                join article one on one.id = first join article other on other.id = last
                join revision words on words.id = one.head_id join revision other_words on other_words.id = other.head_id
                cross join lateral generate_series(0, differences - 1) place on conflict do nothing""");
    }

    /** Drafts, and texts that become public within a day or later. */
    private void holdBack() {
        change("""
                update article set state = 'REVIEW', public_from = null, embargo_until = now() + id % 30 * interval '1 hour'
                where id % 331 = 0""");
        change("update article set state = 'DRAFT', public_from = null where id % 331 = 1");
    }

    /** Entries of the audit log, sealed as others are. */
    private void act() {
        change("""
                insert into audit_entry (at, actor, action, subject, detail, before, after, address)
                select now() - (200000 - place) * interval '8 minutes', 'editor ' || place % 40,
                    (array['edit article', 'publish article', 'merge stories', 'rule', 'log in'])[1 + place % 5],
                    'article/made-' || place % 50000, 'a note of some words about what was done ' || place,
                    'the words as they were before number ' || place, 'the words as they are now', '192.0.2.7'
                from generate_series(1, 200000) place""");
        while (number("select count(*) from audit_pending") > 0) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> members(String story) {
        return jdbc.sql("select slug from article join placement on article_id = article.id where story_id = (" + story
                        + ") order by article.id")
                .query(String.class)
                .list();
    }

    /** Moves articles out of the large story and into it again. */
    private void regroup() {
        String token = token();
        String story = largest();
        for (String article : members(LARGEST).subList(1, 1 + MOVED)) {
            expect(302, send("/desk/articles/" + article + "/placement", "_csrf", token, "story", ""));
            expect(302, send("/desk/articles/" + article + "/placement", "_csrf", token, "story", story));
        }
    }

    private int send(String address, String... fields) {
        return editor.postWithoutToken(address, fields).statusCode();
    }

    /** Writes another story of a hundred articles from their paragraphs, and lets some of these change. */
    private void write() {
        move("select min(id) from story where merged_into is null and id > (" + LARGEST + ")", 100);
        String story =
                "select story_id from placement where article_id = (select id from article order by id desc offset 150 limit 1)";
        String address = "/desk/stories/" + text("select slug from story where id = (" + story + ")") + "/write";
        String token = token();
        List<String> members = members(story);
        for (String article : members.subList(0, TAKEN)) {
            String take = number("select id from article where slug = '" + article + "'") + ":0:-1:0";
            expect(302, send(address + "/takes", "_csrf", token, "take", take));
        }
        expect(302, send(address + "/revisions", "_csrf", token, "headline", "Written from its articles"));
        for (String article : members.subList(0, TAKEN / 4)) {
            change(article, token);
        }
    }

    private void change(String article, String token) {
        String base = text("select head_id::text from article where slug = '" + article + "'");
        expect(
                302,
                send(
                        "/desk/articles/" + article + "/revisions",
                        "_csrf",
                        token,
                        "base",
                        base,
                        "headline",
                        "It has changed",
                        "body",
                        "Now it says something that it has not said before."));
    }

    /** For forms, from a page that has one. */
    String token() {
        Matcher token = TOKEN.matcher(editor.get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the page has no token");
        }
        return token.group(1);
    }

    private static void expect(int status, int answered) {
        if (answered != status) {
            throw new IllegalStateException("answered " + answered);
        }
    }
}
