package stemma.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that {@link DeskBenchmark} asks for, by names that say what is on them. */
final class DeskPages {

    private final JdbcClient jdbc;
    private final DeskData made;

    DeskPages(JdbcClient jdbc, DeskData made) {
        this.jdbc = jdbc;
        this.made = made;
    }

    private String outlet(String order) {
        return made.text(
                "select name from register_entry join article on outlet_id = register_entry.id group by name order by count(*) "
                        + order + " limit 1");
    }

    Map<String, String> ofReaders() {
        String large = made.largest();
        String small = made.text("select slug from story where id = (select max(story_id) from placement)");
        String article = made.text("select slug from article order by id desc limit 1");
        long old = made.number("select id from story where merged_into is null order by id offset 1000 limit 1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/");
        pages.put("front, an old page", "/?before=" + old);
        pages.put("feed", "/feed.atom");
        pages.put("search: a word in most articles", "/search?q=governor");
        pages.put("search: a word in some", "/search?q=chanukah");
        pages.put("search: a rare word", "/search?q=immol");
        pages.put("search: two words", "/search?q=govern+war");
        pages.put("search: a phrase", "/search?q=%22for+the+govern%22");
        pages.put(
                "search: a name",
                "/search?q="
                        + query(made.text("select headline from revision order by id desc limit 1")
                                .replaceAll("^(\\S+ \\S+) .*", "$1")));
        pages.put("search: nothing found", "/search?q=qwertzuiop");
        pages.put("search: another spelling offered", "/search?q=govrenor");
        pages.put("search: as one types", "/search/suggest?q=gov");
        pages.put("search: as one types, two letters", "/search/suggest?q=ma");
        pages.put("reader: a story", "/stories/" + small);
        pages.put("reader: a story of 100 articles", "/stories/" + large);
        pages.put("reader: its history", "/stories/" + large + "/history");
        pages.put("reader: an article", "/articles/" + article);
        pages.put("reader: its history", "/articles/" + article + "/history");
        pages.put("API: stories", "/api/stories");
        pages.put("API: articles", "/api/articles");
        pages.put("API: a story of 100 articles", "/api/stories/" + large);
        pages.put("API: evidence of 100 articles", "/api/stories/" + large + "/evidence");
        return pages;
    }

    Map<String, String> ofQueue() {
        String many = query(outlet("desc"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue", "/desk");
        for (String kind :
                List.of("changed", "sentence", "soon", "pair", "disagree", "fault", "correction", "article")) {
            pages.put("queue, kind " + kind, "/desk?kind=" + kind);
        }
        pages.put("queue, last page", "/desk?page=49");
        pages.put("queue, what was put off", "/desk?off=true");
        pages.put("queue, an outlet of many", "/desk?outlet=" + many);
        pages.put("queue, an outlet of few", "/desk?outlet=" + query(outlet("")));
        pages.put(
                "queue, a collection",
                "/desk?collection=" + made.number("select collection_id from article order by id desc limit 1"));
        pages.put("queue, of the last day", "/desk?age=day");
        pages.put("queue, of the last month", "/desk?age=month");
        pages.put("queue, older than a week", "/desk?age=older");
        pages.put("queue, a word in most articles", "/desk?q=governor");
        pages.put("queue, a word in some", "/desk?q=chanukah");
        pages.put("queue, a rare word", "/desk?q=immol");
        pages.put("queue, two words and an outlet", "/desk?q=govern+war&outlet=" + many);
        return pages;
    }

    Map<String, String> ofStories() {
        String story = "/desk/stories/" + made.largest();
        String small = made.text("select slug from story where id = (select max(story_id) from placement)");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stories", "/desk/stories");
        pages.put("stories, an old page", "/desk/stories?before=1000");
        pages.put("suggestions", "/desk/suggestions");
        pages.put("story of 100", story);
        for (String page : List.of(
                "edit",
                "history",
                "publication",
                "checks",
                "write",
                "collation",
                "regroupings",
                "splits/new",
                "changed-sources")) {
            pages.put("story of 100: " + page, story + "/" + page);
        }
        pages.put("story of 100: suggestions", "/desk/suggestions?story=" + made.largest());
        pages.put("merge of a story into it", "/desk/merges/new?story=" + made.largest() + "&with=" + small);
        String written = "/desk/stories/" + made.written();
        pages.put("written story of 100", written);
        for (String page : List.of("edit", "checks", "history", "publication", "write", "changed-sources")) {
            pages.put("written story of 100: " + page, written + "/" + page);
        }
        pages.put("small story", "/desk/stories/" + small);
        for (String page : List.of("edit", "history", "write", "splits/new")) {
            pages.put("small story: " + page, "/desk/stories/" + small + "/" + page);
        }
        pages.put("collation: choice", "/desk/collation/choice");
        pages.put("collation: choice by a word", "/desk/collation/choice?q=governor");
        pages.put(
                "collation of 12 articles",
                "/desk/collation?article="
                        + String.join(
                                "&article=",
                                jdbc.sql("""
                                select article.slug from article join placement on article_id = article.id join story on story.id = story_id
                                where story.slug = ? order by article.id limit 12""")
                                        .param(made.largest())
                                        .query(String.class)
                                        .list()));
        return pages;
    }

    Map<String, String> ofArticles() {
        String article = "/desk/articles/" + made.text("select slug from article order by id desc limit 1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("articles", "/desk/articles");
        pages.put("articles, an old page", "/desk/articles?warnings=1&before=20000");
        for (String page : List.of("edit", "history", "publication", "report", "checks")) {
            pages.put("article: " + page, article + "/" + page);
        }
        pages.put(
                "a changed source",
                "/desk/articles/" + made.text("select slug from article where incoming_id is not null limit 1")
                        + "/incoming");
        pages.put("article: a line of its report", article + "/report/lines/1");
        pages.put("outlets", "/desk/outlets");
        pages.put("outlets by a word", "/desk/outlets?q=echo");
        pages.put(
                "the largest outlet",
                "/desk/outlets/"
                        + made.number(
                                "select outlet_id from article where outlet_id is not null group by 1 order by count(*) desc limit 1"));
        pages.put("authors", "/desk/authors");
        pages.put("authors by a word", "/desk/authors?q=ada");
        pages.put(
                "an author",
                "/desk/authors/"
                        + made.number(
                                "select author_ids[1] from article where author_ids <> '{}' order by id limit 1"));
        pages.put("names", "/desk/names");
        pages.put("withdrawn reports", "/desk/reports");
        pages.put("outlet rules", "/desk/rules");
        pages.put("a new name", "/desk/names/new?words=Harbour+Board");
        pages.put(
                "a new outlet rule, tried",
                "/desk/rules/new?matching=BEGINNING&lineClass=BOILERPLATE&words=Read+more&outlet="
                        + query(outlet("desc")));
        pages.put("own account", "/desk/account");
        return pages;
    }

    Map<String, String> ofAdmins() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("admin: imports", "/admin/imports");
        pages.put(
                "admin: a large import",
                "/admin/imports/"
                        + made.number("select run_id from import_item group by 1 order by count(*) desc limit 1"));
        pages.put(
                "admin: a file of a large import",
                "/admin/imports/"
                        + made.number("select run_id from import_item group by 1 order by count(*) desc limit 1")
                        + "/items/50000");
        pages.put("admin: collections", "/admin/collections");
        pages.put("admin: matching", "/admin/matching");
        pages.put("admin: people", "/admin/people");
        pages.put("admin: loaded words", "/admin/words");
        pages.put("admin: audit log", "/admin/audit");
        pages.put("admin: audit log, an action", "/admin/audit?action=publish+article");
        pages.put("admin: audit log, an actor", "/admin/audit?actor=editor+7");
        pages.put("admin: audit log, a subject", "/admin/audit?subject=article/made-77");
        pages.put("admin: audit log, a day", "/admin/audit?from=" + day(700) + "&to=" + day(700));
        pages.put("admin: audit log, a word of few", "/admin/audit?text=number+123456");
        return pages;
    }

    private static String day(int before) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(before).toString();
    }

    private static String query(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
