package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;

/** A large run is imported load by load, and comes to what its files would have come to one by one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=large")
@OnFreshDatabase
class LargeRunTests {

    private static final Duration LONG = Duration.ofSeconds(120);

    /** All that an import makes, without the numbers and moments that differ from run to run. */
    private static final List<String> WHAT_IT_COMES_TO = List.of(
            """
            select article.slug, article.source_key, sources, tags, findings, warnings, article.language, article.url, headline, dek,
                bylines, outlet, dateline, published, body, search, revision.kind, revision.note, file_name, sha256, charset
            from article join revision on revision.id = head_id join report on report.id = report_id""",
            """
            select article.slug, story.slug as story, lead.slug as lead, placed_by, round(score::numeric, 5) as score, (
                select string_agg(other.slug || ' ' || round((near ->> 'score')::numeric, 5) || (near ->> 'shared'), '; ')
                from jsonb_array_elements(evidence -> 'nearest') near join article other on other.id = (near ->> 'articleId')::bigint)
            from placement join article on article.id = article_id join story on story.id = story_id
                join article lead on lead.id = lead_id""",
            """
            select source_key, sha256, filled_lines, line, line_class, rule, confidence
            from report join ledger on ledger.report_id = report.id join ledger_line on ledger_line.report_id = report.id""",
            "select slug, term from article join matching_term on matching_term.id = article.id",
            "select slug, headline, body, published, digest from article join matching_text on matching_text.id = article.id",
            """
            select article.slug, earlier.slug as source, had.share, had.source_share from matching_copy had
                join article on article.id = had.article_id join article earlier on earlier.id = had.source_id""");

    private static final List<String> CONTENT = List.of(
            "article", "placement", "story", "merge", "merge_move", "matching_text", "matching_term", "matching_copy");

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Courtesy courtesy;

    @Test
    void comesToTheSameAsItsFilesOneByOne() {
        List<String> before = content();
        List<ReceivedFile> files = reports();
        assertThat(files.size()).isGreaterThan(2 * Conveyor.FEW);

        long large = done(files);
        List<String> inLoads = outcome();
        List<String> messages = messages(large);
        assertThat(moments(large)).as("all in one load").isEqualTo(1);
        assertThat(imports.run(large).counts().imported()).isEqualTo(files.size());
        assertThat(messages).anyMatch(message -> message.contains("the very same bytes as"));

        takeBack(large);
        assertThat(differences(content(), before)).isEmpty();

        List<Long> small = new ArrayList<>();
        for (int i = 0; i < files.size(); i += Conveyor.FEW - 1) {
            small.add(done(files.subList(i, Math.min(files.size(), i + Conveyor.FEW - 1))));
        }
        assertThat(small)
                .allSatisfy(run -> assertThat(moments(run))
                        .as("one by one")
                        .isEqualTo(imports.run(run).counts().total()));
        assertThat(differences(outcome(), inLoads)).isEmpty();
        assertThat(small.stream().flatMap(run -> messages(run).stream())).containsExactlyElementsOf(messages);
        assertThat(jdbc.sql("""
                        select count(*) from revision where search is distinct from revision_search(headline, dek, bylines, outlet, body)""").query(Long.class).single())
                .as("lexemes that are not the database's own")
                .isZero();
        Collections.reverse(small);
        small.forEach(this::takeBack);
        assertThat(differences(content(), before)).isEmpty();
    }

    @Test
    void usesReportsAgainWhoseImportWasTakenBack() {
        List<String> before = content();
        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            files.add(report("wharf-" + i, "Wharf " + i + " of Mellin", "Ships moor at wharf " + i + " again."));
        }
        long withdrawn = count("withdrawal");
        takeBack(done(files));
        assertThat(count("withdrawal")).isEqualTo(withdrawn + 30);
        files.set(0, report("wharf-1", "Wharf 1 of Mellin", "Ships moor at wharf 1 no more."));
        long reports = count("report");
        long lines = count("ledger_line");

        long again = done(files);

        assertThat(moments(again)).as("all in one load").isEqualTo(1);
        assertThat(imports.run(again).counts()).isEqualTo(new Counts(30, 30, 0, 0, 0, 0, 0));
        assertThat(count("report")).as("one has come in another version").isEqualTo(reports + 1);
        assertThat(count("ledger_line")).isEqualTo(lines + 2);
        assertThat(count("withdrawal")).isEqualTo(withdrawn + 1);
        takeBack(again);
        assertThat(count("withdrawal")).isEqualTo(withdrawn + 31);
        assertThat(differences(content(), before)).isEmpty();
    }

    @Test
    void bringsRulingsOverToReportsThatComeAgain() {
        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            String words = "Goods lie on quay " + i + ".\n\nThe quays are told of on page " + i + ".\n\n";
            files.add(report("quay-" + i, "Quay " + i + " of Mellin", words));
        }
        long first = done(files);
        jdbc.sql("""
                        insert into line_ruling (report_id, line, line_class, ruled_by, ruled_at)
                        select report_id, 5, 'BOILERPLATE', 'ada', now() from article where source_key = 'quay-7'""").update();
        takeBack(first);

        long again = done(files);

        assertThat(moments(again)).as("the load, and the one with the ruling").isEqualTo(2);
        assertThat(jdbc.sql("select source_key from article join revision on revision.id = head_id"
                                + " where source_key like 'quay-%' and not revision.body::text like '%on page%'")
                        .query(String.class)
                        .list())
                .containsExactly("quay-7");
        takeBack(again);
    }

    @Test
    void leavesChangedAndUnreadableFilesToBeDoneSingly() {
        List<ReceivedFile> first = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            first.add(
                    report("lock-" + i, "Lock " + i + " of the Aire canal opens", "Boats pass lock " + i + " again."));
        }
        long run = done(first);
        long revisions = count("revision");

        List<ReceivedFile> second = new ArrayList<>(first);
        second.set(4, report("lock-5", "Lock 5 of the Aire canal opens", "Boats pass lock 5 again, and barges too."));
        second.set(10, new ReceivedFile("lock-11.txt", first.get(11).bytes()));
        second.set(7, new ReceivedFile("blank.txt", new byte[] {' '}));
        second.add(report("lock-31", "Lock 31 of the Aire canal opens", "Boats pass lock 31 again."));
        second.add(report("lock-31", "Lock 31 of the Aire canal shuts", "Boats do not pass lock 31."));
        long later = done(second);

        assertThat(imports.run(run).counts()).isEqualTo(new Counts(30, 30, 0, 0, 0, 0, 0));
        assertThat(imports.run(later).counts()).isEqualTo(new Counts(32, 1, 27, 2, 2, 0, 0));
        assertThat(imports.item(later, 5).message()).startsWith("the file has changed");
        assertThat(imports.item(later, 11).message())
                .startsWith("the file has changed, with the very same bytes as “lock-12”, and");
        assertThat(imports.item(later, 8).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(imports.item(later, 32).message()).contains("the same report as “lock-31.txt”");
        assertThat(count("revision")).isEqualTo(revisions + 3);
        takeBack(later);
        takeBack(run);
    }

    @Test
    void takesOneFileOfARunForAReportHoweverOftenItComes() {
        List<ReceivedFile> few = List.of(
                report("pier/index", "Pier of Orlo opens", "Walkers may step on the pier again."),
                report("tunnel/index", "Tunnel of Orlo floods", "Trains stop before the tunnel."));
        List<ReceivedFile> many = new ArrayList<>(few);
        for (int i = 1; i <= 25; i++) {
            many.add(report("orlo-" + i, "Item " + i + " of Orlo", "Item " + i + " is on the list of Orlo."));
        }
        List<Long> runs = new ArrayList<>();
        for (List<ReceivedFile> files : List.of(few, few, many, many, few)) {
            long run = done(files);
            runs.add(run);
            assertThat(imports.item(run, 2).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(imports.item(run, 2).message()).contains("the same report as “pier/index.txt”");
            assertThat(headline("index")).isEqualTo("Pier of Orlo opens");
        }
        assertThat(imports.run(runs.get(3)).counts()).isEqualTo(new Counts(27, 0, 26, 0, 1, 0, 0));

        many.set(0, report("pier/index", "Pier of Orlo shuts", "Walkers may step on the pier no more."));
        many.set(1, few.get(0));
        long run = done(many);
        assertThat(imports.item(run, 1).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(imports.item(run, 2).outcome()).as("what the other replaces").isEqualTo(Outcome.REFUSED);
        assertThat(headline("index")).isEqualTo("Pier of Orlo shuts");
        takeBack(run);
        runs.forEach(this::takeBack);
    }

    /** PostgreSQL refuses a text with more than a megabyte of different words. */
    @Test
    void findsAReportOfVeryManyWordsByThoseThatStandFirst() {
        String words = IntStream.range(0, 200_000)
                .mapToObj(i -> "w" + Integer.toString(i * 7_919 + 60_466_176, 36) + (i % 12 == 11 ? ".\n" : " "))
                .collect(Collectors.joining());
        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            files.add(report("mast-" + i, "Mast " + i + " of Ostrand", "Mast " + i + " of Ostrand stands."));
        }
        files.set(3, report("mast-4", "Mast 4 of Ostrand", "Mast 4 has a long register. " + words));
        for (List<ReceivedFile> some : List.of(files, files.subList(3, 4))) {
            long run = done(some);
            assertThat(imports.run(run).counts().imported()).isEqualTo(some.size());
            assertThat(jdbc.sql("""
                            select string_agg(found, ' ') from (select substring(body::text from ?) as found
                                from article join revision on revision.id = head_id
                                where source_key = 'mast-4' and search @@ to_tsquery('english', 'regist & ostrand & w10063z')) as one""").param("Mast 4 has").query(String.class).single())
                    .isEqualTo("Mast 4 has");
            takeBack(run);
        }
    }

    private String headline(String source) {
        return jdbc.sql("select headline from article join revision on revision.id = head_id where source_key = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    @Test
    void givesBackAStoryThatItsArticlesCameTo() {
        String body = "The ferry Alma caught fire off Port Lindsay on Tuesday and 211 passengers were taken off by the"
                + " coastguard, harbour master Ina Roth said. Nobody was hurt, and the fire was out by noon, she said.";
        long headless = done(List.of(new ReceivedFile("alma-1.txt", body.getBytes(StandardCharsets.UTF_8))));
        List<String> before = content();

        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 2; i <= 30; i++) {
            files.add(report("alma-" + i, "Ferry Alma burns off Port Lindsay", body + " This is report " + i + "."));
        }
        courtesy.asked(); // with one thread it comes to the same
        long run = done(files);
        assertThat(jdbc.sql("select count(*) from placement group by story_id order by 1 desc limit 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(30);
        assertThat(jdbc.sql(
                                "select lead.slug from story join article lead on lead.id = lead_id order by story.id desc limit 1")
                        .query(String.class)
                        .single())
                .as("the first with a headline leads")
                .isEqualTo("ferry-alma-burns-off-port-lindsay");

        takeBack(run);
        assertThat(differences(content(), before)).isEmpty();
        takeBack(headless);
    }

    @Test
    void previewsAtOnceWhatThenComes() {
        List<ReceivedFile> files = sluices();
        List<String> before = content();

        long preview = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", true),
                List.<Delivery>of(receiver -> files.forEach(receiver::accept)));
        assertThat(imports.await(preview, LONG)).isTrue();

        assertThat(imports.run(preview).state()).isEqualTo(State.PREVIEWED);
        assertThat(differences(content(), before)).isEmpty();
        List<String> said = imports.items(preview, 0, 1000).stream()
                .map(item -> item.verdict() + ": " + item.reason())
                .toList();
        assertThat(said)
                .hasSize(32)
                .filteredOn(message -> message.contains("a new article"))
                .hasSize(30);
        assertThat(Objects.requireNonNull(imports.prediction(preview, 2)).joining())
                .satisfies(joining -> assertThat(Objects.requireNonNull(joining).near())
                        .extracting(Prediction.Near::title)
                        .isNotEmpty());

        long other = done(List.of(report("sluice-9-b", "Sluice 9 gives way", "Another hand was first.")));
        imports.accept(preview, "ada");
        assertThat(imports.await(preview, LONG)).isTrue();

        assertThat(moments(preview)).as("most in one load").isLessThan(6);
        List<Item> came = imports.items(preview, 0, 1000);
        assertThat(imports.run(preview).counts()).isEqualTo(new Counts(32, 29, 0, 1, 2, 0, 1));
        assertThat(came.stream().filter(item -> item.difference() != null).map(Item::name))
                .containsExactly("sluice-9-b.txt");
        assertThat(came.stream()
                        .filter(item -> item.difference() == null)
                        .map(item -> item.verdict() + ": " + item.reason()))
                .isSubsetOf(said);
        takeBack(preview);
        takeBack(other);
        assertThat(differences(content(), before)).isEmpty();
    }

    /** Two reports each of fifteen events, a blank file, and a second file of one name. */
    private static List<ReceivedFile> sluices() {
        List<ReceivedFile> files = new ArrayList<>();
        for (int i = 1; i <= 15; i++) {
            String event =
                    "Sluice " + i + " of the Orba gives way and floods the mill of " + "ABCDEFGHIJKLMNO".charAt(i - 1)
                            + "rnfeld, warden Ute " + "abcdefghijklmno".charAt(i - 1) + "mmer says.";
            files.add(new ReceivedFile("sluice-" + i + "-a.txt", event.getBytes(StandardCharsets.UTF_8)));
            files.add(report("sluice-" + i + "-b", "Sluice " + i + " gives way", event));
        }
        files.add(new ReceivedFile("blank.txt", new byte[] {' '}));
        files.add(report("sluice-1-b", "Sluice 1 gives way again", "A second file of the same name."));
        return files;
    }

    /** The reports of many sites, the seeds' kin, and some that are alike or the same. */
    private static List<ReceivedFile> reports() {
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(LargeRunTests.class.getResource("/sites"))
                .getPath()))) {
            List<ReceivedFile> reports =
                    new ArrayList<>(files.filter(file -> !file.toString().endsWith(".expected"))
                            .sorted()
                            .map(LargeRunTests::report)
                            .toList());
            ReceivedFile first = reports.get(0);
            reports.add(new ReceivedFile("copy-" + first.name(), first.bytes()));
            ReceivedFile second = reports.get(1);
            String text = new String(second.bytes(), StandardCharsets.UTF_8);
            reports.add(new ReceivedFile(
                    "alike-" + second.name(), (text + "\nMore is expected soon.\n").getBytes(StandardCharsets.UTF_8)));
            reports.add(
                    report(
                            "odd-words",
                            "What <b class=\"x\">the markup</b> says & means",
                            "Write to desk@ferry.example or see https://ferry.example/a/b?c=1#d, 3.14 times -5 and 1e6 of it:"
                                    + " well-known/off-shore A.B.C. it's the Smiths' U.S.-led co-op's \u201cquote\u201d \u00bbGr\u00fc\u00dfe\u00ab."));
            reports.add(
                    report(
                            "odd-lines",
                            "Plain words, odd words",
                            "See https://ferry.example/a/b?c=1#d and desk@ferry.example, 3.14 times -5, 1,000.50 and 10:30 a.m.;"
                                    + " well-known/off-shore A.B.C. it's (the) \"Smiths'\" U.S.-led co-op's... end?! \u043a\u0438\u0457\u0432 50% @ana #tag"));
            reports.add(report("guessed", "Café fermé à Nîmes", "Le café a fermé, dit le maire.", "windows-1252"));
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedFile report(Path file) {
        try {
            return new ReceivedFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedFile report(String name, String headline, String body) {
        return report(name, headline, body, "UTF-8");
    }

    private static ReceivedFile report(String name, String headline, String body, String charset) {
        String text = headline + "\n\n" + body + " The council met on the day before to talk about it at length.\n";
        return new ReceivedFile(name + ".txt", text.getBytes(java.nio.charset.Charset.forName(charset)));
    }

    private long done(List<ReceivedFile> files) {
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", false),
                List.<Delivery>of(receiver -> files.forEach(receiver::accept)));
        assertThat(imports.await(run, LONG)).isTrue();
        return run;
    }

    private void takeBack(long run) {
        assertThat(imports.await(imports.takeBack(run, "ada"), LONG)).isTrue();
    }

    private long moments(long run) {
        return jdbc.sql("select count(distinct worked_at) from import_item where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private List<String> messages(long run) {
        return imports.items(run, 0, 1000).stream().map(Item::message).toList();
    }

    private List<String> outcome() {
        return WHAT_IT_COMES_TO.stream().flatMap(this::rows).toList();
    }

    private List<String> content() {
        return CONTENT.stream().flatMap(table -> rows("select * from " + table)).toList();
    }

    private Stream<String> rows(String sql) {
        return jdbc
                .sql("select to_jsonb(present)::text from (" + sql + ") as present order by 1")
                .query(String.class)
                .list()
                .stream();
    }

    /** The rows that only one of both has, short enough to be read. */
    private static List<String> differences(List<String> one, List<String> other) {
        Stream<String> more = one.stream().filter(row -> !other.contains(row)).map(row -> "only now: " + row);
        Stream<String> less = other.stream().filter(row -> !one.contains(row)).map(row -> "only before: " + row);
        return Stream.concat(more, less)
                .map(row -> row.substring(0, Math.min(400, row.length())))
                .limit(8)
                .toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
