package stemma.story;

/** Whose headline, dek and lead a merge keeps: the surviving story's, or the other's. The text is the lead's. */
public record Keep(boolean otherHeadline, boolean otherDek, boolean otherLead) {

    /** The dek stays with the text. */
    public Keep(boolean otherHeadline, boolean otherLead) {
        this(otherHeadline, otherLead, otherLead);
    }
}
