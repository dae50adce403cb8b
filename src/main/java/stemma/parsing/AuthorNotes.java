package stemma.parsing;

import java.util.regex.Pattern;

/** Below the text, who the writer is: told by the writer's name, or by the words that stand for it. */
final class AuthorNotes implements Rule {

    private static final String DOES =
            " (?:is|was|has|covers|covered|reports|reported|writes|wrote|works|teaches|lives|joined)\\b";
    private static final Pattern THE_WRITER = Pattern.compile(
            "(?:the (?:writer|author|columnist)s?|about the (?:writer|author)s?)\\b(?:" + DOES + ".*|:.*|)",
            Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 4;
    private static final int MOST_WORDS = 70;

    @Override
    public void read(Page page) {
        int size = page.size();
        long left = page.free().count();
        page.free()
                .skip(Math.max(0, left - DEEPEST))
                .filter(i -> i > size / 2 && page.line(i).isShort(MOST_WORDS) && isNote(page, page.line(i).plain))
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "about the writer", Certainty.WORDS));
    }

    private static boolean isNote(Page page, String plain) {
        String key = Glyphs.key(plain);
        return THE_WRITER.matcher(plain).matches()
                || java.util.stream.Stream.concat(page.bylines.stream(), page.stated.bylines().stream())
                        .map(Glyphs::key)
                        .anyMatch(name -> key.startsWith(name + " ")
                                && Pattern.compile("^" + DOES)
                                        .matcher(key.substring(name.length()))
                                        .lookingAt());
    }
}
