package stemma.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import stemma.collation.RowRuling.Said;

/**
 * Sets rows as editors ruled, one ruling after the other. What a later text says word for word like a sentence that was moved goes with
 * it; what did not stand there when an editor ruled stays where its words put it.
 */
final class ByHand {

    private static final class Line {
        private final Set<Integer> members;
        private final Set<Integer> guests;

        private Line(Rows.Group group) {
            members = new TreeSet<>(group.members());
            guests = new TreeSet<>(group.guests());
        }
    }

    private final List<Sentence> sentences;
    private final List<Witness> witnesses;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Sentence, RowRuling> ruled = new HashMap<>();

    private ByHand(List<Rows.Group> groups, List<Sentence> sentences, List<Witness> witnesses) {
        this.sentences = sentences;
        this.witnesses = witnesses;
        groups.forEach(group -> lines.add(new Line(group)));
    }

    /** The rows as they are ruled, and which sentences a ruling set. */
    record Ruled(List<Rows.Group> groups, Map<Sentence, RowRuling> sentences) {}

    static Ruled of(
            List<Rows.Group> groups, List<Sentence> sentences, List<Witness> witnesses, List<RowRuling> rulings) {
        var hand = new ByHand(groups, sentences, witnesses);
        rulings.forEach(hand::rule);
        return new Ruled(
                hand.lines.stream()
                        .filter(line -> !line.members.isEmpty())
                        .map(line -> new Rows.Group(List.copyOf(line.members), List.copyOf(line.guests)))
                        .toList(),
                Map.copyOf(hand.ruled));
    }

    private Set<Integer> places(List<Said> said) {
        Set<Said> known = new HashSet<>(said);
        Set<Integer> places = new TreeSet<>();
        IntStream.range(0, sentences.size())
                .filter(i -> known.contains(said(i)))
                .forEach(places::add);
        return places;
    }

    private Said said(int place) {
        Sentence sentence = sentences.get(place);
        return new Said(witnesses.get(sentence.witness()).id(), sentence.text());
    }

    private void rule(RowRuling ruling) {
        Set<Integer> to = places(ruling.to());
        Set<Integer> from = places(ruling.from());
        from.removeAll(to);
        if (!to.isEmpty() || !from.isEmpty() || ruling.from().isEmpty()) {
            places(List.of(ruling.sentence())).forEach(sentence -> rule(ruling, sentence, from, to));
        }
    }

    private void rule(RowRuling ruling, int sentence, Set<Integer> from, Set<Integer> to) {
        Line line = line(sentence);
        Set<Integer> moved = with(sentence, line, from, to);
        lines.stream().filter(other -> has(other.members, from)).forEach(other -> other.guests.removeAll(moved));
        if (!to.isEmpty()) {
            move(moved, line, target(to, moved));
        } else if (has(line.members, from)) {
            Line own = new Line(new Rows.Group(List.of(), List.of()));
            lines.add(own);
            move(moved, line, own);
        }
        moved.forEach(one -> ruled.put(sentences.get(one), ruling));
    }

    private static boolean has(Set<Integer> members, Set<Integer> some) {
        return some.stream().anyMatch(members::contains);
    }

    private Line line(int sentence) {
        return lines.stream()
                .filter(line -> line.members.contains(sentence))
                .findFirst()
                .orElseThrow();
    }

    /** The sentence, and those of its row that say the very same and were not there when an editor ruled. */
    private Set<Integer> with(int sentence, Line line, Set<Integer> from, Set<Integer> to) {
        Set<Integer> with = new TreeSet<>(line.members);
        with.removeIf(other -> from.contains(other)
                || to.contains(other)
                || !sentences.get(other).plain().equals(sentences.get(sentence).plain()));
        with.add(sentence);
        return with;
    }

    /** The row with most of the sentences that it belongs with. */
    private Line target(Set<Integer> to, Set<Integer> moved) {
        Line best = lines.get(0);
        long most = -1;
        for (Line line : lines) {
            long there = to.stream()
                    .filter(one -> !moved.contains(one) && line.members.contains(one))
                    .count();
            if (there > most) {
                most = there;
                best = line;
            }
        }
        return best;
    }

    private static void move(Set<Integer> moved, Line from, Line to) {
        from.members.removeAll(moved);
        to.members.addAll(moved);
        to.guests.removeAll(moved);
    }
}
