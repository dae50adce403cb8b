package stemma.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stemma.signal.Hearer;
import stemma.signal.Subject;

/**
 * What this program remembers of the register, so that a name that was met before costs no query. Any edit, here or in
 * another program on the same database, makes it begin anew: at once here, within a second elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before those who keep what it was asked for
class Knowledge implements Hearer {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 200_000;
    private static final int LONGEST = 200;

    /** Remembered of a key that is no record's. */
    private static final long NOBODY = -1;

    /**
     * A record as it stands: the one that it became part of, if it did.
     *
     * @param checked whether an editor has looked at it or merged it
     */
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
        private final Map<Asked, Asked> keys = new ConcurrentHashMap<>();

        Generation(long version) {
            this.version = version;
        }

        /** What to ask for by these words; working a key out costs more than remembering it. */
        Asked asked(EntryKind kind, String words) {
            Asked given = new Asked(kind, words);
            Asked known = keys.get(given);
            if (known == null) {
                known = new Asked(kind, Spelling.key(kind, words));
                if (words.length() <= LONGEST) {
                    keys.put(given, known);
                }
            }
            return known;
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
            return ids.size() > MOST || standing.size() > MOST || keys.size() > MOST;
        }
    }

    Generation now() {
        if (!changedHere() && !clock.instant().isBefore(looked.plus(FRESH))) {
            look();
        }
        return newest;
    }

    /** The record that goes by a name in any known spelling, as it stands. */
    Optional<Standing> known(EntryKind kind, String name) {
        Long id = ids(kind, List.of(name)).getOrDefault(name, NOBODY);
        return id == NOBODY ? Optional.empty() : standing(id);
    }

    /** The same, and nothing is remembered where nobody goes by it: the next report may bring one. */
    Optional<Standing> met(EntryKind kind, String name) {
        Asked asked = now().asked(kind, name);
        return now().id(asked)
                .or(() -> Optional.ofNullable(
                        directory.find(kind, List.of(asked.key())).get(asked)))
                .flatMap(this::standing);
    }

    /** Whose these names are; one query for all that are not remembered. */
    private Map<String, Long> ids(EntryKind kind, Collection<String> names) {
        Generation generation = now();
        Map<Asked, Long> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Asked asked = generation.asked(kind, name);
            Long id = generation.ids.get(asked);
            if (id == null) {
                unknown.add(asked.key());
            } else {
                found.put(asked, id);
            }
        }
        if (!unknown.isEmpty()) {
            Map<Asked, Long> looked = directory.find(kind, unknown);
            unknown.forEach(key -> looked.putIfAbsent(new Asked(kind, key), NOBODY));
            generation.learn(looked);
            found.putAll(looked);
        }
        Map<String, Long> ids = new HashMap<>();
        names.forEach(name -> ids.put(name, found.getOrDefault(generation.asked(kind, name), NOBODY)));
        return ids;
    }

    /** Those names that are, in any known spelling, names of outlets that an editor has looked at. */
    Set<String> outletsAmong(Collection<String> names) {
        return ids(EntryKind.OUTLET, names).entrySet().stream()
                .filter(name -> name.getValue() != NOBODY
                        && standing(name.getValue()).filter(Standing::checked).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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

    /** An edit elsewhere. */
    @Override
    public void changed(Set<Subject> subjects, JdbcClient jdbc) {
        if (subjects.contains(Subject.NAMES) || subjects.contains(Subject.ALL)) {
            looked = Instant.EPOCH;
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
