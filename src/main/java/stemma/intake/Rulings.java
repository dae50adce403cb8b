package stemma.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Filed;
import stemma.article.Provenance;
import stemma.parsing.LineClass;
import stemma.parsing.ParsedReport;
import stemma.parsing.ReceivedFile;
import stemma.parsing.UnreadableReport;

/**
 * Editors say what lines of a report are. The report is then read again, and its article takes up the difference as it
 * would that of a changed file: beside the editors' fixes, and never over them.
 */
@Component
@Transactional
public class Rulings {

    /**
     * What somebody says of a line.
     *
     * @param report the report that the editor had open
     * @param lineClass null lets the rules count again
     * @param paragraph whether it is said of the whole paragraph that the line stands in
     */
    public record Wish(
            String slug,
            long report,
            int line,
            @Nullable LineClass lineClass,
            boolean paragraph,
            @Nullable String note) {}

    private final RulingLog log;
    private final Ledger ledger;
    private final Reader reader;
    private final Filing filing;
    private final Articles articles;
    private final Archive archive;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rulings(
            RulingLog log,
            Ledger ledger,
            Reader reader,
            Filing filing,
            Articles articles,
            Archive archive,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.reader = reader;
        this.filing = filing;
        this.articles = articles;
        this.archive = archive;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All that was ever ruled on the line, the latest first. */
    @Transactional(readOnly = true)
    public List<LineRuling> history(long report, int line) {
        return log.history(report, line);
    }

    /**
     * Does what is wished, and tells what became of the article.
     *
     * @throws RulingRefused if the line is not of the article's present report, or of no text, or nothing were left to read
     */
    public Filed.TakenUp rule(Wish wish, String editor) {
        oneAtATime();
        Article article = articles.bySlug(wish.slug());
        Provenance report = archive.provenance(article);
        if (report.reportId() != wish.report()) {
            throw new RulingRefused("The file has come in again meanwhile, with other words: look at its lines anew.");
        }
        ReceivedFile file = new ReceivedFile(report.file(), archive.bytes(wish.slug()));
        Map<Integer, LineRuling> rulings = rulings(wish, file, editor);
        log.write(wish.report(), rulings.values());
        String said = said(wish, rulings);
        Filed.TakenUp taken = archive.readAgain(
                wish.slug(),
                filing.incoming(article.collectionId(), file, file.decoding(), read(file, wish.report())),
                editor,
                report.file() + ": " + said);
        String action = wish.lineClass() == null ? "take back ruling on line" : "rule on line";
        events.publishEvent(new LineRuled(wish.slug(), editor, action, "report " + wish.report() + ", " + said));
        return taken;
    }

    /** Two who rule at once would each read the report without the other's ruling. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.ruling'))")
                .query()
                .listOfRows();
    }

    private ParsedReport read(ReceivedFile file, long report) {
        try {
            return reader.read(file, inForce(report));
        } catch (UnreadableReport e) {
            throw new RulingRefused("Then no line of the report would be body text, and nothing were left to read.");
        }
    }

    /** What each line is: as an editor ruled, else as the rules said. */
    private Map<Integer, LineClass> inForce(long report) {
        Map<Integer, LineClass> classes = ledger.classes(report);
        log.latest(report).forEach((line, ruling) -> {
            LineClass lineClass = ruling.lineClass();
            if (lineClass != null) {
                classes.put(line, lineClass);
            }
        });
        return classes;
    }

    private Map<Integer, LineRuling> rulings(Wish wish, ReceivedFile file, String editor) {
        ReceivedFile.Paragraph paragraph = file.paragraph(wish.line())
                .orElseThrow(() -> new RulingRefused("Line " + wish.line()
                        + " is data of the file, not a line of its text: change the article itself."));
        boolean whole = wish.paragraph() || !file.isCutByLines();
        List<Integer> lines = whole ? paragraph.lines() : List.of(wish.line());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as fine as the database keeps it
        Map<Integer, LineRuling> rulings = new LinkedHashMap<>();
        classes(wish, lines)
                .forEach((line, lineClass) ->
                        rulings.put(line, new LineRuling(line, lineClass, wish.note(), editor, now)));
        if (rulings.isEmpty()) {
            throw new RulingRefused("Nothing was changed: the line is taken for that already.");
        }
        return rulings;
    }

    private Map<Integer, @Nullable LineClass> classes(Wish wish, List<Integer> lines) {
        Map<Integer, @Nullable LineClass> changed = new LinkedHashMap<>();
        LineClass wished = wish.lineClass();
        if (wished == null) {
            ofTheSameAct(wish).forEach(line -> changed.put(line, null));
            return changed;
        }
        Map<Integer, LineClass> now = inForce(wish.report());
        lines.stream().filter(line -> now.get(line) != wished).forEach(line -> changed.put(line, wished));
        if (wished == LineClass.HEADLINE) {
            // A report has one headline; the one that it had is then another.
            now.forEach((line, lineClass) -> {
                if (lineClass == LineClass.HEADLINE && !lines.contains(line)) {
                    changed.put(line, LineClass.ALTERNATIVE_HEADLINE);
                }
            });
        }
        return changed;
    }

    /** What was ruled at once, such as all lines of a paragraph, is taken back at once. */
    private List<Integer> ofTheSameAct(Wish wish) {
        Map<Integer, LineRuling> latest = log.latest(wish.report());
        LineRuling standing = latest.get(wish.line());
        return standing == null || standing.lineClass() == null
                ? List.of()
                : latest.values().stream()
                        .filter(standing::isOfOneActWith)
                        .map(LineRuling::line)
                        .toList();
    }

    private static String said(Wish wish, Map<Integer, LineRuling> rulings) {
        LineClass wished = wish.lineClass();
        String lines = rulings.values().stream()
                .filter(ruling -> wished == null || ruling.lineClass() == wished)
                .map(ruling -> String.valueOf(ruling.line()))
                .collect(Collectors.joining(", "));
        String by = rulings.values().iterator().next().by();
        String what = (lines.contains(",") ? "lines " : "line ")
                + lines
                + (wished == null ? ", ruling taken back by " + by : " ruled " + wished.word() + " by " + by);
        return wish.note() == null || wish.note().isBlank()
                ? what
                : what + ": " + wish.note().strip();
    }
}
