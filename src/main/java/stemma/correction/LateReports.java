package stemma.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import stemma.article.ArticleRevised;
import stemma.story.ArticlesPlaced;
import stemma.story.StoryChanged;

/**
 * Looks at what comes to a story after a correction, or is revised then, for the claim that was wrong: after the transaction that brought
 * it, in a thread of its own, so that no import waits. What a stop leaves behind is looked at within minutes after the next start.
 */
@Component
class LateReports implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LateReports.class);

    /** Beyond these what came waits for the next regular look. */
    private static final int MOST_WAITING = 10_000;

    private final OnRecord onRecord;
    private final Lookout lookout;

    private final Set<Long> articles = new HashSet<>();
    private final Set<Long> stories = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();

    /** One works, one waits: whoever comes meanwhile is served by the one that waits. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            5,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> new Thread(work, "late-reports"),
            new ThreadPoolExecutor.DiscardPolicy());

    LateReports(OnRecord onRecord, Lookout lookout) {
        this.onRecord = onRecord;
        this.lookout = lookout;
    }

    @TransactionalEventListener
    void on(ArticlesPlaced placed) {
        wake(() -> stories.addAll(placed.stories()));
    }

    @TransactionalEventListener
    void on(ArticleRevised revised) {
        wake(() -> articles.add(revised.articleId()));
    }

    @TransactionalEventListener
    void on(StoryChanged changed) {
        wake(() -> slugs.add(changed.slug()));
    }

    private void wake(Runnable noting) {
        synchronized (this) {
            if (articles.size() + stories.size() + slugs.size() < MOST_WAITING) {
                noting.run();
            }
        }
        worker.execute(this::lookAtWaiting);
    }

    private void lookAtWaiting() {
        List<Long> waiting = new ArrayList<>();
        try {
            waiting.addAll(taken());
        } catch (RuntimeException e) {
            log.warn("What came in cannot be looked at for corrected claims now; it will be within ten minutes", e);
        }
        waiting.forEach(this::lookAt);
    }

    private List<Long> taken() {
        Set<Long> newcomers;
        Set<Long> grown;
        Set<String> changed;
        synchronized (this) {
            newcomers = Set.copyOf(articles);
            grown = Set.copyOf(stories);
            changed = Set.copyOf(slugs);
            articles.clear();
            stories.clear();
            slugs.clear();
        }
        return onRecord.stories(newcomers, grown, changed);
    }

    private void lookAt(long story) {
        try {
            lookout.catchUp(story);
        } catch (RuntimeException e) {
            log.warn("Story {} cannot be looked at for corrected claims now; it will be within ten minutes", story, e);
        }
    }

    /** For what came while the program stopped, and for what it had no room to remember. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void regularly() {
        worker.execute(() -> onRecord.behind().forEach(this::lookAt));
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
