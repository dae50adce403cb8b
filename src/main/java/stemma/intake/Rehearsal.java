package stemma.intake;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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

    /** Fewer than an import takes in hand at once, as an editor may wait for rows that a load holds. */
    private static final int FILES = 200;

    private static final int BYTES = 4 * 1024 * 1024;

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
        long collection = targets.rehearse(runs.run(run));
        List<Waiting> next = behind(run, 0, collection);
        boolean large = next.size() >= Conveyor.FEW;
        BooleanSupplier over = () ->
                !goesOn.getAsBoolean() || patience.isOver() || !runs.run(run).moving();
        while (!next.isEmpty() && !over.getAsBoolean()) {
            Set<Integer> predicted = large ? predict(run, next) : Set.of();
            for (Waiting waiting : next) {
                if (!predicted.contains(waiting.position())) {
                    if (over.getAsBoolean()) {
                        return false;
                    }
                    predict(run, waiting);
                }
            }
            next = behind(run, next.get(next.size() - 1).position(), collection);
        }
        return next.isEmpty() && runs.run(run).moving();
    }

    private List<Waiting> behind(long run, int position, long collection) {
        return files.behind(run, State.PREVIEWING, position, FILES, BYTES).stream()
                .map(waiting -> waiting.in(collection))
                .toList();
    }

    /** Returns the places of those files that could be gone through all at once. */
    private Set<Integer> predict(long run, List<Waiting> waiting) {
        Map<Integer, Prediction> predictions = tried(run, waiting);
        Map<Integer, String> written = new HashMap<>();
        predictions.forEach((position, prediction) -> written.put(position, forecast.written(prediction)));
        aside.executeWithoutResult(status -> files.predict(run, written).stream()
                .collect(Collectors.groupingBy(position ->
                        Objects.requireNonNull(predictions.get(position)).outcome()))
                .forEach((outcome, some) -> runs.count(run, outcome, some.size(), 0)));
        return predictions.keySet();
    }

    private Map<Integer, Prediction> tried(long run, List<Waiting> waiting) {
        Set<Integer> unchanged = files.unchanged(
                        run, waiting.stream().map(Waiting::position).toList())
                .keySet();
        Consignment.Load load = consignment.ready(run, waiting, unchanged);
        jdbc.sql("savepoint load").update();
        try {
            Map<Integer, Prediction> predictions = consignment.rehearse(load);
            jdbc.sql("release savepoint load").update();
            return predictions;
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

    private void predict(long run, Waiting waiting) {
        Prediction prediction = tried(run, waiting);
        aside.executeWithoutResult(status -> {
            if (items.predict(run, waiting.position(), forecast.written(prediction))) {
                runs.count(run, prediction.outcome(), 1, 0);
            }
        });
    }

    private Prediction tried(long run, Waiting waiting) {
        jdbc.sql("savepoint file").update();
        try {
            long mark = forecast.mark();
            Prediction prediction = forecast.of(filing.file(run, waiting), mark);
            session.flush();
            jdbc.sql("release savepoint file").update();
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
}
