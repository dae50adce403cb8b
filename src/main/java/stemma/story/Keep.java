package stemma.story;

/** Whose headline and whose lead a merge keeps: the surviving story's, or the other's. */
public record Keep(boolean otherHeadline, boolean otherLead) {}
