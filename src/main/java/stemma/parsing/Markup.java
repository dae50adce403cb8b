package stemma.parsing;

/** What signs in a line mean: plain text has only those that nobody writes by chance. */
enum Markup {
    PLAIN,
    MARKDOWN
}
