package stemma.parsing;

import java.util.Optional;
import java.util.regex.Pattern;

/** A dateline on a line of its own above the body, such as {@code WASHINGTON (AP) —}. */
final class DatelineLines implements Rule {

    static final String NAME = "dateline";

    private static final Pattern DASH_END = Pattern.compile(".*(?:—|–|--|\\s-)");
    private static final int MOST_WORDS = 12;

    @Override
    public void read(Page page) {
        int firstProse = page.firstProse();
        page.free()
                .takeWhile(i -> i < firstProse)
                .filter(i -> page.line(i).isShort(MOST_WORDS))
                .filter(i -> DASH_END.matcher(page.line(i).text).matches())
                .forEach(i -> {
                    // A dateline is told by the words after its dash, so the first word of the body stands in here.
                    Optional<Dateline> dateline = Dateline.of(page.line(i).text + " X");
                    if (dateline.isPresent()) {
                        page.claim(i, LineClass.LABEL, NAME, Certainty.WORDS);
                        dateline.get().addTo(page);
                    }
                });
    }
}
