import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent to a database and acknowledged by it, over all rounds, to be found there again. */
class Sent {
    /** Every file that an import acknowledged, with the text that was sent. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Every file that was sent at all. */
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    void send(Map<String, String> files) {
        sent.addAll(files.keySet());
    }

    void acknowledge(Map<String, String> files) {
        acknowledged.putAll(files);
    }

    /** Each file that was acknowledged is one article, with its report as sent; nothing is there twice, or half. */
    int checkWhole(Program program) throws IOException {
        Database database = program.database();
        List<String> slugs = program.slugs();
        Check.that(Set.copyOf(slugs).size() == slugs.size(), "the API lists an article twice");
        Check.that(database.count("article") == slugs.size(), "the API does not list every article");
        Set<String> names = new HashSet<>();
        for (String line : database.sql("select file_name || ' ' || sha256 from report").split("\n")) {
            String[] report = line.split(" ");
            Check.that(names.add(report[0]), report[0] + " is there twice");
            Check.that(
                    !acknowledged.containsKey(report[0]) || sha256(acknowledged.get(report[0])).equals(report[1]),
                    report[0] + " is not as it was sent");
            Check.that(sent.contains(report[0]) || !report[0].startsWith("crash-"), report[0] + " was never sent");
        }
        acknowledged.keySet().forEach(file -> Check.that(names.contains(file), file + " was acknowledged and is lost"));
        HALVES.forEach((what, query) -> {
            int count = database.count(query);
            Check.that(count == 0, count + " " + what);
        });
        return slugs.size();
    }

    /** A run of so many new files made so many articles, each from a report of its own, and its figures say the same. */
    void checkRun(Database database, long run, int files) {
        Check.that(database.count("import_item where run_id = " + run) == files, "the run has not the files that were sent");
        Check.that(
                database.count("import_run where state = 'DONE' and finished_at is not null and total = " + files
                                + " and imported = " + files + " and id = " + run)
                        == 1,
                "the figures of the run are not " + files + " files, all new");
        String made = "import_item join article on article.id = article_id where outcome = 'NEW' and run_id = " + run;
        Check.that(database.count(made) == files, "not every file made an article");
        for (String own : List.of("article_id", "source_key", "report_id", "head_id", "slug")) {
            String different = database.sql("select count(distinct " + own + ") from " + made);
            Check.that(different.equals("" + files), "two files share " + own);
        }
        int deeds = database.count("deed where table_name = 'article' and before is null and run_id = " + run);
        Check.that(deeds == files, deeds + " articles could be taken back, not " + files);
    }

    private static final Map<String, String> HALVES = Map.ofEntries(
            Map.entry("articles without a story", "article where id not in (select article_id from placement)"),
            Map.entry("articles that no other is compared with", "article where id not in (select id from matching_text)"),
            Map.entry("texts to compare with that are no article", "matching_text where id not in (select id from article)"),
            Map.entry("reports without an article", "report where id not in (select report_id from article)"),
            Map.entry("reports without a closed ledger", "report where id not in (select report_id from ledger)"),
            Map.entry(
                    "ledgers with more or fewer lines than they say",
                    "ledger where filled_lines <> (select count(*) from ledger_line line where line.report_id = ledger.report_id)"),
            Map.entry(
                    "revisions that nothing stands on",
                    "revision where kind = 'IMPORT' and id not in (select source_id from article)"),
            Map.entry("files refused", "import_item where outcome = 'REFUSED'"),
            Map.entry("files worked through without an article", "import_item where outcome is not null and article_id is null"),
            Map.entry("files of a finished run that still wait", "import_item where outcome is null"),
            Map.entry("files worked through that still keep their bytes", "import_item where outcome is not null and content is not null"),
            Map.entry(
                    "stories without an article",
                    "story where merged_into is null and id not in (select story_id from placement)"));

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
