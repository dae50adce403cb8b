package stemma.queue;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.StemmaApplication;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.BodyText;

/**
 * Measures how long editors and readers wait for each page. Arguments: the data folder of a database that was filled before, as
 * docs/benchmarks.md tells, the password of its admin, and words that the names of pages must have, if not all are wanted.
 * Before it measures, it lets the articles have come in over three years, moves a hundred of them into one story, lets changed
 * sources wait, and makes suggestions and rulings, unless it did so before.
 */
public final class DeskBenchmark {

    private static final int WARM = Integer.getInteger("warm", 20);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int SAVES = 20;
    private static final PrintStream OUT = System.out;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b[1-9]\\d{2,3}\\b");

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Path data;
    private final String wanted;
    private final Caller editor;
    private final Caller reader;
    private double trivial = Double.NaN;

    private DeskBenchmark(ConfigurableApplicationContext program, String... args) {
        jdbc = program.getBean(JdbcClient.class);
        articles = program.getBean(Articles.class);
        data = Path.of(args[0]);
        wanted = args.length > 2 ? args[2] : "";
        int port = Integer.parseInt(program.getEnvironment().getProperty("local.server.port", "0"));
        editor = new Caller(port).logIn("admin", args[1]);
        reader = new Caller(port);
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        try (var program = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--stemma.data-dir=" + args[0],
                "--logging.level.root=WARN")) {
            DeskBenchmark benchmark = new DeskBenchmark(program, args);
            benchmark.prepare();
            benchmark.run();
        }
    }

    private void prepare() {
        if (number("select count(*) from article where incoming_id is not null") > 0) {
            return;
        }
        jdbc.sql("""
                        update article set created_at = now() - ((select max(newest.id) from article newest) - article.id) * interval '16 minutes',
                            public_from = now() - ((select max(newest.id) from article newest) - article.id) * interval '16 minutes'""").update();
        jdbc.sql("""
                        update story set created_at = article.created_at, changed_at = article.created_at,
                            public_from = article.public_from
                        from article where article.id = lead_id""").update();
        jdbc.sql("""
                        update placement set story_id = (select min(id) from story where merged_into is null)
                        where article_id in (select id from article order by id desc limit 100)""").update();
        jdbc.sql("""
                        update story set lead_id = (select min(article_id) from placement where story_id = story.id)
                        where exists (select from placement where story_id = story.id) and not exists
                            (select from placement where story_id = story.id and article_id = lead_id)""").update();
        jdbc.sql("""
                        update article set incoming_id = head_id,
                            warnings = warnings || '[{"code": "SOURCE_CHANGED", "places": 1}]'
                        where id in (select id from article where id % 61 = 0 order by id limit 1500)""").update();
        jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                        select article.id, other.id, .2 + article.id % 60 / 200.0, '{"nearest": []}', 'benchmark', now()
                        from article join article other on other.id = article.id - 7 where article.id % 5 = 0
                        on conflict do nothing""").update();
        jdbc.sql("""
                        insert into ruling (one_collection, one_source, other_collection, other_source, same, ruled_by, ruled_at)
                        select least(one.collection_id, other.collection_id), least(one.source_key, other.source_key),
                            greatest(one.collection_id, other.collection_id), greatest(one.source_key, other.source_key),
                            false, 'admin', now()
                        from suggestion join article one on one.id = article_id join article other on other.id = other_id
                        where suggestion.id % 3 = 0 and one.source_key <> other.source_key limit 2000 on conflict do nothing""").update();
        jdbc.sql("vacuum analyze").update();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private String largest() {
        return text(
                "select slug from story where id = (select story_id from placement group by 1 order by count(*) desc limit 1)");
    }

    private String outlet(String order) {
        return text(
                "select name from register_entry join article on outlet_id = register_entry.id group by name order by count(*) "
                        + order + " limit 1");
    }

    private Map<String, String> pagesOfReaders() {
        String large = largest();
        String small = text("select slug from story where id = (select max(story_id) from placement)");
        String article = text("select slug from article order by id desc limit 1");
        long old = number("select id from story where merged_into is null order by id offset 1000 limit 1");
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
                        + query(text("select headline from revision order by id desc limit 1")
                                .replaceAll("^(\\S+ \\S+) .*", "$1")));
        pages.put("search: nothing found", "/search?q=qwertzuiop");
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

    private Map<String, String> pagesOfQueue() {
        String many = query(outlet("desc"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue", "/desk");
        for (String kind : List.of("changed", "pair", "correction", "article")) {
            pages.put("queue, kind " + kind, "/desk?kind=" + kind);
        }
        pages.put("queue, last page", "/desk?page=49");
        pages.put("queue, an outlet of many", "/desk?outlet=" + many);
        pages.put("queue, an outlet of few", "/desk?outlet=" + query(outlet("")));
        pages.put(
                "queue, a collection",
                "/desk?collection=" + number("select collection_id from article order by id desc limit 1"));
        pages.put("queue, of the last day", "/desk?age=day");
        pages.put("queue, of the last month", "/desk?age=month");
        pages.put("queue, older than a week", "/desk?age=older");
        pages.put("queue, a word in most articles", "/desk?q=governor");
        pages.put("queue, a word in some", "/desk?q=chanukah");
        pages.put("queue, a rare word", "/desk?q=immol");
        pages.put("queue, two words and an outlet", "/desk?q=govern+war&outlet=" + many);
        return pages;
    }

    private Map<String, String> pagesOfStories() {
        String story = "/desk/stories/" + largest();
        String small = text("select slug from story where id = (select max(story_id) from placement)");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stories", "/desk/stories");
        pages.put("stories, an old page", "/desk/stories?before=1000");
        pages.put("suggestions", "/desk/suggestions");
        pages.put("story of 100", story);
        for (String page : List.of(
                "edit",
                "history",
                "publication",
                "write",
                "collation",
                "regroupings",
                "splits/new",
                "changed-sources")) {
            pages.put("story of 100: " + page, story + "/" + page);
        }
        pages.put("story of 100: suggestions", "/desk/suggestions?story=" + largest());
        pages.put("merge of a story into it", "/desk/merges/new?story=" + largest() + "&with=" + small);
        pages.put("small story", "/desk/stories/" + small);
        for (String page : List.of("edit", "history", "write", "splits/new")) {
            pages.put("small story: " + page, "/desk/stories/" + small + "/" + page);
        }
        pages.put(
                "collation of 12 articles",
                "/desk/collation?article="
                        + String.join(
                                "&article=",
                                jdbc.sql("""
                                select article.slug from article join placement on article_id = article.id join story on story.id = story_id
                                where story.slug = ? order by article.id limit 12""")
                                        .param(largest())
                                        .query(String.class)
                                        .list()));
        return pages;
    }

    private Map<String, String> pagesOfArticles() {
        String article = "/desk/articles/" + text("select slug from article order by id desc limit 1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("articles", "/desk/articles");
        pages.put("articles, an old page", "/desk/articles?warnings=1&before=20000");
        for (String page : List.of("edit", "history", "publication", "report", "checks")) {
            pages.put("article: " + page, article + "/" + page);
        }
        pages.put(
                "a changed source",
                "/desk/articles/" + text("select slug from article where incoming_id is not null limit 1")
                        + "/incoming");
        pages.put("outlets", "/desk/outlets");
        pages.put("outlets by a word", "/desk/outlets?q=echo");
        pages.put(
                "the largest outlet",
                "/desk/outlets/"
                        + number(
                                "select outlet_id from article where outlet_id is not null group by 1 order by count(*) desc limit 1"));
        pages.put("authors", "/desk/authors");
        pages.put("authors by a word", "/desk/authors?q=ada");
        pages.put(
                "an author",
                "/desk/authors/"
                        + number("select author_ids[1] from article where author_ids <> '{}' order by id limit 1"));
        pages.put("names", "/desk/names");
        pages.put("withdrawn reports", "/desk/reports");
        pages.put("outlet rules", "/desk/rules");
        pages.put("own account", "/desk/account");
        return pages;
    }

    private Map<String, String> pagesOfAdmins() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("admin: imports", "/admin/imports");
        pages.put(
                "admin: a large import",
                "/admin/imports/" + number("select run_id from import_item group by 1 order by count(*) desc limit 1"));
        pages.put("admin: collections", "/admin/collections");
        pages.put("admin: matching", "/admin/matching");
        pages.put("admin: people", "/admin/people");
        pages.put("admin: loaded words", "/admin/words");
        pages.put("admin: audit log", "/admin/audit");
        return pages;
    }

    private static String query(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private void run() {
        OUT.printf(
                Locale.ENGLISH,
                "%n%,d articles in %,d stories, %,d suggestions; load %.1f%n%n",
                number("select count(*) from article"),
                number("select count(*) from story where merged_into is null"),
                number("select count(*) from open_suggestion"),
                load());
        OUT.printf(
                "| page | median, ms | p95, ms | of /login | program, ms | PostgreSQL, ms |%n|---|---|---|---|---|---|%n");
        Costs login = costs(reader, "/login");
        trivial = login.median();
        told("/login", login);
        measure(reader, pagesOfReaders());
        measure(editor, pagesOfQueue());
        measure(editor, pagesOfStories());
        measure(editor, pagesOfArticles());
        measure(editor, pagesOfAdmins());
        if ("a correction".contains(wanted)) {
            correct();
        }
        OUT.printf(Locale.ROOT, "%nload at the end %.1f%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void measure(Caller caller, Map<String, String> pages) {
        pages.forEach((name, address) -> {
            if (name.contains(wanted)) {
                told(name, costs(caller, address));
            }
        });
    }

    private Costs costs(Caller caller, String address) {
        return Costs.of(data, WARM, ROUNDS, round -> expect(200, caller.get(address), address));
    }

    private void told(String name, Costs costs) {
        OUT.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f | %.1f | %.1f |%n",
                name,
                costs.median(),
                costs.p95(),
                costs.median() / trivial,
                costs.program(),
                costs.database());
    }

    private static void expect(int status, HttpResponse<String> answer, String address) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
    }

    /** Corrects a number in an article of the large story again and again, and looks at who else has it. */
    private void correct() {
        String slug = jdbc.sql("""
                        select max(article.slug) from article join revision on revision.id = head_id
                            join placement on article_id = article.id join story on story.id = story_id
                        where story.slug = ? group by substring(headline from '^\\S+ \\S+') order by count(*) desc limit 1""").param(largest()).query(String.class).single();
        Matcher token = TOKEN.matcher(editor.get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the page has no token");
        }
        told("saving a correction in the story of 100", Costs.of(data, 5, SAVES, round -> {
            corrected(articles.bySlug(slug), token.group(1));
        }));
        told(
                "who else has it",
                costs(
                        editor,
                        "/desk/articles/" + slug + "/corrections/"
                                + articles.bySlug(slug).head().id()));
        measure(editor, Map.of("queue with corrections", "/desk"));
    }

    private void corrected(Article article, String token) {
        Matcher number = NUMBER.matcher(BodyText.of(article.content().body()));
        String body = number.replaceFirst(found -> "" + (Integer.parseInt(found.group()) % 9_000 + 101));
        HttpResponse<String> saved = editor.postWithoutToken(
                "/desk/articles/" + article.slug() + "/revisions",
                "_csrf",
                token,
                "base",
                "" + article.head().id(),
                "headline",
                article.title(),
                "body",
                body,
                "as",
                "correction",
                "notice",
                "A figure was wrong.");
        expect(302, saved, "a correction");
    }
}
