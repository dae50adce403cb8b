package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.WholeProgram;
import stemma.article.Archive;
import stemma.bulk.BulkTables;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;
import stemma.story.Newsdesk;
import stemma.story.Placements;
import stemma.undo.Deeds;

/** A run with one file that breaks the program in some way, and a sound one behind it. */
@WholeProgram
class BrokenFileTests {

    @Autowired
    private BulkTables tables;

    @Autowired
    private Conveyor conveyor;

    @Autowired
    private Archive archive;

    @Autowired
    private Placements placements;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RunLog runs;

    @Autowired
    private ItemLog items;

    @Autowired
    private Returning returning;

    @Autowired
    private Forecast forecast;

    @Autowired
    private Reader reader;

    @Autowired
    private Deeds deeds;

    @Autowired
    private Clock clock;

    @Autowired
    private Disk disk;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Importer sound;

    private Turn turn;

    /** Else the application's own line would work through the runs too. */
    @BeforeEach
    void takeTheTurn() {
        turn = Awaitility.await()
                .until(() -> Turn.take(source), Optional::isPresent)
                .orElseThrow();
    }

    @AfterEach
    void giveTheTurnBack() throws SQLException {
        turn.close();
    }

    private Importer importerThatFailsWith(Error error) {
        Filing filing = new Filing(archive, newsdesk, placements, ledger, reader, deeds, clock) {
            @Override
            Worked file(long run, Waiting waiting) {
                if (waiting.name().startsWith("deep")) {
                    throw error;
                }
                return super.file(run, waiting);
            }
        };
        return new Importer(
                runs, items, tables, conveyor, filing, returning, forecast, disk, transaction, events, clock);
    }

    private static long begin(Importer importer, String subject) {
        return importer.begin(new Errand(Origin.UPLOAD, null, "ada", false), List.<Delivery>of(receiver -> {
            receiver.accept(file("deep-" + subject, "The " + subject + " is deep."));
            receiver.accept(file("sound-" + subject, "The " + subject + " is sound, the council of Varby said."));
        }));
    }

    private static ReceivedFile file(String name, String text) {
        return new ReceivedFile(name + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Error> faultsOfAFile() {
        return List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Requested array size exceeds VM limit"),
                new AssertionError("a table has a header"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfAFile")
    void refusesTheFileAndGoesOn(Error error) {
        Importer importer = importerThatFailsWith(error);
        long run = begin(importer, "well" + error.getClass().getSimpleName());

        importer.work(run, () -> true);

        List<Item> done = items.page(run, 0, 10);
        assertThat(done).extracting(Item::outcome).containsExactly(Outcome.REFUSED, Outcome.NEW);
        assertThat(done.get(0).message()).contains(error.getClass().getSimpleName());
        assertThat(runs.run(run).finished()).isTrue();
    }

    @Test
    void stopsTheRunWhereTheProgramItselfIsBroken() {
        Importer importer = importerThatFailsWith(new NoClassDefFoundError("stemma/parsing/Page"));
        long run = begin(importer, "shaft");

        assertThatThrownBy(() -> importer.work(run, () -> true)).isInstanceOf(NoClassDefFoundError.class);

        assertThat(items.page(run, 0, 10)).extracting(Item::outcome).containsOnlyNulls();
        assertThat(runs.run(run).finished()).isFalse();
        sound.work(run, () -> true);
        assertThat(items.page(run, 0, 10)).extracting(Item::outcome).containsOnly(Outcome.NEW);
    }
}
