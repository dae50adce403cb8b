package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Tags: one, two}, or the label alone. */
final class TagLabels implements Rule {

    static final String NAME = "tags label";

    private static final Pattern LABEL = Pattern.compile(
            "(?:tags?|tagged(?: with)?|topics?|keywords?|filed under|теги|ключевые слова|ключові слова)\\s?:(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_WORDS = 60;

    @Override
    public void read(Page page) {
        page.free().filter(i -> page.line(i).isShort(MOST_WORDS)).forEach(i -> {
            Matcher label = LABEL.matcher(page.line(i).text);
            if (label.matches() && !page.line(i).isMarked()) {
                page.claim(i, LineClass.LABEL, NAME);
                addTags(page, label.group(1));
            }
        });
        if (page.tags.isEmpty() && hasLabel(page)) {
            page.findings.add(Finding.EMPTY_TAGS);
        }
    }

    private static void addTags(Page page, String listed) {
        for (String tag : listed.split("[,;|]|\\s#")) {
            String name = Glyphs.strip(Glyphs.strip(tag).replaceFirst("^#+", "").replaceFirst("\\.$", ""));
            if (!name.isEmpty() && !page.tags.contains(name)) {
                page.tags.add(name);
            }
        }
    }

    private static boolean hasLabel(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (page.is(i, LineClass.LABEL)) {
                return true;
            }
        }
        return false;
    }
}
