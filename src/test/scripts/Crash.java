import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Kills Stemma again and again, and its PostgreSQL too: while it starts, while it imports, while an article is edited.
 * After each kill the next start must be clean, and all that was acknowledged before must be there.
 *
 * <pre>java src/test/scripts/Crash.java target/stemma.jar [--rounds=10] [--parts=start,import,edit] [--seed=1]
 *      [--user=NAME --password=WORD] [-- arguments for Stemma]</pre>
 *
 * The parts import and edit need a user who may do both.
 */
class Crash {
    private static final Duration UP_WITHIN = Duration.ofSeconds(120);

    private final Path jar;
    private final Map<String, String> options;
    private final List<String> arguments;
    private final Path work;
    private final Random random;

    Crash(Path jar, Map<String, String> options, List<String> arguments) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.options = options;
        this.arguments = arguments;
        this.work = Files.createTempDirectory("stemma-crash-");
        this.random = new Random(Long.parseLong(options.getOrDefault("seed", "1")));
    }

    public static void main(String[] args) throws Exception {
        List<String> all = Arrays.asList(args);
        int end = all.contains("--") ? all.indexOf("--") : all.size();
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : all.subList(Math.min(1, end), end)) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        if (end == 0) {
            fail("which jar? usage: java Crash.java target/stemma.jar [--rounds=10] [--parts=start,import,edit]");
        }
        new Crash(Path.of(all.get(0)), options, all.subList(Math.min(end + 1, all.size()), all.size())).run();
    }

    private void run() throws Exception {
        System.out.println("data and logs: " + work);
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "10"));
        for (String part : options.getOrDefault("parts", "start,import,edit").split(",")) {
            if (!part.equals("start") && !options.containsKey("user")) {
                System.out.println(part + ": left out, needs --user and --password");
                continue;
            }
            for (int round = 1; round <= rounds; round++) {
                switch (part) {
                    case "start" -> duringStart(round);
                    case "import" -> duringImport(round);
                    case "edit" -> duringEdit(round);
                    default -> fail("no such part: " + part);
                }
            }
            System.out.println(part + ": " + rounds + " kills, every next start clean, nothing acknowledged was lost");
        }
    }

    // The first rounds kill the making of the database itself, since the folder starts empty.
    private long usualStart = 15_000;

    private void duringStart(int round) throws Exception {
        Program victim = new Program();
        Thread.sleep(random.nextLong(usualStart));
        String killed = victim.kill(round);
        try (Program next = new Program()) {
            long millis = next.awaitUp();
            usualStart = millis * 5 / 4;
            report("start", round, killed, "up again in " + millis + " ms");
        }
    }

    private void duringImport(int round) throws Exception {
        List<Acknowledged> imported = new ArrayList<>();
        String killed;
        Program victim = new Program();
        victim.awaitUp();
        Browser browser = new Browser(victim).logIn();
        Thread importer = new Thread(() -> importUntilKilled(browser, round, imported));
        importer.start();
        awaitSome(importer, imported);
        killed = victim.kill(round);
        importer.join();
        try (Program next = new Program()) {
            next.awaitUp();
            Browser reader = new Browser(next).logIn();
            for (Acknowledged run : imported) {
                String page = reader.get(run.page()).body();
                check(page.contains(run.file()), run.file() + " was acknowledged, and " + run.page() + " lacks it");
            }
            report("import", round, killed, imported.size() + " acknowledged files are there");
        }
    }

    /** A file whose import was answered, and the page that must know it. */
    private record Acknowledged(String file, String page) {}

    private void importUntilKilled(Browser browser, int round, List<Acknowledged> imported) {
        try {
            for (int number = 1; ; number++) {
                String file = "crash_" + round + "_" + number + "_" + Long.toHexString(random.nextLong()) + ".txt";
                HttpResponse<String> answer = browser.upload("/admin/imports", "files", file, report(round, number));
                check(answer.statusCode() < 400, "import answered " + answer.statusCode());
                String page = answer.headers().firstValue("Location").orElse("/admin/imports");
                synchronized (imported) {
                    imported.add(new Acknowledged(file, page));
                }
            }
        } catch (IOException e) {
            // killed: what was not answered may or may not be there
        }
    }

    private static String report(int round, int number) {
        String mark = "Round " + round + " number " + number;
        return mark + ": council votes on harbour wall\n\nThe council of a town met on Tuesday about a wall, said "
                + mark + ".\n\nThe vote was close. A second meeting follows.\n";
    }

    private void duringEdit(int round) throws Exception {
        String slug;
        List<String> saved = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        Program victim = new Program();
        victim.awaitUp();
        Browser browser = new Browser(victim).logIn();
        slug = options.containsKey("slug") ? options.get("slug") : anyArticle(browser);
        Thread editor = new Thread(() -> editUntilKilled(browser, slug, round, tried, saved));
        editor.start();
        awaitSome(editor, saved);
        String killed = victim.kill(round);
        editor.join();
        try (Program next = new Program()) {
            next.awaitUp();
            String headline = new Form(new Browser(next).logIn().get(editor(slug)).body(), "headline").fields.get("headline");
            String last = saved.get(saved.size() - 1);
            String unanswered = tried.get(tried.size() - 1);
            check(
                    headline.equals(last) || headline.equals(unanswered),
                    "\"" + last + "\" was acknowledged, and the form shows \"" + headline + "\"");
            report("edit", round, killed, saved.size() + " acknowledged edits, the last is there");
        }
    }

    private void editUntilKilled(Browser browser, String slug, int round, List<String> tried, List<String> saved) {
        try {
            for (int number = 1; ; number++) {
                Form form = new Form(browser.get(editor(slug)).body(), "headline");
                String headline = "Crash round " + round + " edit " + number;
                form.fields.put("headline", headline);
                tried.add(headline);
                HttpResponse<String> answer = browser.post(form.action.orElse(editor(slug)), form.fields);
                check(answer.statusCode() / 100 == 3, "edit answered " + answer.statusCode() + ", not a redirect");
                synchronized (saved) {
                    saved.add(headline);
                }
            }
        } catch (IOException e) {
            // killed: what was not answered may or may not be there
        }
    }

    private static String anyArticle(Browser browser) throws IOException {
        Matcher link = Pattern.compile("/desk/articles/([^/\"?]+)").matcher(browser.get("/desk").body());
        check(link.find(), "no article on /desk: name one with --slug=");
        return link.group(1);
    }

    private static String editor(String slug) {
        return "/desk/articles/" + slug + "/edit";
    }

    private void awaitSome(Thread worker, List<?> done) throws InterruptedException {
        int wanted = 1 + random.nextInt(8);
        while (worker.isAlive()) {
            synchronized (done) {
                if (done.size() >= wanted) {
                    break;
                }
            }
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(150));
    }

    private static void report(String part, int round, String killed, String then) {
        System.out.printf("%s %d: killed %s; %s%n", part, round, killed, then);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            fail(otherwise);
        }
    }

    private static void fail(String why) {
        System.err.println("FAILED: " + why);
        System.exit(1);
    }

    /** One running Stemma; closing it asks it to stop, and it must do so without complaint. */
    private class Program implements AutoCloseable {
        final int port;
        private final Path log;
        private final Process process;

        Program() throws IOException {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            log = Files.createTempFile(work, "stemma-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toString(),
                    "--server.port=" + port,
                    "--stemma.data-dir=" + work.resolve("data")));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }

        long awaitUp() throws Exception {
            long start = System.nanoTime();
            while (!isUp()) {
                check(process.isAlive(), "Stemma ended before it was up; see " + log);
                check(System.nanoTime() - start < UP_WITHIN.toNanos(), "Stemma is not up in time; see " + log);
                Thread.sleep(50);
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }

        private boolean isUp() {
            try {
                return new Browser(this).get("/actuator/health").statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        /** In turn: the program, its PostgreSQL and then the program, both at once. */
        String kill(int round) throws Exception {
            Optional<ProcessHandle> server = postmaster();
            boolean serverToo = round % 3 != 1 && server.isPresent();
            if (serverToo) {
                server.get().destroyForcibly();
                Thread.sleep(round % 3 == 2 ? random.nextInt(1500) : 0);
            }
            process.destroyForcibly().waitFor();
            return serverToo ? "program and PostgreSQL" : server.isPresent() ? "program" : "program (no PostgreSQL yet)";
        }

        private Optional<ProcessHandle> postmaster() throws IOException {
            Path file = work.resolve("data/postgres/postmaster.pid");
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
            check(!process.isAlive(), "Stemma does not stop; see " + log);
            check(postmaster().filter(ProcessHandle::isAlive).isEmpty(), "PostgreSQL still runs after Stemma has stopped");
            check(!Files.readString(log).contains(" ERROR "), "errors in " + log);
            String serverLog = Files.readString(work.resolve("data/postgres.log"));
            check(serverLog.contains("database system is shut down"), "PostgreSQL was not stopped cleanly");
            check(!serverLog.contains("PANIC"), "PostgreSQL panicked; see data/postgres.log");
        }
    }

    /** A browser without scripts that keeps its cookies and follows nothing by itself. */
    private class Browser {
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final URI home;

        Browser(Program program) {
            home = URI.create("http://127.0.0.1:" + program.port);
        }

        Browser logIn() throws IOException {
            Form form = new Form(get("/login").body(), "password");
            form.fields.put("username", options.get("user"));
            form.fields.put("password", options.get("password"));
            HttpResponse<String> answer = post("/login", form.fields);
            String next = answer.headers().firstValue("Location").orElse("");
            check(answer.statusCode() / 100 == 3 && !next.contains("error"), "login refused");
            return this;
        }

        HttpResponse<String> get(String path) throws IOException {
            return send(HttpRequest.newBuilder(home.resolve(path)));
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
            String body = fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(home.resolve(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body)));
        }

        HttpResponse<String> upload(String path, String field, String file, String text) throws IOException {
            String token = new Form(get(path).body(), field).fields.getOrDefault("_csrf", "");
            String edge = "edge" + Long.toHexString(System.nanoTime());
            String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                    + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                    + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n--" + edge + "--\r\n";
            return send(HttpRequest.newBuilder(home.resolve(path))
                    .header("Content-Type", "multipart/form-data; boundary=" + edge)
                    .POST(BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
            try {
                return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** The form of a page that has a certain field, with all its fields as the page fills them in. */
    private static class Form {
        private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
        private static final Pattern FIELD = Pattern.compile(
                "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
        private static final Pattern CHOSEN = Pattern.compile("<option([^>]*\\bselected\\b[^>]*)>");

        final Map<String, String> fields = new LinkedHashMap<>();
        Optional<String> action = Optional.empty();

        Form(String page, String field) {
            Matcher form = FORM.matcher(page);
            while (form.find()) {
                if (form.group(2).contains("name=\"" + field + "\"")) {
                    action = attribute(form.group(1), "action");
                    read(form.group(2));
                    return;
                }
            }
            fail("no form with a field " + field + " on a page that begins " + page.substring(0, Math.min(200, page.length())));
        }

        private void read(String inside) {
            Matcher field = FIELD.matcher(inside);
            while (field.find()) {
                if (field.group(1) != null) {
                    input(field.group(1));
                } else if (field.group(2) != null) {
                    // HTML drops one line break after the tag
                    put(field.group(2), plain(field.group(3)).replaceFirst("^\r?\n", ""));
                } else {
                    Matcher chosen = CHOSEN.matcher(field.group(5));
                    put(field.group(4), chosen.find() ? attribute(chosen.group(1), "value").orElse("") : "");
                }
            }
        }

        private void input(String tag) {
            String type = attribute(tag, "type").orElse("text");
            boolean off = (type.equals("checkbox") || type.equals("radio")) && !tag.contains("checked");
            if (!off && !type.equals("submit") && !type.equals("file")) {
                put(tag, attribute(tag, "value").orElse(""));
            }
        }

        private void put(String tag, String value) {
            attribute(tag, "name").ifPresent(name -> fields.putIfAbsent(name, value));
        }

        private static Optional<String> attribute(String tag, String name) {
            Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return value.find() ? Optional.of(plain(value.group(1))) : Optional.empty();
        }

        private static String plain(String html) {
            return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        }
    }
}
