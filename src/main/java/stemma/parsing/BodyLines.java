package stemma.parsing;

import java.util.regex.Pattern;

/** Everything no other rule claimed is body, so that no doubtful line is lost; labels before paragraphs go. */
final class BodyLines implements Rule {

    private static final Pattern LABEL = Pattern.compile(
            "(?:details|background|quotes?|literally|for reference|reference|reminder|context|previously|earlier|source"
                    + "|детали|деталі|пряма мова|дослівно|дословно|нагадаємо|напомним|предыстория|передісторія)\\s?:\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void read(Page page) {
        int opening = page.nextFree(-1);
        int prose = page.firstProse();
        boolean opens = opening >= 0 && Dateline.of(page.line(opening).text).isPresent();
        int first = opens || prose == page.size() ? opening : prose;
        page.free().forEach(i -> {
            String text = page.line(i).text;
            if (i == first) {
                text = withoutDateline(page, text);
            }
            Certainty certainty = page.line(i).isProse() ? Certainty.PROSE : Certainty.LEFT_OVER;
            page.claim(i, LineClass.BODY, "body", certainty, withoutLabel(text));
        });
    }

    static String withoutLabel(String text) {
        var label = LABEL.matcher(text);
        return label.lookingAt() ? text.substring(label.end()) : text;
    }

    private static String withoutDateline(Page page, String text) {
        return Dateline.of(text)
                .map(dateline -> {
                    dateline.addTo(page);
                    return dateline.rest();
                })
                .orElse(text);
    }
}
