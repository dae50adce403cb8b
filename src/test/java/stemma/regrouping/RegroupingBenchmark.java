package stemma.regrouping;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Newsroom;
import stemma.Rounds;
import stemma.StemmaApplication;
import stemma.article.Article;
import stemma.story.Newsdesk;

/** Measures merging, splitting and undoing with a story of a hundred articles, and the desk's page of it. Argument: an empty folder. */
public final class RegroupingBenchmark {

    private static final int ARTICLES = 100;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;

    private final Regroupings regroupings;
    private final Newsroom newsroom;
    private final Newsdesk newsdesk;
    private final JdbcClient jdbc;
    private final Caller editor;

    private RegroupingBenchmark(ConfigurableApplicationContext program) {
        regroupings = program.getBean(Regroupings.class);
        newsroom = program.getBean(Newsroom.class);
        newsdesk = program.getBean(Newsdesk.class);
        jdbc = program.getBean(JdbcClient.class);
        String port = program.getBean(Environment.class).getRequiredProperty("local.server.port");
        editor = new Caller(Integer.parseInt(port)).logIn("editor", Caller.PASSWORD);
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        try (var program = application.run(
                "--server.port=0",
                "--stemma.data-dir=" + args[0],
                "--stemma.editor.password=" + Caller.PASSWORD,
                "--logging.level.root=WARN")) {
            new RegroupingBenchmark(program).run();
        }
    }

    private void run() {
        List<Article> articles = IntStream.range(0, ARTICLES)
                .mapToObj(n -> newsroom.about("subject" + (char) ('a' + n % 26) + n, "Place" + n))
                .toList();
        String large = newsdesk.storyOf(articles.get(0).slug());
        jdbc.sql(
                        "update placement set story_id = (select id from story where slug = ?) where article_id = any(?::bigint[])")
                .params(large, articles.stream().map(Article::id).toArray(Long[]::new))
                .update();
        String other = newsdesk.storyOf(newsroom.about("benchmark", "Elsewhere").slug());
        Rounds.printHead();
        both(
                "merge",
                "unmerge",
                () -> regroupings.mergeAll(new MergeWish(other, List.of(large), other, other, other), "eve"));
        both(
                "take one out",
                "undo that",
                () -> regroupings.moveOut(articles.get(1).slug(), "eve"));
        both(
                "split in halves",
                "undo that",
                () -> regroupings.split(
                        large,
                        articles.subList(0, ARTICLES / 2).stream()
                                .map(Article::slug)
                                .toList(),
                        "eve"));
        regroupings.moveOut(articles.get(2).slug(), "eve");
        both(
                "merge after one was taken out",
                "unmerge",
                () -> regroupings.mergeAll(new MergeWish(other, List.of(large), other, other, other), "eve"));
        page("desk page of the story", "/desk/stories/" + large);
        page("merge, looked at first", "/desk/merges/new?story=" + other + "&with=" + large);
        page("split, looked at first", "/desk/stories/" + large + "/splits/new");
        page("merges and moves", "/desk/stories/" + large + "/regroupings");
        Rounds.printLoad();
    }

    private void both(String doing, String undoing, Supplier<Regrouping> act) {
        for (int round = 0; round < WARM_UP; round++) {
            regroupings.undo(act.get().id(), "eve");
        }
        Rounds done = new Rounds(doing);
        Rounds undone = new Rounds(undoing);
        for (int round = 0; round < ROUNDS; round++) {
            AtomicLong id = new AtomicLong();
            done.add(() -> id.set(act.get().id()));
            undone.add(() -> regroupings.undo(id.get(), "eve"));
        }
        done.print();
        undone.print();
    }

    private void page(String name, String address) {
        Rounds.of(name, WARM_UP, ROUNDS, () -> {
                    HttpResponse<String> answer = editor.get(address);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(address + " answers " + answer.statusCode());
                    }
                })
                .print();
    }
}
