package stemma.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import stemma.signal.Hearer;
import stemma.signal.Listening;
import stemma.signal.Subject;

/**
 * The pages that are kept. Each is thrown away when something that it shows changes, on whichever node, and all are when a text
 * goes public by the clock.
 */
@Component
class Prints implements Hearer {

    /** A page that is being made, and what has changed since that began. */
    static final class Making {

        private final Set<Subject> changed = new HashSet<>();
    }

    /** Which bytes lay at an address last, and since when: a page that is made anew may be the same. */
    private record Before(String digest, Modified since) {}

    private static final int BEFORE_MOST = 20_000;

    private final Cache<Address, Print> prints;
    private final Cache<Address, Before> before =
            Caffeine.newBuilder().maximumSize(BEFORE_MOST).build();
    private final Set<Making> makings = ConcurrentHashMap.newKeySet();
    private final List<Timetable> timetables;
    private final ObjectProvider<Listening> listening;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Instant turn = Instant.EPOCH;

    Prints(
            @Value("${stemma.press.memory:64MB}") DataSize memory,
            List<Timetable> timetables,
            ObjectProvider<Listening> listening,
            JdbcClient jdbc,
            Clock clock) {
        this.prints = Caffeine.newBuilder()
                .maximumWeight(memory.toBytes())
                .weigher((Address address, Print print) -> address.weight() + print.weight())
                .build();
        this.timetables = List.copyOf(timetables);
        this.listening = listening;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Nullable
    Print at(Address address) {
        Instant now = clock.instant();
        Print print = now.isBefore(turn) ? prints.getIfPresent(address) : null;
        return print != null && print.isGoodAt(now) ? print : null;
    }

    /** A page is going to be made: to be called before anything is read for it. */
    Making begin() {
        listening.getObject().begin();
        Instant now = clock.instant();
        if (!now.isBefore(turn)) {
            turned(now, next(now, jdbc));
        }
        Making making = new Making();
        makings.add(making);
        return making;
    }

    /** Keeps a page, unless what it shows has changed while it was made; gives what is to be sent. */
    synchronized Print keep(Making making, Address address, Print made, Instant until) {
        Before last = before.getIfPresent(address);
        Modified since = last != null && last.digest.equals(made.digest()) ? last.since : Modified.now(clock);
        Print print = made.known(since, until);
        if (!print.shows(making.changed)) {
            before.put(address, new Before(made.digest(), since));
            prints.put(address, print);
        }
        return print;
    }

    /** Whether the page was made or not, to be called in the end. */
    void end(Making making) {
        makings.remove(making);
    }

    @Override
    public void changed(Set<Subject> subjects, JdbcClient own) {
        if (subjects.contains(Subject.ALL) || subjects.contains(Subject.LISTS)) {
            Instant now = clock.instant();
            Instant next = next(now, own);
            turned(now, next);
            turn = next;
        }
        drop(subjects);
    }

    private synchronized void drop(Set<Subject> subjects) {
        makings.forEach(making -> making.changed.addAll(subjects));
        if (subjects.contains(Subject.ALL)) {
            prints.invalidateAll();
        } else {
            prints.asMap().values().removeIf(print -> print.shows(subjects));
        }
    }

    private Instant next(Instant now, JdbcClient with) {
        return timetables.stream()
                .flatMap(timetable -> timetable.nextAfter(now, with).stream())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Where the time has come for a text, nothing is known to be as it was. */
    private synchronized void turned(Instant now, Instant next) {
        if (!now.isBefore(turn)) {
            drop(Set.of(Subject.ALL));
            turn = next;
        }
    }
}
