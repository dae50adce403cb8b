package stemma.intake;

/** How many reports of a preview would be placed in stories that their files give, and in how many of these. */
public record GivenCount(int reports, int stories) {}
