package stemma.checking;

import java.util.Locale;

/** What the checks look for, with the words that explain it to editors. */
public enum CheckRule {
    MISSING_WORD(
            Severity.FAULT,
            "Missing word",
            "A word or a name seems to have been dropped here. A fill is offered only where another sentence of the story has"
                    + " the same words on both sides of the gap; without one, the gap can only be marked."),
    WRONG_NAME(
            Severity.FAULT,
            "Wrong name",
            "The house’s list of names says that this is a wrong name, or a wrong translation, of something that has another."),
    HEADLINE_TWICE(
            Severity.FAULT,
            "Headline twice",
            "The text or the dek repeats the headline word for word, as sites print it a second time above the text."),
    FURNITURE(
            Severity.FAULT,
            "Site furniture",
            "The whole line reads like something that a site puts around its articles, not like a part of one."),
    MARKS(Severity.FAULT, "Left-over marks", "Signs of Markdown or HTML stand in the text as readers see it."),
    FIGURE_DIFFERS(
            Severity.LOOK,
            "Figures differ",
            "Another report of the story says the same of the same thing with another figure, and nowhere gives this one."),
    TENSE(
            Severity.LOOK,
            "Tense clash",
            "The headline says that it is still to come, and the text that it has happened, or the other way about."),
    SPELLING_VARIES(
            Severity.LOOK,
            "Two spellings",
            "One name is spelt in two ways within the article. The house’s list of names decides, else the spelling used more."),
    UNSURE_NAME(
            Severity.LOOK,
            "Unsure name",
            "The house’s list of names has this as a name that nobody is sure of yet: look before it is printed."),
    MOTIVE(
            Severity.LOOK,
            "Motive as fact",
            "The sentence says why somebody did something, and does not say who says so."),
    TWO_ATTRIBUTIONS(
            Severity.LOOK,
            "Attributed twice",
            "One sentence names two sources for the same words, so that readers cannot tell who said it."),
    QUOTES_MIXED(
            Severity.STYLE,
            "Mixed quotes",
            "Straight and curly quotation marks or apostrophes stand in one text; those used less can be made like the others."),
    LOADED_WORD(
            Severity.STYLE,
            "Loaded word",
            "A word that takes sides or sells, from the list that admins keep; inside quotation marks it is the speaker’s.");

    /** How much it matters. */
    public enum Severity {
        /** Wrong for readers as it stands. */
        FAULT,
        /** May be right: somebody has to look. */
        LOOK,
        STYLE
    }

    private final Severity severity;
    private final String title;
    private final String explanation;

    CheckRule(Severity severity, String title, String explanation) {
        this.severity = severity;
        this.title = title;
        this.explanation = explanation;
    }

    /** As addresses and the database name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }
}
