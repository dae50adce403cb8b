package stemma.queue;

import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.StemmaApplication;

/**
 * Measures how long editors wait for each page of the desk. Arguments: the data folder of a database that was filled before,
 * as docs/benchmarks.md tells, and the password of its admin. Before it measures, it moves a hundred articles into one story, lets
 * changed sources wait, and makes suggestions and rulings, unless it did so before.
 */
public final class DeskBenchmark {

    private static final int WARM = 15;
    private static final int ROUNDS = 60;
    private static final PrintStream OUT = System.out;

    private final JdbcClient jdbc;
    private final Caller editor;

    private DeskBenchmark(ConfigurableApplicationContext program, String password) {
        jdbc = program.getBean(JdbcClient.class);
        int port = Integer.parseInt(program.getBean(Environment.class).getProperty("local.server.port", "0"));
        editor = new Caller(port).logIn("admin", password);
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        try (var program = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--stemma.data-dir=" + args[0],
                "--logging.level.root=WARN")) {
            DeskBenchmark benchmark = new DeskBenchmark(program, args[1]);
            benchmark.prepare();
            benchmark.run();
        }
    }

    private void prepare() {
        if (number("select count(*) from article where incoming_id is not null") > 0) {
            return;
        }
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
        jdbc.sql("analyze").update();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private Map<String, String> pages() {
        String story = text(
                "select slug from story where id = (select story_id from placement group by 1 order by count(*) desc limit 1)");
        String small = text("select slug from story where merged_into is null order by id desc limit 1");
        String article = text("select slug from article order by id desc limit 1");
        String incoming = text("select slug from article where incoming_id is not null limit 1");
        String outlet = text("select name from register_entry join article on outlet_id = register_entry.id"
                + " group by name order by count(*) desc limit 1");
        String rare = text("select name from register_entry join article on outlet_id = register_entry.id"
                + " group by name order by count(*) limit 1");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue", "/desk");
        pages.put("queue, pairs", "/desk?kind=pair");
        pages.put("queue, changed sources", "/desk?kind=changed");
        pages.put("queue, articles", "/desk?kind=article");
        pages.put("queue, last page", "/desk?page=49");
        pages.put("queue, an outlet of many", "/desk?outlet=" + query(outlet));
        pages.put("queue, an outlet of few", "/desk?outlet=" + query(rare));
        pages.put("queue, a collection", "/desk?collection=1");
        pages.put("queue, of the last day", "/desk?age=day");
        pages.put("queue, older than a week", "/desk?age=older");
        pages.put("queue, a word in most articles", "/desk?q=governor");
        pages.put("queue, a word in some", "/desk?q=chanukah");
        pages.put("queue, a rare word", "/desk?q=immol");
        pages.put("queue, two words, outlet and collection", "/desk?q=govern+war&collection=1&outlet=" + query(outlet));
        pages.put("articles", "/desk/articles");
        pages.put("stories", "/desk/stories");
        pages.put("suggestions", "/desk/suggestions");
        pages.put("a story of 100 articles", "/desk/stories/" + story);
        pages.put("a small story", "/desk/stories/" + small);
        pages.put("its edit form", "/desk/stories/" + small + "/edit");
        pages.put("its history", "/desk/stories/" + small + "/history");
        pages.put("merge of the two", "/desk/merges/new?story=" + story + "&with=" + small);
        pages.put("an article’s edit form", "/desk/articles/" + article + "/edit");
        pages.put("its history", "/desk/articles/" + article + "/history");
        pages.put("its report", "/desk/articles/" + article + "/report");
        pages.put("a changed source", "/desk/articles/" + incoming + "/incoming");
        pages.put("outlets", "/desk/outlets");
        pages.put("outlets by a word", "/desk/outlets?q=echo");
        pages.put("authors", "/desk/authors");
        pages.put("withdrawn reports", "/desk/reports");
        pages.put("outlet rules", "/desk/rules");
        pages.put("admin: imports", "/admin/imports");
        pages.put("admin: collections", "/admin/collections");
        pages.put("admin: matching", "/admin/matching");
        pages.put("admin: audit log", "/admin/audit");
        return pages;
    }

    private static String query(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void run() {
        OUT.printf(
                "%n%,d articles in %,d stories, %,d suggestions%n%n| page | median, ms | p95, ms |%n|---|---|---|%n",
                number("select count(*) from article"),
                number("select count(*) from story where merged_into is null"),
                number("select count(*) from open_suggestion"));
        pages().forEach((name, address) -> {
            asked(address, WARM);
            List<Double> times = asked(address, ROUNDS);
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f |%n",
                    name,
                    times.get(times.size() / 2),
                    times.get(times.size() * 95 / 100));
        });
    }

    private List<Double> asked(String address, int rounds) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds && (i < 5 || Collections.max(times) < 1_000); i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = editor.get(address);
            times.add((System.nanoTime() - start) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
        }
        Collections.sort(times);
        return times;
    }
}
