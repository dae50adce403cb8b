package stemma.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import stemma.undo.Deeds;

/** Files one received file: reads it, hands it to the archive, and writes down its ledger. */
@Component
class Filing {

    private final Archive archive;
    private final Newsdesk newsdesk;
    private final Ledger ledger;
    private final Deeds deeds;
    private final Clock clock;

    Filing(Archive archive, Newsdesk newsdesk, Ledger ledger, Deeds deeds, Clock clock) {
        this.archive = archive;
        this.newsdesk = newsdesk;
        this.ledger = ledger;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnreadableReport.class)
    Worked file(long run, Waiting waiting) {
        ReceivedFile file = new ReceivedFile(waiting.name(), waiting.content());
        Decoding decoding = file.decoding();
        ParsedReport parsed = ReportParser.read(file);
        deeds.note(run, waiting.position());
        Filed filed = archive.file(incoming(waiting.collection(), file, decoding, parsed), "import " + run);
        ledger.write(filed.reportId(), parsed);
        return new Worked(outcome(filed), message(filed, decoding), filed.articleId());
    }

    private IncomingReport incoming(long collection, ReceivedFile file, Decoding decoding, ParsedReport parsed) {
        java.util.Set<WarningCode> findings = new java.util.HashSet<>();
        parsed.findings().forEach(finding -> findings.add(WarningCode.valueOf(finding.name())));
        if (decoding.note() != null) {
            findings.add(WarningCode.CHARSET_GUESSED);
        }
        if (isInFuture(parsed.published())) {
            findings.add(WarningCode.FUTURE_DATE);
        }
        return new IncomingReport(
                collection,
                parsed.key() == null ? file.sourceKey() : parsed.key(),
                file.name(),
                file.bytes(),
                decoding.charset().name(),
                parsed.content(),
                parsed.citedSources(),
                parsed.tags(),
                parsed.language(),
                parsed.url(),
                findings);
    }

    /** Somewhere it is tomorrow already. */
    private boolean isInFuture(@Nullable LocalDate published) {
        return published != null && published.isAfter(LocalDate.now(clock).plusDays(1));
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
                .map(twin -> " with the very same bytes as " + twin.words())
                .orElse("");
    }
}
