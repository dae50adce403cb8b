package stemma.signal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** What is changed through this program is heard here before anybody is told that it was done. */
@Component
class Committed implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(Committed.class);

    private final Listening listening;

    Committed(Listening listening) {
        this.listening = listening;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) {
            try {
                listening.catchUp();
            } catch (DataAccessException e) {
                log.debug("A change is heard within a second", e);
            }
        }
    }
}
