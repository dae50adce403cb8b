package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Caller;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.parsing.ReceivedFile;
import stemma.story.Newsdesk;

/** A run with one file that breaks the program in some way, and a sound one behind it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@OnFreshDatabase
class BrokenFileTests {

    @Autowired
    private Archive archive;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RunLog runs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Importer sound;

    private Importer importerThatFailsWith(Error error) {
        Filing filing = new Filing(archive, newsdesk, ledger, runs) {
            @Override
            void file(long run, RunLog.Waiting waiting) {
                if (waiting.name().startsWith("deep")) {
                    throw error;
                }
                super.file(run, waiting);
            }
        };
        return new Importer(runs, filing, transaction, events);
    }

    private static long begin(Importer importer, String subject) {
        return importer.begin(Origin.UPLOAD, "ada", List.<Delivery>of(receiver -> {
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

        importer.work(run);

        List<Item> items = runs.items(run, 0, 10);
        assertThat(items).extracting(Item::outcome).containsExactly(Outcome.REFUSED, Outcome.NEW);
        assertThat(items.get(0).message()).contains(error.getClass().getSimpleName());
        assertThat(runs.unfinished()).doesNotContain(run);
    }

    @Test
    void stopsTheRunWhereTheProgramItselfIsBroken() {
        Importer importer = importerThatFailsWith(new NoClassDefFoundError("stemma/parsing/Page"));
        long run = begin(importer, "shaft");

        assertThatThrownBy(() -> importer.work(run)).isInstanceOf(NoClassDefFoundError.class);

        assertThat(runs.items(run, 0, 10)).extracting(Item::outcome).containsOnlyNulls();
        assertThat(runs.unfinished()).contains(run);
        sound.work(run);
        assertThat(runs.items(run, 0, 10)).extracting(Item::outcome).containsOnly(Outcome.NEW);
    }
}
