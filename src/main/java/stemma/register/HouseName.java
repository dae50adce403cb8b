package stemma.register;

import java.util.List;

/**
 * A body, a place or whatever else the house has one name for, with its other names.
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

    /** The names with this status, besides the house's own. */
    public List<String> others(Status status) {
        return others.stream()
                .filter(other -> other.status() == status)
                .map(OtherName::words)
                .toList();
    }
}
