package stemma.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this program remembers of the register, so that a name that was met before costs no query. Any edit, here or in
 * another program on the same database, makes it begin anew: at once here, within a second elsewhere.
 */
@Component
class Knowledge {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 200_000;

    /** Remembered of a key that is no record's. */
    private static final long NOBODY = -1;

    /** A record as it stands: the one that it became part of, if it did. */
    record Standing(long id, String name, boolean checked) {}

    /** A kind and a key, or a host. */
    record Asked(EntryKind kind, String key) {}

    private final Directory directory;
    private final Clock clock;
    private volatile Generation newest = new Generation(-1);
    private volatile Instant looked = Instant.EPOCH;

    Knowledge(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What is remembered between two edits of the register. */
    static final class Generation {

        private final long version;
        private final Map<Asked, Long> ids = new ConcurrentHashMap<>();
        private final Map<Long, Standing> standing = new ConcurrentHashMap<>();

        Generation(long version) {
            this.version = version;
        }

        /** The record that goes by this key; none as well where nothing is known of it yet. */
        Optional<Long> id(Asked asked) {
            return Optional.ofNullable(ids.get(asked)).filter(id -> id != NOBODY);
        }

        /** What a transaction sees that has changed the register may never come to be, so it is not remembered. */
        void learn(Map<Asked, Long> found) {
            if (!changedHere()) {
                ids.putAll(found);
            }
        }

        void learn(long id, Standing found) {
            if (!changedHere()) {
                standing.put(id, found);
            }
        }

        private boolean isFull() {
            return ids.size() > MOST || standing.size() > MOST;
        }
    }

    Generation now() {
        if (!changedHere() && !clock.instant().isBefore(looked.plus(FRESH))) {
            look();
        }
        return newest;
    }

    Optional<Standing> known(EntryKind kind, String name) {
        Asked asked = new Asked(kind, Spelling.key(kind, name));
        Generation generation = now();
        Long id = generation.ids.get(asked);
        if (id == null) {
            id = directory.find(kind, List.of(asked.key())).getOrDefault(asked, NOBODY);
            generation.learn(Map.of(asked, id));
        }
        return id == NOBODY ? Optional.empty() : standing(id);
    }

    /** Whether an editor has looked at an outlet that goes by this name. */
    boolean isOutlet(String name) {
        return known(EntryKind.OUTLET, name).filter(Standing::checked).isPresent();
    }

    /** The record that the given one is part of now, or itself. */
    Optional<Standing> standing(long id) {
        Generation generation = now();
        Standing remembered = generation.standing.get(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Standing> found = directory.standing(id);
        found.ifPresent(standing -> generation.learn(id, standing));
        return found;
    }

    private void look() {
        Instant before = clock.instant();
        long version = directory.version();
        if (version != newest.version || newest.isFull()) {
            newest = new Generation(version);
        }
        looked = before;
    }

    /** The transaction at hand has put something into the register, or changed it. */
    void changed() {
        if (!changedHere() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Change());
        }
    }

    private static boolean changedHere() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Change.class::isInstance);
    }

    private final class Change implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            looked = Instant.EPOCH;
        }
    }
}
