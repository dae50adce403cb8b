package stemma.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Rounds;
import stemma.StemmaApplication;

/**
 * Measures how long an editor waits for the form, for the autosave of a draft, for the preview and for a save, one request
 * after another on the seed reports. Argument: an empty folder for the database.
 */
public final class EditorBenchmark {

    private static final int WARM_UP = 300;
    private static final int COUNTED = 400;

    private final Caller editor;
    private final String address;
    private final String token;
    private final JdbcClient jdbc;
    private String base;
    private final String[] typed;

    private EditorBenchmark(ConfigurableApplicationContext program) {
        Environment settings = program.getEnvironment();
        editor = new Caller(Integer.parseInt(String.valueOf(settings.getProperty("local.server.port"))))
                .logIn("editor", Caller.PASSWORD);
        jdbc = program.getBean(JdbcClient.class);
        address = "/desk/articles/"
                + jdbc.sql("select slug from article order by id limit 1")
                        .query(String.class)
                        .single();
        String form = editor.get(address + "/edit").body();
        token = value(form, "_csrf");
        base = value(form, "base");
        typed = new String[] {"headline", value(form, "headline"), "body", "A word and another. ".repeat(300)};
    }

    private static String value(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + name);
        }
        return found.group(1);
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        try (var program = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--stemma.data-dir=" + args[0],
                "--stemma.editor.password=" + Caller.PASSWORD,
                "--logging.level.root=WARN")) {
            new EditorBenchmark(program).run();
        }
    }

    private void run() {
        String draft = UUID.randomUUID().toString();
        Rounds.printHead();
        told(
                "autosave of a draft, 1,200 words",
                turn -> send("/draft", "_method", "put", "draft", draft, "turn", turn + ""));
        told("the form", turn -> editor.get(address + "/edit"));
        told("preview", turn -> send("/preview"));
        told("checks beside the form", turn -> send("/checks"));
        told("presence", turn -> send("/presence", "draft", draft));
        told("the form with a key, refused", turn -> send("/revisions", "published", "x", "_key", draft + turn));
        told("save", turn -> {
            typed[1] = "A headline for the turn " + turn;
            base = jdbc.sql("select head_id from article where slug = ?")
                    .param(address.substring(address.lastIndexOf('/') + 1))
                    .query(String.class)
                    .single();
            HttpResponse<String> answer = send("/revisions");
            if (answer.statusCode() != 303 && answer.statusCode() != 302) {
                throw new IllegalStateException("not saved: " + answer.statusCode());
            }
            return answer;
        });
        Rounds.printLoad();
    }

    private HttpResponse<String> send(String path, String... more) {
        List<String> fields = new ArrayList<>(List.of("_csrf", token, "base", base));
        fields.addAll(List.of(typed));
        fields.addAll(List.of(more));
        return editor.postWithoutToken(address + path, fields.toArray(new String[0]));
    }

    private static void told(String what, IntFunction<HttpResponse<String>> request) {
        AtomicInteger turn = new AtomicInteger();
        Rounds.of(what, WARM_UP, COUNTED, () -> {
                    int status = request.apply(turn.incrementAndGet()).statusCode();
                    if (status >= 500 || status == 403) {
                        throw new IllegalStateException(what + ": " + status);
                    }
                })
                .print();
    }
}
