package stemma.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.CollectionName;
import stemma.article.ReportCollection;
import stemma.article.ReportCollections;

/** Finds or makes the collection that a run files into; a preview makes none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Targets {

    private final ReportCollections collections;
    private final JdbcClient jdbc;

    Targets(ReportCollections collections, JdbcClient jdbc) {
        this.collections = collections;
        this.jdbc = jdbc;
    }

    /** The number of the collection; null where a preview has yet to have it made. */
    @Nullable
    Long begin(Errand errand) {
        Target target = errand.target();
        if (target.id() != null) {
            return target.id();
        }
        CollectionName name = new CollectionName(target.name());
        return errand.preview()
                ? collections.named(name).map(ReportCollection::id).orElse(null)
                : Long.valueOf(collections.open(name, errand.startedBy()).id());
    }

    /** Where a preview files to, in a transaction that is rolled back. */
    long rehearse(Run run) {
        Target target = run.target();
        return target.id() != null
                ? target.id()
                : collections
                        .named(new CollectionName(target.name()))
                        .map(ReportCollection::id)
                        .orElseGet(() -> collections.sketch(run.startedBy()));
    }

    /** The preview is about to be imported. */
    void settle(Run run, String who) {
        if (run.target().isNew()) {
            jdbc.sql("update import_run set collection_id = ?, new_collection = null where id = ?")
                    .params(
                            collections
                                    .open(new CollectionName(run.target().name()), who)
                                    .id(),
                            run.id())
                    .update();
        }
    }
}
