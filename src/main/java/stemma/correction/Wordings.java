package stemma.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.collation.Terms;
import stemma.register.HouseName;
import stemma.register.HouseName.Status;
import stemma.revision.Content;

/**
 * Which words of a correction are wrong wherever they stand: names above all. What the corrected text still says itself is not, and
 * neither is a single word that is no name.
 */
final class Wordings {

    /** A name that only one sentence lost, to a name that is not like it, may be right elsewhere: such a sentence must be about the same. */
    private static final int OTHER_NAME = 1;

    private static final int NO_NAME = 2;

    /** Shorter words, such as {@code were} and {@code put}, go with everything. */
    private static final int LONG = 5;

    /** What was wrong is a name, and what stands there now is one. */
    private record Renamed(Change change, String part, String whole, String right, String rightPart) {}

    private final NameWords names;
    private final NameWords namesNow;
    private final Content after;
    private final Collection<HouseName> house;

    private Wordings(Content before, Content after, Collection<HouseName> house) {
        this.names = NameWords.of(before);
        this.namesNow = NameWords.of(after);
        this.after = after;
        this.house = house;
    }

    static List<Wording> of(List<Change> changes, Content before, Content after, Collection<HouseName> house) {
        return new Wordings(before, after, house).of(changes);
    }

    private List<Wording> of(List<Change> changes) {
        List<Renamed> renamed = changes.stream()
                .filter(change -> change.now() != null)
                .flatMap(change -> change.stretches().stream().flatMap(stretch -> renamed(change, stretch).stream()))
                .toList();
        Stream<Wording> ofNames = renamed.stream().flatMap(one -> wordings(one, renamed));
        Stream<Wording> others = changes.stream()
                .flatMap(change -> change.stretches().stream().flatMap(stretch -> phrase(change, stretch).stream()));
        return Stream.concat(ofNames, others)
                .filter(wording ->
                        !wording.right().isBlank() && !Terms.of(wording.wrong()).isEmpty())
                .filter(wording -> !Terms.of(wording.wrong()).equals(Terms.of(wording.right())))
                .filter(wording -> !wording.isIn(after))
                .distinct()
                .toList();
    }

    /** Where one name stood and one name stands. */
    private Optional<Renamed> renamed(Change change, Stretch stretch) {
        String old = change.old();
        String now = String.valueOf(change.now());
        List<Stretch.Place> was = names.names(old, stretch.from(), stretch.to());
        List<Stretch.Place> is = namesNow.names(
                now, stretch.into(), stretch.into() + stretch.right().length());
        if (was.size() != 1 || is.size() != 1) {
            return Optional.empty();
        }
        Stretch.Place part = was.get(0);
        Stretch.Place whole = names.whole(old, part);
        Stretch name = new Stretch(part.of(old), is.get(0).of(now), "", part.from(), 0);
        return Optional.of(new Renamed(change, name.wrong(), whole.of(old), right(change, whole, name), name.right()));
    }

    /** The whole name with all that was corrected in it. */
    private static String right(Change change, Stretch.Place whole, Stretch name) {
        StringBuilder right = new StringBuilder(whole.of(change.old()));
        List<Stretch> inside = new ArrayList<>(change.stretches());
        inside.removeIf(one -> one.from() <= name.from() && one.to() >= name.to());
        inside.removeIf(one -> one.from() < whole.from() || one.to() > whole.to());
        inside.add(name);
        inside.sort(Comparator.comparingInt(Stretch::from).reversed());
        inside.forEach(one -> right.replace(one.from() - whole.from(), one.to() - whole.from(), one.right()));
        return right.toString().strip();
    }

    private Stream<Wording> wordings(Renamed one, List<Renamed> all) {
        HouseName wrongly = wrongly(one.whole(), one.part());
        boolean sure = wrongly != null || isMisspelt(one) || isEverywhere(one, all);
        int shared = sure ? 0 : OTHER_NAME;
        List<Wording> wordings = new ArrayList<>();
        wordings.add(new Wording(one.change(), one.whole(), one.right(), one.whole(), shared));
        if (Stretch.words(one.part()).size() > 1) {
            wordings.add(new Wording(one.change(), one.part(), one.rightPart(), one.whole(), shared));
        }
        variants(one, wrongly)
                .forEach(name -> wordings.add(new Wording(one.change(), name, one.right(), name, shared)));
        return wordings.stream();
    }

    /** A name that keeps some of its words, or is spelt otherwise, is the same thing called wrongly. */
    private boolean isMisspelt(Renamed one) {
        Set<String> both = new HashSet<>(nameWords(one.whole()));
        both.retainAll(nameWords(one.right()));
        return !both.isEmpty() || isAlike(one.part(), one.rightPart());
    }

    private static Set<String> nameWords(String name) {
        return Stretch.words(name).stream()
                .map(MatchResult::group)
                .filter(NameWords::isCapital)
                .flatMap(word -> Terms.telling(word).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isAlike(String one, String other) {
        int most = Math.min(one.length(), other.length()) / 4;
        return distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) <= Math.max(1, most);
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[other.length()];
    }

    private static boolean isEverywhere(Renamed one, List<Renamed> all) {
        return all.stream()
                        .filter(other -> other.whole().equals(one.whole())
                                && other.right().equals(one.right()))
                        .map(Renamed::change)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whose wrong name it is. */
    private @Nullable HouseName wrongly(String... names) {
        return house.stream()
                .filter(name -> name.others(Status.WRONG).stream()
                        .anyMatch(wrong -> Stream.of(names).anyMatch(wrong::equalsIgnoreCase)))
                .findFirst()
                .orElse(null);
    }

    /** The other names of what was named; of a thing called wrongly its other wrong names. */
    private Stream<String> variants(Renamed one, @Nullable HouseName wrongly) {
        List<String> own = List.of(one.whole(), one.part());
        Stream<String> same = house.stream()
                .map(name -> Stream.concat(Stream.of(name.name()), name.others(Status.SAME).stream())
                        .toList())
                .filter(called -> called.stream().anyMatch(name -> own.stream().anyMatch(name::equalsIgnoreCase)))
                .filter(called -> called.stream()
                        .noneMatch(
                                name -> name.equalsIgnoreCase(one.right()) || name.equalsIgnoreCase(one.rightPart())))
                .flatMap(List::stream);
        Stream<String> wrong = wrongly == null ? Stream.of() : wrongly.others(Status.WRONG).stream();
        return Stream.concat(same, wrong)
                .filter(name -> own.stream().noneMatch(name::equalsIgnoreCase))
                .distinct();
    }

    /** Two long and telling words or more, none of them a name. */
    private Optional<Wording> phrase(Change change, Stretch stretch) {
        List<String> words =
                Stretch.words(stretch.wrong()).stream().map(MatchResult::group).toList();
        long telling = words.stream()
                .filter(word -> word.length() >= LONG && !Terms.telling(word).isEmpty())
                .count();
        return words.stream().anyMatch(NameWords::isCapital) || telling < 2
                ? Optional.empty()
                : Optional.of(new Wording(change, stretch.wrong(), stretch.right(), "", NO_NAME));
    }
}
