package stemma.intake;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a run to see what would happen: the same work as an import in one transaction that is rolled back, so that
 * the files of the run see each other and nobody else sees any of it. What it found is kept beside each file.
 */
@Component
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private final RunLog runs;
    private final ItemLog items;
    private final WaitingFiles files;
    private final Consignment consignment;
    private final Filing filing;
    private final Targets targets;
    private final Forecast forecast;
    private final Crowd crowd;
    private final JdbcClient jdbc;
    private final EntityManager session;
    private final TransactionTemplate stage;
    private final TransactionTemplate aside;

    Rehearsal(
            RunLog runs,
            ItemLog items,
            WaitingFiles files,
            Consignment consignment,
            Filing filing,
            Targets targets,
            Forecast forecast,
            Crowd crowd,
            JdbcClient jdbc,
            EntityManager session,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.items = items;
        this.files = files;
        this.consignment = consignment;
        this.filing = filing;
        this.targets = targets;
        this.forecast = forecast;
        this.crowd = crowd;
        this.jdbc = jdbc;
        this.session = session;
        this.stage = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Says of each file what would become of it, as long as it may go on; what is cut off begins anew. */
    void work(long run, BooleanSupplier goesOn) {
        Crowd.Patience patience = crowd.patience();
        boolean done = false;
        while (!done && goesOn.getAsBoolean() && runs.run(run).moving()) {
            aside.executeWithoutResult(status -> {
                items.forgetPredictions(run);
                runs.recount(run);
            });
            done = Boolean.TRUE.equals(stage.execute(status -> {
                boolean complete = rehearse(run, goesOn, patience);
                status.setRollbackOnly();
                return complete;
            }));
        }
        if (done) {
            runs.move(run, State.PREVIEWING, State.PREVIEWED);
        }
    }

    /** Tells whether it came to the end. */
    private boolean rehearse(long run, BooleanSupplier goesOn, Crowd.Patience patience) {
        Map<Long, String> seen = new HashMap<>();
        long collection = targets.rehearse(runs.run(run));
        List<Waiting> next = behind(run, 0, collection);
        boolean large = !Conveyor.isSmall(next);
        BooleanSupplier over = () ->
                !goesOn.getAsBoolean() || patience.isOver() || !runs.run(run).moving();
        while (!next.isEmpty() && !over.getAsBoolean()) {
            Set<Integer> predicted = large ? predict(run, next, seen) : Set.of();
            for (Waiting waiting : next) {
                if (!predicted.contains(waiting.position())) {
                    if (over.getAsBoolean()) {
                        return false;
                    }
                    keep(run, Map.of(waiting.position(), tried(run, waiting, seen)));
                }
            }
            next = behind(run, next.get(next.size() - 1).position(), collection);
        }
        return next.isEmpty() && runs.run(run).moving();
    }

    private List<Waiting> behind(long run, int position, long collection) {
        return files.behind(run, State.PREVIEWING, position, Conveyor.FILES, Conveyor.BYTES).stream()
                .map(waiting -> waiting.in(collection))
                .toList();
    }

    /** Returns the places of those files that could be gone through all at once. */
    private Set<Integer> predict(long run, List<Waiting> waiting, Map<Long, String> seen) {
        Map<Integer, Worked> worked = tried(run, waiting);
        waiting.forEach(file -> remember(seen, worked.get(file.position()), file.name()));
        // What goes in loads is new or unchanged, which needs no look at what was there before.
        Map<Integer, Prediction> predictions = forecast.ofAll(worked, 0);
        session.clear();
        keep(run, predictions);
        return predictions.keySet();
    }

    private void keep(long run, Map<Integer, Prediction> predictions) {
        Map<Integer, String> written = new HashMap<>();
        predictions.forEach((position, prediction) -> written.put(position, forecast.written(prediction)));
        aside.executeWithoutResult(status -> runs.count(
                run,
                files.predict(run, written).stream()
                        .map(position -> Objects.requireNonNull(predictions.get(position))
                                .outcome())
                        .toList(),
                0));
    }

    private Map<Integer, Worked> tried(long run, List<Waiting> waiting) {
        Consignment.Load load = consignment.ready(run, waiting);
        jdbc.sql("savepoint load").update();
        try {
            Map<Integer, Worked> worked = consignment.rehearse(load);
            jdbc.sql("release savepoint load").update();
            return worked;
        } catch (RuntimeException e) {
            if (Passing.passes(e) || Ruin.is(e)) {
                throw e;
            }
            log.warn(
                    "Run {}: files {} to {} are previewed one by one: {}",
                    run,
                    waiting.get(0).position(),
                    load.last(),
                    Refusal.rootOf(e).getMessage());
            jdbc.sql("rollback to savepoint load").update();
            return Map.of();
        } finally {
            session.clear();
        }
    }

    private Prediction tried(long run, Waiting waiting, Map<Long, String> seen) {
        jdbc.sql("savepoint file").update();
        try {
            long mark = forecast.mark();
            Worked worked = filing.file(run, waiting);
            String first = seen.get(worked.articleId());
            if (worked.outcome() == Outcome.CHANGED && first != null) {
                throw new SameReport(first);
            }
            Prediction prediction = forecast.of(worked, mark);
            session.flush();
            jdbc.sql("release savepoint file").update();
            remember(seen, worked, waiting.name());
            return prediction;
        } catch (RuntimeException | Error e) {
            if (Passing.passes(e) || Ruin.is(e)) {
                throw e;
            }
            jdbc.sql("rollback to savepoint file").update();
            return Prediction.refused(Refusal.of(run, waiting, e));
        } finally {
            session.clear();
        }
    }

    /** The first file about an article is the one that later ones are measured by. */
    private static void remember(Map<Long, String> seen, @Nullable Worked worked, String name) {
        if (worked != null && worked.articleId() != null) {
            seen.putIfAbsent(worked.articleId(), name);
        }
    }
}
