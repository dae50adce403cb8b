import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Kills Stemma again and again, and its PostgreSQL too: while it starts, while it imports, while an article is edited.
 * After each kill the next start must be clean, all that was acknowledged before must be there, whole and once, and an
 * import that was cut off must go on by itself.
 *
 * <pre>java src/test/scripts/Crash.java target/stemma.jar [--rounds=10] [--parts=start,import,edit] [--seed=1]
 *      [-- arguments for Stemma]</pre>
 */
class Crash {
    private static final Duration UP_WITHIN = Duration.ofSeconds(300);
    private static final Duration IMPORTED_WITHIN = Duration.ofSeconds(300);
    private static final int FILES_IN_A_ZIP = 60;

    private final Path jar;
    private final Map<String, String> options;
    private final List<String> arguments;
    private final Path work;
    private final Random random;
    private final String password = "only-for-this-run-" + Long.toHexString(System.nanoTime());

    /** From the moment a kill begins, a request may fail: nothing was acknowledged by it. */
    private volatile boolean killing;

    /** Every file that an import acknowledged, with the text that was sent, over all rounds. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Every file that was sent at all. */
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

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
            check(slugs(next).size() == seeds(next), "a seed report is missing");
            checkWhole(next, slugs(next));
            report("start", round, killed, "up again in " + millis + " ms");
        }
    }

    private int seeds(Program program) {
        return Integer.parseInt(program.sql("select count(*) from import_item where run_id ="
                + " (select max(id) from import_run where origin = 'SEED')"));
    }

    private void duringImport(int round) throws Exception {
        List<String> answered = new ArrayList<>();
        Program victim = new Program();
        victim.awaitUp();
        Browser browser = new Browser(victim).logIn();
        Thread importer = new Thread(() -> importUntilKilled(browser, round, answered));
        importer.start();
        awaitSome(importer, answered);
        String killed = victim.kill(round);
        importer.join();
        try (Program next = new Program()) {
            next.awaitUp();
            int open = unfinished(next);
            awaitImported(next);
            List<String> slugs = slugs(next);
            checkWhole(next, slugs);
            report("import", round, killed, answered.size() + " runs acknowledged, " + open + " went on by themselves, "
                    + slugs.size() + " articles");
        }
    }

    // In turn one file, and a zip so large that it is worked through in the background.
    private void importUntilKilled(Browser browser, int round, List<String> answered) {
        for (int number = 1; !killing; number++) {
            Map<String, String> files = files(round, number, number % 2 == 1 ? 1 : FILES_IN_A_ZIP);
            sent.addAll(files.keySet());
            try {
                HttpResponse<String> answer = browser.upload("/admin/imports", "files", files);
                if (answer.statusCode() / 100 == 3) {
                    acknowledged.putAll(files);
                    synchronized (answered) {
                        answered.add(answer.headers().firstValue("Location").orElse(""));
                    }
                } else {
                    check(killing, "import answered " + answer.statusCode());
                }
            } catch (IOException | IllegalArgumentException e) {
                check(killing, "import failed before the kill: " + e);
            }
        }
    }

    private Map<String, String> files(int round, int number, int count) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            String mark = "crash-" + round + "-" + number + "-" + i + "-" + Long.toHexString(random.nextLong());
            files.put(mark + ".txt", text(mark));
        }
        return files;
    }

    private static final List<String> WORDS = List.of(("harbour council bridge railway orchard hospital glacier museum"
                    + " bakery ferry library stadium vineyard lighthouse brewery school tunnel market forest airport"
                    + " reservoir cathedral workshop theatre quarry festival archive greenhouse pipeline observatory")
            .split(" "));

    private String text(String mark) {
        StringBuilder text = new StringBuilder("New plan for the " + word() + " and the " + word() + " of " + mark + "\n");
        for (int paragraph = 0; paragraph < 5; paragraph++) {
            text.append("\nThe ").append(word()).append(" near the ").append(word()).append(" will be rebuilt, said the head of the ");
            text.append(word()).append(" on Tuesday. People at the ").append(word()).append(" asked for another ").append(word());
            text.append(", as the ").append(word()).append(" has been closed since March.\n");
        }
        return text.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** How many runs the database holds that are not finished. */
    private int unfinished(Program program) throws Exception {
        return Integer.parseInt(program.sql("select count(*) from import_run where finished_at is null"));
    }

    private void awaitImported(Program program) throws Exception {
        long start = System.nanoTime();
        while (unfinished(program) > 0) {
            check(System.nanoTime() - start < IMPORTED_WITHIN.toNanos(), "an import does not go on; see " + program.log);
            Thread.sleep(100);
        }
    }

    /** Every slug that the API lists, page by page. */
    private List<String> slugs(Program program) throws IOException {
        Browser reader = new Browser(program);
        List<String> slugs = new ArrayList<>();
        String after = "";
        while (after != null) {
            String page = reader.get("/api/articles?after=" + after).body();
            Matcher slug = Pattern.compile("\"slug\":\"([^\"]+)\"").matcher(page);
            while (slug.find()) {
                slugs.add(slug.group(1));
            }
            Matcher next = Pattern.compile("\"next\":\"(\\d+)\"").matcher(page);
            after = next.find() ? next.group(1) : null;
        }
        return slugs;
    }

    /** Each file that was acknowledged is one article, with its report as sent; nothing is there twice, or half. */
    private void checkWhole(Program program, List<String> slugs) throws Exception {
        check(Set.copyOf(slugs).size() == slugs.size(), "the API lists an article twice");
        check(program.sql("select count(*) from article").equals("" + slugs.size()), "the API does not list every article");
        Set<String> names = new HashSet<>();
        for (String line : program.sql("select file_name || ' ' || sha256 from report").split("\n")) {
            String[] report = line.split(" ");
            check(names.add(report[0]), report[0] + " is there twice");
            check(
                    !acknowledged.containsKey(report[0]) || sha256(acknowledged.get(report[0])).equals(report[1]),
                    report[0] + " is not as it was sent");
            check(sent.contains(report[0]) || !report[0].startsWith("crash-"), report[0] + " was never sent");
        }
        acknowledged.keySet().forEach(file -> check(names.contains(file), file + " was acknowledged and is lost"));
        HALVES.forEach((what, query) -> {
            String count = program.sql("select count(*) from " + query);
            check(count.equals("0"), count + " " + what);
        });
    }

    private static final Map<String, String> HALVES = Map.of(
            "articles without a story", "article where id not in (select article_id from placement)",
            "articles that no other is compared with", "article where id not in (select id from matching_text)",
            "reports without an article", "report where id not in (select report_id from article)",
            "reports without a ledger", "report where id not in (select report_id from ledger_line)",
            "files refused", "import_item where outcome = 'REFUSED'",
            "files worked through without an article", "import_item where outcome is not null and article_id is null",
            "files of a finished run that still wait", "import_item where outcome is null",
            "stories without an article", "story where merged_into is null and id not in (select story_id from placement)");

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void duringEdit(int round) throws Exception {
        List<String> saved = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        Program victim = new Program();
        victim.awaitUp();
        String slug = options.containsKey("slug") ? options.get("slug") : slugs(victim).get(0);
        Browser browser = new Browser(victim).logIn();
        Thread editor = new Thread(() -> editUntilKilled(browser, slug, round, tried, saved));
        editor.start();
        awaitSome(editor, saved);
        String killed = victim.kill(round);
        editor.join();
        try (Program next = new Program()) {
            next.awaitUp();
            String page = new Browser(next).logIn().get(editor(slug)).body();
            String headline = new Form(page, "headline").fields.get("headline");
            String last = saved.get(saved.size() - 1);
            List<String> possible = tried.subList(tried.indexOf(last), tried.size());
            check(possible.contains(headline), "\"" + last + "\" was acknowledged, and the form shows \"" + headline + "\"");
            checkHistory(next, round, saved);
            report("edit", round, killed, saved.size() + " edits acknowledged, each is there once");
        }
    }

    private void checkHistory(Program program, int round, List<String> saved) {
        String like = "revision where headline like 'Crash round " + round + " edit %'";
        List<String> kept = List.of(program.sql("select headline from " + like + " order by number").split("\n"));
        check(kept.containsAll(saved), "an acknowledged edit is not in the history");
        check(Set.copyOf(kept).size() == kept.size(), "an edit is in the history twice");
        String records = program.sql("select count(*) from audit_entry where detail like '%crash round " + round + ".%'");
        check(records.equals("" + kept.size()), kept.size() + " revisions, but " + records + " audit entries");
    }

    private void editUntilKilled(Browser browser, String slug, int round, List<String> tried, List<String> saved) {
        for (int number = 1; !killing; number++) {
            try {
                Form form = new Form(browser.get(editor(slug)).body(), "headline");
                String headline = "Crash round " + round + " edit " + number;
                form.fields.put("headline", headline);
                form.fields.put("note", "crash round " + round + ".");
                tried.add(headline);
                HttpResponse<String> answer = browser.post(form.action.orElse(editor(slug)), form.fields);
                check(killing || answer.statusCode() / 100 == 3, "edit answered " + answer.statusCode());
                if (answer.statusCode() / 100 == 3) {
                    synchronized (saved) {
                        saved.add(headline);
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                check(killing, "edit failed before the kill: " + e);
            }
        }
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
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("STEMMA_ADMIN_PASSWORD", password);
            builder.environment().put("STEMMA_EDITOR_PASSWORD", password);
            killing = false;
            process = builder.start();
            // A failed check ends this script; what it started must not outlive it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
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
            killing = true;
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

        /** The first column of what the query finds, a line for each row. */
        String sql(String query) {
            try {
                Path data = work.resolve("data/postgres");
                Properties login = new Properties();
                login.put("user", "stemma");
                login.put("password", Files.readString(data.resolve("stemma.password")).strip());
                String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
                try (Connection connection = driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/stemma", login);
                        ResultSet rows = connection.createStatement().executeQuery(query)) {
                    List<String> lines = new ArrayList<>();
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                    return String.join("\n", lines);
                }
            } catch (IOException | SQLException | ReflectiveOperationException e) {
                throw new IllegalStateException(query, e);
            }
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

    private Driver driver;

    /** The driver that the jar carries: this script is one file without a class path. */
    private Driver driver() throws IOException, ReflectiveOperationException {
        if (driver == null) {
            Path copy = work.resolve("driver.jar");
            try (ZipFile whole = new ZipFile(jar.toFile())) {
                ZipEntry entry = whole.stream()
                        .filter(each -> each.getName().matches("BOOT-INF/lib/postgresql-[\\d.]+\\.jar"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(whole.getInputStream(entry), copy);
            }
            URLClassLoader loader = new URLClassLoader(new URL[] {copy.toUri().toURL()});
            driver = (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
        }
        return driver;
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
            form.fields.put("username", "admin");
            form.fields.put("password", password);
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

        /** Sends one file as it is, several in a zip. */
        HttpResponse<String> upload(String path, String field, Map<String, String> files) throws IOException {
            String token = new Form(get(path).body(), field).fields.getOrDefault("_csrf", "");
            String edge = "edge" + Long.toHexString(System.nanoTime());
            boolean single = files.size() == 1;
            String name = single ? files.keySet().iterator().next() : "files.zip";
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                            + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(single ? files.get(name).getBytes(StandardCharsets.UTF_8) : zip(files));
            body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(home.resolve(path))
                    .header("Content-Type", "multipart/form-data; boundary=" + edge)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        }

        private static byte[] zip(Map<String, String> files) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
            try {
                return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
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
            throw new IllegalArgumentException("no form with a field " + field + " on a page that begins " + page.substring(0, Math.min(200, page.length())));
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
