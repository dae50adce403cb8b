package stemma.intake;

import java.util.Optional;
import java.util.stream.IntStream;

/** Names of persons alone on a line, between the headline and the body or right after the body. */
final class BareBylines implements Rule {

    private static final int MOST_WORDS = 14;

    @Override
    public void read(Page page) {
        int firstProse = page.firstProse();
        int lastProse = page.lastProse();
        int tail = page.tail();
        IntStream.concat(IntStream.range(0, firstProse), IntStream.range(Math.max(lastProse + 1, firstProse), tail))
                .filter(page::isFree)
                .filter(i -> page.line(i).isShort(MOST_WORDS))
                .forEach(i -> read(page, i));
    }

    private static void read(Page page, int i) {
        String names = page.line(i).text;
        if (page.line(i).isMarked() || names.matches("(?i)(?:and|with|for)\\s.*")) {
            return;
        }
        Optional<Credit> credit = Credit.of(names, Names::isPerson);
        // An outlet or a role alone is no byline; neither are words that merely may be part of one.
        if (credit.isPresent() && !credit.get().persons().isEmpty() && Names.isPerson(firstName(names))) {
            page.claim(i, LineClass.BYLINE, "bare byline");
            credit.get().addTo(page);
        }
    }

    private static String firstName(String names) {
        return Glyphs.strip(names.split("[,;|/•·]|\\s(?:and|и|та|і|&|[-–—])\\s", 2)[0]);
    }
}
