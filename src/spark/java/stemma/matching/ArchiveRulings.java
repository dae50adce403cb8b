package stemma.matching;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;

/** The rulings on reports of the archive, by their numbers, known to every machine. */
final class ArchiveRulings implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One ruling on two reports. */
    record Ruling(long one, long other, boolean same) implements Serializable {}

    private final Map<Long, List<Ruling>> byReport = new HashMap<>();

    ArchiveRulings(List<Ruling> rulings) {
        rulings.forEach(ruling -> byReport.computeIfAbsent(ruling.one(), report -> new ArrayList<>())
                .add(ruling));
    }

    /** Those on two of these reports. */
    PairRulings among(long[] reports, LongToIntFunction place) {
        PairRulings among = new PairRulings();
        for (long report : reports) {
            for (Ruling ruling : byReport.getOrDefault(report, List.of())) {
                int other = place.applyAsInt(ruling.other());
                if (other >= 0) {
                    among.rule(place.applyAsInt(report), other, ruling.same());
                }
            }
        }
        return among;
    }

    /** Pairs that are to be told together. */
    List<Ruling> same() {
        return byReport.values().stream()
                .flatMap(List::stream)
                .filter(Ruling::same)
                .toList();
    }
}
