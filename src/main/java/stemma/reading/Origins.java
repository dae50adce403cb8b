package stemma.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * From how many places the reports of a story may have their news. Two reports have one origin
 * <ol>
 *   <li>if both name the same source,
 *   <li>if one names the outlet of the other as its source,
 *   <li>if both are of one outlet, or
 *   <li>if half of the words of one, or more, stand in runs of five and more that the other has too;
 * </ol>
 * and so have two that each have one origin with a third. Names are the same if the register knows them for the same outlet, or if
 * they differ in capitals only. Only what readers see of the reports counts. The number is the most there can be: a report that
 * does not say where it has its news from may go back to another all the same.
 */
public record Origins(List<Group> groups) {

    private static final int SHOWN = 8;

    /** Reports of one origin, by their letters, and what says so; of a report alone, what it says of its source. */
    public record Group(List<String> reports, List<Reason> reasons) {}

    /** The key of a message, and the names that it is about. */
    public record Reason(String key, @Nullable String names) {}

    /** The letters of two reports of which one has much of the other's words. */
    record Shared(String one, String other) {}

    public Origins {
        groups = List.copyOf(groups);
    }

    /** @param house what the house calls a source */
    static Origins of(List<Member> members, Collection<Shared> copies, UnaryOperator<String> house) {
        return new Gathering(members, house).origins(copies);
    }

    public int count() {
        return groups.size();
    }

    public List<Group> shown() {
        return groups.subList(0, Math.min(SHOWN, groups.size()));
    }

    public int notShown() {
        return groups.size() - shown().size();
    }

    /** Puts reports together, step by step. */
    private static final class Gathering {

        private final List<Member> members;
        private final UnaryOperator<String> house;

        /** By the letter of each report, that of the first one it goes with. */
        private final Map<String, String> first = new LinkedHashMap<>();

        /** By the letter of a report of the group, which may have become part of another since. */
        private final Map<String, Set<Reason>> reasons = new LinkedHashMap<>();

        Gathering(List<Member> members, UnaryOperator<String> house) {
            this.members = members;
            this.house = house;
            members.forEach(member -> first.put(member.siglum(), member.siglum()));
        }

        Origins origins(Collection<Shared> copies) {
            Map<String, List<String>> naming = new LinkedHashMap<>();
            Map<String, List<String>> outlets = new LinkedHashMap<>();
            Map<String, String> names = new TreeMap<>();
            for (Member member : members) {
                for (String source : member.sources()) {
                    String name = house.apply(source);
                    names.putIfAbsent(key(name), name);
                    naming.computeIfAbsent(key(name), key -> new ArrayList<>()).add(member.siglum());
                }
                if (member.outlet() != null) {
                    names.putIfAbsent(key(member.outlet()), member.outlet());
                    outlets.computeIfAbsent(key(member.outlet()), key -> new ArrayList<>())
                            .add(member.siglum());
                }
            }
            naming.forEach((key, reports) -> join(reports, new Reason("origins.named", names.get(key))));
            outlets.forEach((key, reports) -> join(reports, new Reason("origins.outlet", names.get(key))));
            outlets.forEach((key, reports) -> {
                for (String report : naming.getOrDefault(key, List.of())) {
                    join(List.of(reports.get(0), report), new Reason("origins.cited", names.get(key)));
                }
            });
            copies.forEach(copy -> join(List.of(copy.one(), copy.other()), new Reason("origins.words", null)));
            return new Origins(groups());
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        private void join(List<String> reports, Reason reason) {
            List<String> different = reports.stream().distinct().toList();
            if (different.size() < 2) {
                return;
            }
            reasons.computeIfAbsent(different.get(0), report -> new LinkedHashSet<>())
                    .add(reason);
            different.forEach(report -> put(report, different.get(0)));
        }

        private void put(String report, String with) {
            String one = root(report);
            String other = root(with);
            List<String> order = List.copyOf(first.keySet());
            boolean earlier = order.indexOf(one) < order.indexOf(other);
            first.put(earlier ? other : one, earlier ? one : other);
        }

        private String root(String report) {
            String up = report;
            for (String next = first.getOrDefault(up, up); !next.equals(up); next = first.getOrDefault(up, up)) {
                up = next;
            }
            return up;
        }

        private List<Group> groups() {
            Map<String, List<Member>> together = new LinkedHashMap<>();
            members.forEach(member -> together.computeIfAbsent(root(member.siglum()), root -> new ArrayList<>())
                    .add(member));
            return together.values().stream().map(this::group).toList();
        }

        private Group group(List<Member> reports) {
            List<String> letters = reports.stream().map(Member::siglum).toList();
            if (letters.size() > 1) {
                List<Reason> why = letters.stream()
                        .flatMap(letter -> reasons.getOrDefault(letter, Set.of()).stream())
                        .distinct()
                        .toList();
                return new Group(letters, why);
            }
            List<String> sources = reports.get(0).sources();
            Reason alone = sources.isEmpty()
                    ? new Reason("origins.silent", null)
                    : new Reason("origins.alone", String.join(", ", sources));
            return new Group(letters, List.of(alone));
        }
    }
}
