package stemma.checking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks, in English only: what they read by are words of English. */
final class Rules {

    private static final List<Check> ALL = List.of(
            new MissingWords(),
            new NamesOfHouse(),
            new HeadlineTwice(),
            new SiteFurniture(),
            new LeftoverMarks(),
            new Figures(),
            new Tenses(),
            new Spellings(),
            new Motives(),
            new TwoAttributions(),
            new MixedQuotes(),
            new LoadedWords());

    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    found -> found.rule().severity().ordinal())
            .thenComparing(found -> found.line().field())
            .thenComparing(Finding::block)
            .thenComparing(Finding::from);

    private Rules() {}

    /** Faults first, and within a kind in the order of the text. */
    static List<Finding> findings(Matter matter) {
        return ALL.stream().flatMap(check -> check.in(matter)).sorted(ORDER).toList();
    }

    static Stream<Finding> findings(CheckRule rule, Matter matter) {
        return findings(matter).stream().filter(found -> found.rule() == rule);
    }
}
