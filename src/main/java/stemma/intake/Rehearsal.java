package stemma.intake;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

    private final RunLog runs;
    private final ItemLog items;
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
            Filing filing,
            Targets targets,
            Forecast forecast,
            Crowd crowd,
            JdbcClient jdbc,
            EntityManager session,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.items = items;
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
        Optional<Waiting> next = items.behind(run, 0);
        while (next.isPresent() && goesOn.getAsBoolean() && !patience.isOver()) {
            predict(run, next.get().in(collection));
            next = items.behind(run, next.get().position());
        }
        return next.isEmpty() && runs.run(run).moving();
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
