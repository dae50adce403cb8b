package stemma.intake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Archive;
import stemma.article.Filed;
import stemma.article.IncomingReport;
import stemma.article.WarningCode;
import stemma.parsing.Decoding;
import stemma.parsing.ParsedReport;
import stemma.parsing.ReceivedFile;
import stemma.parsing.ReportParser;
import stemma.parsing.UnreadableReport;
import stemma.story.Newsdesk;

/** Files one received file: reads it, hands it to the archive, and writes down its ledger. */
@Component
class Filing {

    private final Archive archive;
    private final Newsdesk newsdesk;
    private final Ledger ledger;

    Filing(Archive archive, Newsdesk newsdesk, Ledger ledger) {
        this.archive = archive;
        this.newsdesk = newsdesk;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnreadableReport.class)
    Worked file(long run, Waiting waiting) {
        ReceivedFile file = new ReceivedFile(waiting.name(), waiting.content());
        Decoding decoding = Decoding.of(file.bytes());
        ParsedReport parsed = ReportParser.parse(decoding.text());
        Filed filed = archive.file(incoming(file, decoding, parsed), "import " + run);
        ledger.write(filed.reportId(), parsed.ledger());
        return new Worked(outcome(filed), message(filed, decoding), filed.articleId());
    }

    private static IncomingReport incoming(ReceivedFile file, Decoding decoding, ParsedReport parsed) {
        java.util.Set<WarningCode> findings = new java.util.HashSet<>();
        parsed.findings().forEach(finding -> findings.add(WarningCode.valueOf(finding.name())));
        if (decoding.note() != null) {
            findings.add(WarningCode.CHARSET_GUESSED);
        }
        return new IncomingReport(
                file.sourceKey(),
                file.name(),
                file.bytes(),
                decoding.charset().name(),
                parsed.content(),
                parsed.citedSources(),
                parsed.tags(),
                findings);
    }

    private static Outcome outcome(Filed filed) {
        if (filed instanceof Filed.AsNew) {
            return Outcome.NEW;
        }
        return filed instanceof Filed.Unchanged ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private String message(Filed filed, Decoding decoding) {
        String note = decoding.note() == null ? "" : ", " + decoding.note();
        if (filed instanceof Filed.AsNew) {
            return "a new article" + copy(filed) + ", in the story “" + newsdesk.titleOfStoryOf(filed.articleId()) + "”"
                    + note;
        }
        if (filed instanceof Filed.Unchanged) {
            return "the very same bytes are here already";
        }
        return "the file has changed, and " + taken((Filed.TakenUp) filed) + note;
    }

    private static String taken(Filed.TakenUp taken) {
        if (taken.disagreements() > 0) {
            return "the article has taken it up but for " + taken.disagreements()
                    + (taken.disagreements() == 1 ? " place" : " places")
                    + " where an editor’s fix says otherwise: decide at the desk";
        }
        return taken.withFixes()
                ? "the article has taken it up beside the editors’ fixes"
                : "the article has taken it up";
    }

    private String copy(Filed filed) {
        return archive.copyOf(filed.articleId())
                .map(key -> " with the very same bytes as “" + key + "”")
                .orElse("");
    }
}
