package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;

class CourtesyTests {

    private final Courtesy courtesy = new Courtesy();

    @Test
    void takesAllProcessorsWhileNobodyAsks() throws Exception {
        assertThat(courtesy.isDue()).isFalse();
        assertThat(threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void takesOneThreadWhilePagesAreAskedFor() throws Exception {
        courtesy.asked();
        assertThat(courtesy.isDue()).isTrue();
        assertThat(threads()).isEqualTo(1);
    }

    @Test
    void takesAllAgainWhenThePagesWereSomeTimeAgo() throws Exception {
        courtesy.asked();
        Thread.sleep(1_100);
        assertThat(courtesy.isDue()).isFalse();
    }

    /** How many threads parallel work inside has. */
    private int threads() throws InterruptedException, ExecutionException {
        Callable<ForkJoinPool> asking = ForkJoinTask::getPool;
        return courtesy.workers().submit(asking).get().getParallelism();
    }
}
