package stemma.parsing;

/** What an editor should know about how a report was read. */
public enum Finding {
    DUPLICATE_TITLE,
    TITLE_AMBIGUOUS,
    EMPTY_TAGS,
    AI_LABEL,
    BAD_DATE
}
