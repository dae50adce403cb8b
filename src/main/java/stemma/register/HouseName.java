package stemma.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * A body, a place or a person in the news, with its other names.
 *
 * @param name as the house writes it
 */
public record HouseName(long id, EntryKind kind, String name, int version, List<OtherName> others) {

    /** What an editor says of another name. */
    public enum Status {
        SAME("the same"),
        WRONG("wrong, or wrongly translated"),
        UNSURE("not sure yet");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Another name and whether it stands for the same. */
    public record OtherName(String words, Status status) {}

    public HouseName {
        others = List.copyOf(others);
    }

    /**
     * This name, and of a person the family name alone as well: reports give the full name once. What is said of another
     * full name is said of its family name too, unless that is the house's.
     */
    public Stream<HouseName> forms() {
        String family = lastWord(name);
        if (kind != EntryKind.NEWSMAKER || family.equals(name)) {
            return Stream.of(this);
        }
        List<String> right =
                others(Status.SAME).stream().map(HouseName::lastWord).toList();
        List<OtherName> alone = others.stream()
                .map(other -> new OtherName(lastWord(other.words()), other.status()))
                .filter(other -> !other.words().equals(family))
                .filter(other -> other.status() == Status.SAME || !right.contains(other.words()))
                .filter(other -> others.stream().noneMatch(full -> full.words().equals(other.words())))
                .distinct()
                .toList();
        return Stream.of(
                this,
                new HouseName(
                        id,
                        kind,
                        family,
                        version,
                        Stream.concat(alone.stream(), alone()).toList()));
    }

    /** Other names of one word that a person's list has as they are. */
    private Stream<OtherName> alone() {
        return others.stream()
                .filter(other -> other.status() == Status.SAME && other.words().indexOf(' ') < 0);
    }

    /** Whether it is a person's family name alone, which others may bear. */
    public boolean isFamilyName() {
        return kind == EntryKind.NEWSMAKER && name.indexOf(' ') < 0;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** The names with this status, besides the house's own. */
    public List<String> others(Status status) {
        return others.stream()
                .filter(other -> other.status() == status)
                .map(OtherName::words)
                .toList();
    }
}
