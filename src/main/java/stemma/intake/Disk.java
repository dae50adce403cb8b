package stemma.intake;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import stemma.database.EmbeddedDatabase;

/**
 * Room on the disk of the embedded database. Imports stop before it is full, since PostgreSQL stops when it is; the disk of
 * a database that somebody else runs cannot be seen from here.
 */
@Component
class Disk {

    private final LongSupplier free;
    private final DataSize floor;

    @Autowired
    Disk(ObjectProvider<EmbeddedDatabase> database, IntakeSettings settings) {
        this(
                () -> {
                    EmbeddedDatabase embedded = database.getIfAvailable();
                    return embedded == null ? Long.MAX_VALUE : embedded.freeBytes();
                },
                settings.diskFloor());
    }

    Disk(LongSupplier free, DataSize floor) {
        this.free = free;
        this.floor = floor;
    }

    boolean isLow() {
        return free.getAsLong() < floor.toBytes();
    }

    void refuseIfLow() {
        problem().ifPresent(problem -> {
            throw new DiskFull(problem);
        });
    }

    /** What is wrong and what to do, or empty while there is room. */
    Optional<String> problem() {
        long now = free.getAsLong();
        return now >= floor.toBytes()
                ? Optional.empty()
                : Optional.of(
                        "Only %,d MB are free on the disk of the database, and imports leave %,d MB free: make room there, and what waits goes on by itself."
                                .formatted(now >> 20, floor.toMegabytes()));
    }
}
