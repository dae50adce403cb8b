package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Tags: one, two}, or the label alone. */
final class TagLabels implements Rule {

    static final String NAME = "tags label";

    private static final Pattern LABEL = Pattern.compile(
            "(?:tags?|tagged(?: with)?|topics?|keywords?|filed under|теги|ключевые слова|ключові слова|schlagw(?:ö|oe)rter|themen|etiquetas|mots[- ]clés|tagi|trefwoorden)\\s?:(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BARE = Pattern.compile("(?i)(?:tags|keywords|теги|schlagwörter|etiquetas|mots-clés)");
    private static final int MOST_WORDS = 60;

    @Override
    public void read(Page page) {
        page.free().filter(i -> page.line(i).isShort(MOST_WORDS)).forEach(i -> {
            Matcher label = LABEL.matcher(page.line(i).text);
            if (label.matches() && !page.line(i).isMarked()) {
                page.claim(i, LineClass.LABEL, NAME, Certainty.WORDS);
                addTags(page, label.group(1));
            }
        });
        int lastProse = page.lastProse();
        page.free()
                .filter(i -> i > lastProse && BARE.matcher(page.line(i).plain).matches())
                .forEach(i -> readBelow(page, i));
        if (page.tags.isEmpty() && hasLabel(page)) {
            page.findings.add(Finding.EMPTY_TAGS);
        }
    }

    /** A label without a colon, and the tags below it, one a line. */
    private static void readBelow(Page page, int label) {
        int next = label + 1;
        while (next < page.size() && page.isFree(next) && isTag(page.line(next))) {
            addTags(page, page.line(next).text);
            page.claim(next, LineClass.LABEL, "tag below its label", Certainty.PLACE);
            next++;
        }
        if (next > label + 1) {
            page.claim(label, LineClass.LABEL, NAME, Certainty.WORDS);
        }
    }

    private static boolean isTag(Line line) {
        return line.words <= 3 && !line.endsSentence() && line.hasLetters() && !Furniture.isAny(line);
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
