package stemma.parsing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The outlet's name alone on a line: confirmed by the rights note, by the furniture, or by a byline just above. */
final class OutletLines implements Rule {

    private static final Set<Furniture> SPEAKING_FOR_OUTLET = EnumSet.of(
            Furniture.SHARING, Furniture.NEWSLETTERS, Furniture.DONATIONS, Furniture.CONTACT, Furniture.COOKIES);
    private static final int MOST_WORDS = 6;
    private static final int DEEPEST = 12;

    @Override
    public void read(Page page) {
        int bodyStart = page.bodyStart();
        int lastProse = page.lastProse();
        String furniture = furniture(page);
        page.free()
                .filter(i -> i < Math.min(bodyStart, DEEPEST) || i > lastProse)
                .filter(i -> looksLikeName(page.line(i)))
                .forEach(i -> confirm(page, i, furniture));
    }

    private static void confirm(Page page, int i, String furniture) {
        String key = Glyphs.key(page.line(i).text);
        if (Names.isBarePerson(page.line(i).text) && !Press.isOutlet(page.line(i).text) && i < page.bodyStart()) {
            return; // who writes alone also owns the rights: above the text it is the byline
        }
        if (page.holders.stream().anyMatch(holder -> sameName(Glyphs.key(holder), key))) {
            page.claim(i, LineClass.OUTLET, "outlet named in the rights note", Certainty.PLACE);
        } else if (key.indexOf(' ') > 0 && !Names.isPerson(page.line(i).text) && furniture.contains(" " + key + " ")) {
            page.claim(i, LineClass.OUTLET, "outlet named in the furniture", Certainty.PLACE);
        } else if (i > 0 && page.is(i - 1, LineClass.BYLINE)) {
            claimBelowByline(page, i);
        }
    }

    static void claimBelowByline(Page page, int i) {
        if (i < page.size() && page.isFree(i) && looksLikeName(page.line(i)) && Press.isOutlet(page.line(i).text)) {
            page.claim(i, LineClass.OUTLET, "outlet after a byline", Certainty.PLACE);
        }
    }

    private static boolean looksLikeName(Line line) {
        return line.words <= MOST_WORDS
                && !line.isMarked()
                && !line.endsSentence()
                && Names.isNameRun(line.text, MOST_WORDS);
    }

    private static boolean sameName(String one, String other) {
        return Press.withoutArticle(one).equals(Press.withoutArticle(other));
    }

    /** What an editor gave, else what the file states, else the rights holder, else the line of its own, else the outlet in the byline. */
    static @Nullable String outlet(Page page) {
        if (page.givenOutlet != null) {
            return page.givenOutlet;
        }
        if (page.stated.outlet() != null) {
            return page.stated.outlet();
        }
        if (!page.holders.isEmpty()) {
            return page.holders.get(0);
        }
        List<String> named = new ArrayList<>();
        IntStream.range(0, page.size())
                .filter(i -> page.is(i, LineClass.OUTLET))
                .forEach(i -> named.add(page.claimed(i).shown()));
        named.addAll(page.credits);
        return named.isEmpty() ? page.outlet : named.get(0);
    }

    /** Links to other articles name anything; what asks for money, mail or a login names the outlet. */
    private static boolean speaksForOutlet(Page page, int i) {
        return page.is(i, LineClass.RIGHTS_NOTE)
                || page.is(i, LineClass.BOILERPLATE)
                        && Furniture.isOneOf(page.claimed(i).rule(), SPEAKING_FOR_OUTLET);
    }

    private static String furniture(Page page) {
        StringBuilder words = new StringBuilder(" ");
        IntStream.range(0, page.size())
                .filter(i -> speaksForOutlet(page, i))
                .forEach(i -> words.append(Glyphs.key(page.line(i).plain)).append(" | "));
        return words.toString();
    }
}
