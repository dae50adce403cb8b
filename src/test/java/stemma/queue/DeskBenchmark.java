package stemma.queue;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.BodyText;

/**
 * Measures how long editors and readers wait for each page. Arguments: the data folder of a database that was filled before, as
 * docs/benchmarks.md tells, the password of its admin, and words that the names of pages must have, if not all are wanted.
 * Before it measures, {@link DeskData} makes what a newsroom has of it.
 */
public final class DeskBenchmark {

    private static final int WARM = Integer.getInteger("warm", 20);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int SAVES = 20;
    private static final PrintStream OUT = System.out;
    private static final Pattern NUMBER = Pattern.compile("\\b[1-9]\\d{2,3}\\b");

    private final JdbcClient jdbc;
    private final DeskData made;
    private final DeskPages pages;
    private final Articles articles;
    private final CountedStatements statements;
    private final Path data;
    private final String wanted;
    private final Caller editor;
    private final Caller reader;
    private double trivial = Double.NaN;

    private DeskBenchmark(ConfigurableApplicationContext program, CountedStatements statements, String... args) {
        this.statements = statements;
        jdbc = program.getBean(JdbcClient.class);
        articles = program.getBean(Articles.class);
        data = Path.of(args[0]);
        wanted = args.length > 2 ? args[2] : "";
        int port = Integer.parseInt(program.getEnvironment().getProperty("local.server.port", "0"));
        editor = new Caller(port).logIn("admin", args[1]);
        reader = new Caller(port);
        made = new DeskData(jdbc, editor);
        pages = new DeskPages(jdbc, made);
    }

    public static void main(String[] args) {
        CountedStatements statements = new CountedStatements();
        try (var program = statements.program(args[0])) {
            DeskBenchmark benchmark = new DeskBenchmark(program, statements, args);
            benchmark.made.prepare();
            benchmark.run();
        }
    }

    private void run() {
        OUT.printf(
                Locale.ENGLISH,
                "%n%,d articles in %,d stories, %,d suggestions; load %.1f%n%n",
                made.number("select count(*) from article"),
                made.number("select count(*) from story where merged_into is null"),
                made.number("select count(*) from open_suggestion"),
                load());
        OUT.printf(
                "| page | median, ms | p95, ms | of /login | program, ms | PostgreSQL, ms | statements |%n|---|---|---|---|---|---|---|%n");
        Costs login = costs(reader, "/login");
        trivial = login.median();
        told("/login", login);
        measure(reader, pages.ofReaders());
        measure(editor, pages.ofQueue());
        measure(editor, pages.ofStories());
        measure(editor, pages.ofArticles());
        measure(editor, pages.ofAdmins());
        if ("a correction".contains(wanted)) {
            correct();
        }
        if ("publishing".contains(wanted)) {
            publish();
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
        return Costs.of(data, statements, WARM, ROUNDS, round -> expect(200, caller.get(address), address));
    }

    private void told(String name, Costs costs) {
        OUT.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f | %.1f | %.1f | %.0f |%n",
                name,
                costs.median(),
                costs.p95(),
                costs.median() / trivial,
                costs.program(),
                costs.database(),
                costs.statements());
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
                        where story.slug = ? group by substring(headline from '^\\S+ \\S+') order by count(*) desc limit 1""").param(made.largest()).query(String.class).single();
        String token = made.token();
        told("saving a correction in the story of 100", Costs.of(data, statements, 5, SAVES, round -> {
            corrected(articles.bySlug(slug), token);
        }));
        told(
                "who else has it",
                costs(
                        editor,
                        "/desk/articles/" + slug + "/corrections/"
                                + articles.bySlug(slug).head().id()));
        measure(editor, Map.of("queue with corrections", "/desk"));
    }

    /** Publishes one draft after the other; kills the story of 100, and brings it back. */
    private void publish() {
        String token = made.token();
        List<String> drafts = jdbc.sql("select slug from article where state = 'DRAFT' order by id limit 25")
                .query(String.class)
                .list();
        told(
                "publishing an article",
                Costs.of(
                        data,
                        statements,
                        5,
                        drafts.size() - 5,
                        round -> take("articles/" + drafts.get(round), "PUBLISH", token)));
        String story = "stories/" + made.largest();
        told(
                "killing the story of 100 or bringing it back",
                Costs.of(
                        data,
                        statements,
                        4,
                        SAVES,
                        round -> take(story, round % 2 == 0 ? "KILL" : "BRING_BACK", token)));
    }

    private void take(String text, String step, String token) {
        HttpResponse<String> done = editor.postWithoutToken(
                "/desk/" + text + "/publications", "_csrf", token, "step", step, "notice", "It was not so.");
        expect(302, done, step);
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
