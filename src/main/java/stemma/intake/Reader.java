package stemma.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Provenance;
import stemma.parsing.Decisions;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.ParsedReport;
import stemma.parsing.ReceivedFile;
import stemma.parsing.ReportParser;
import stemma.parsing.UnreadableReport;

/** Reads files as the rules say, the rules of their outlet among them, and as editors have ruled on their lines. */
@Component
class Reader {

    /**
     * A report as editors have ruled.
     *
     * @param carried rulings on lines of the report that came before, which also stand in this one
     */
    record Ruled(ParsedReport report, List<LineRuling> carried) {}

    private final RuleBook rules;
    private final RulingLog rulings;
    private final Ledger ledger;
    private final Articles articles;
    private final Archive archive;
    private final JdbcClient jdbc;

    Reader(RuleBook rules, RulingLog rulings, Ledger ledger, Articles articles, Archive archive, JdbcClient jdbc) {
        this.rules = rules;
        this.rulings = rulings;
        this.ledger = ledger;
        this.articles = articles;
        this.archive = archive;
        this.jdbc = jdbc;
    }

    /** What was ruled on the reports of the file's source stays in force where the lines are the same. */
    Ruled ruled(ReceivedFile file, ParsedReport byRules, long collection) {
        String own = byRules.key();
        String key = own == null ? file.sourceKey() : own;
        return rulings.knows(collection, key) ? ruled(file, byRules, collection, key) : new Ruled(byRules, List.of());
    }

    /** Writes down under the new report what was ruled on the one before. */
    void carry(long report, Ruled ruled) {
        rulings.write(report, ruled.carried());
    }

    /** The file as the rules say, but for the given classes. */
    ParsedReport read(ReceivedFile file, Map<Integer, LineClass> classes) {
        ParsedReport general = ReportParser.read(file);
        String outlet = general.outlet();
        List<OutletRule> special = rules.of(outlet);
        return special.isEmpty() && classes.isEmpty()
                ? general
                : ReportParser.read(file, new Decisions(special.isEmpty() ? null : outlet, special, classes));
    }

    private Ruled ruled(ReceivedFile file, ParsedReport byRules, long collection, String key) {
        Long known = jdbc.sql("""
                        select id from report where collection_id = ? and source_key = ?
                        and sha256 = encode(sha256(?), 'hex')""")
                .params(collection, key, file.bytes())
                .query(Long.class)
                .optional()
                .orElse(null);
        Map<Integer, LineRuling> inForce = known == null ? new HashMap<>() : rulings.latest(known);
        List<LineRuling> carried = articles.findBySourceKey(collection, key)
                .map(article -> carried(file, article, known, inForce))
                .orElse(List.of());
        carried.forEach(ruling -> inForce.put(ruling.line(), ruling));
        Map<Integer, LineClass> classes = known == null ? Ledger.classes(byRules) : ledger.classes(known);
        inForce.forEach((line, ruling) -> {
            LineClass lineClass = ruling.lineClass();
            if (lineClass != null) {
                classes.put(line, lineClass);
            }
        });
        try {
            return new Ruled(read(file, classes), carried);
        } catch (UnreadableReport e) {
            // With what is left of its lines nothing would be body: that was ruled of another text.
            return new Ruled(byRules, List.of());
        }
    }

    /** What was ruled later on the report that the article is made from, on lines that stand once in both. */
    private List<LineRuling> carried(
            ReceivedFile file, Article article, @Nullable Long known, Map<Integer, LineRuling> own) {
        Provenance before = archive.provenance(article);
        Map<Integer, LineRuling> theirs = rulings.latest(before.reportId());
        if (theirs.isEmpty() || known != null && known == before.reportId()) {
            return List.of();
        }
        byte[] bytes = archive.bytes(article, before.reportId()).orElseThrow();
        Map<String, Integer> now = linesThatStandOnce(file);
        List<LineRuling> carried = new ArrayList<>();
        linesThatStandOnce(new ReceivedFile(before.file(), bytes)).forEach((text, line) -> {
            LineRuling ruling = theirs.get(line);
            Integer there = now.get(text);
            if (ruling != null && there != null && isNews(ruling, own.get(there)) && isText(file, there)) {
                carried.add(ruling.on(there));
            }
        });
        return carried;
    }

    private static boolean isNews(LineRuling ruling, @Nullable LineRuling own) {
        return own == null ? ruling.lineClass() != null : ruling.at().isAfter(own.at());
    }

    private static boolean isText(ReceivedFile file, int line) {
        return file.paragraph(line).isPresent();
    }

    private static Map<String, Integer> linesThatStandOnce(ReceivedFile file) {
        Map<String, Optional<Integer>> found = new HashMap<>();
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            found.merge(lines.get(i).strip(), Optional.of(i + 1), (one, other) -> Optional.empty());
        }
        Map<String, Integer> once = new HashMap<>();
        found.forEach((text, line) -> line.ifPresent(number -> once.put(text, number)));
        return once;
    }
}
