package stemma.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Archive;
import stemma.article.ExactCopy;
import stemma.article.Filed;
import stemma.article.GivenStory;
import stemma.article.IncomingReport;
import stemma.article.WarningCode;
import stemma.parsing.Decoding;
import stemma.parsing.ParsedReport;
import stemma.parsing.ReceivedFile;
import stemma.parsing.StatedStory;
import stemma.parsing.UnreadableReport;
import stemma.story.Newsdesk;
import stemma.story.Placements;
import stemma.undo.Deeds;

/** Files one received file: reads it, hands it to the archive, and writes down its ledger. */
@Component
class Filing {

    static final String UNCHANGED = "the very same bytes are here already";

    private static final String STAYS =
            "; the file gives another story, but an article stays where readers have seen it";

    private final Archive archive;
    private final Newsdesk newsdesk;
    private final Placements placements;
    private final Ledger ledger;
    private final Reader reader;
    private final Deeds deeds;
    private final Clock clock;

    Filing(
            Archive archive,
            Newsdesk newsdesk,
            Placements placements,
            Ledger ledger,
            Reader reader,
            Deeds deeds,
            Clock clock) {
        this.archive = archive;
        this.newsdesk = newsdesk;
        this.placements = placements;
        this.ledger = ledger;
        this.reader = reader;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A file as the rules read it; of one that becomes an article anew in a load, no line was ruled on. */
    record Read(IncomingReport report, ParsedReport parsed, Decoding decoding) {}

    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnreadableReport.class)
    Worked file(long run, Waiting waiting) {
        Read read = read(waiting);
        deeds.note(run, waiting.position());
        ReceivedFile file = new ReceivedFile(waiting.name(), waiting.content());
        Reader.Ruled ruled = reader.ruled(file, read.parsed(), waiting.collection());
        Filed filed = archive.file(incoming(waiting.collection(), file, read.decoding(), ruled.report()), actor(run));
        ledger.write(Map.of(filed.reportId(), read.parsed()));
        reader.carry(filed.reportId(), ruled);
        String message = message(filed, read) + standing(ruled.carried().size());
        return new Worked(outcome(filed), message, filed.articleId());
    }

    static String actor(long run) {
        return "import " + run;
    }

    /** Safe to call from any thread, and without a transaction. */
    Read read(Waiting waiting) {
        ReceivedFile file = new ReceivedFile(waiting.name(), waiting.content());
        Decoding decoding = file.decoding();
        ParsedReport parsed = reader.read(file, Map.of());
        return new Read(incoming(waiting.collection(), file, decoding, parsed), parsed, decoding);
    }

    IncomingReport incoming(long collection, ReceivedFile file, Decoding decoding, ParsedReport parsed) {
        java.util.Set<WarningCode> findings = new java.util.HashSet<>();
        parsed.findings().forEach(finding -> findings.add(WarningCode.valueOf(finding.name())));
        if (decoding.note() != null) {
            findings.add(WarningCode.CHARSET_GUESSED);
        }
        if (isInFuture(parsed.published())) {
            findings.add(WarningCode.FUTURE_DATE);
        }
        StatedStory story = parsed.story();
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
                story == null ? null : new GivenStory(story.key(), story.probability()),
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

    private String message(Filed filed, Read read) {
        Decoding decoding = read.decoding();
        GivenStory story = read.report().story();
        if (filed instanceof Filed.AsNew) {
            return madeNew(
                    archive.copyOf(filed.articleId()),
                    newsdesk.joinedBy(filed.articleId()),
                    said(story, isAsGiven(filed, story)),
                    decoding);
        }
        if (filed instanceof Filed.Unchanged) {
            return UNCHANGED;
        }
        return "the file has changed" + copy(archive.copyOf(filed.articleId())) + ", and "
                + taken((Filed.TakenUp) filed)
                + (isAsGiven(filed, story) ? "" : STAYS) + note(decoding);
    }

    private boolean isAsGiven(Filed filed, @Nullable GivenStory story) {
        return story == null || placements.isAsGiven(filed.articleId(), story);
    }

    /** What became of the story that the file gives. */
    static String said(@Nullable GivenStory story, boolean followed) {
        if (story == null) {
            return "";
        }
        return followed
                ? ", as the file says (story “" + story.key() + "”)"
                : "; the file says story “" + story.key() + "”, but what editors ruled counts more";
    }

    /**
     * @param joined the title of the story that it came to; none where it begins one
     * @param said what became of the story that the file gives
     */
    static String madeNew(Optional<ExactCopy> copied, Optional<String> joined, String said, Decoding decoding) {
        String place =
                joined.map(story -> ", which joins the story “" + story + "”").orElse(", which begins a story");
        return "a new article" + copy(copied) + place + said + note(decoding);
    }

    private static String copy(Optional<ExactCopy> copied) {
        return copied.map(twin -> ", with the very same bytes as " + twin.words())
                .orElse("");
    }

    private static String note(Decoding decoding) {
        return decoding.note() == null ? "" : ", " + decoding.note();
    }

    private static String standing(int rulings) {
        if (rulings == 0) {
            return "";
        }
        return rulings == 1 ? "; a ruling on a line still counts" : "; " + rulings + " rulings on lines still count";
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
}
