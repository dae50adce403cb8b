package stemma.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;
import stemma.revision.Part;

/** What of a text stands where on a page. */
final class Passage {

    private static final int SUMMARY_LENGTH = 200;

    private Passage() {}

    /** The parts without the first sentence, which the page already shows as its title. */
    static List<Part> after(String title, List<Block> body) {
        if (body.isEmpty() || body.get(0).kind() != Block.Kind.PARAGRAPH) {
            return Part.of(body);
        }
        String rest = after(title, body.get(0).text());
        var blocks = new ArrayList<>(body.subList(1, body.size()));
        if (!rest.isEmpty()) {
            Block first = body.get(0);
            blocks.add(
                    0,
                    first.slice(
                            first.text().length() - rest.length(), first.text().length()));
        }
        return Part.of(blocks);
    }

    /** What follows the title in this paragraph; the whole paragraph if it does not begin with the title. */
    static String after(String title, String paragraph) {
        if (!paragraph.startsWith(title)) {
            return paragraph;
        }
        String rest = paragraph.substring(title.length());
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) ? rest.strip() : paragraph;
    }

    /** The dek if there is one, else the beginning of the text, cut at a word. */
    static String summary(@Nullable String dek, String title, List<Block> body) {
        String text = dek != null ? dek : body.isEmpty() ? title : body.get(0).text();
        if (text.length() <= SUMMARY_LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', SUMMARY_LENGTH - 1);
        return text.substring(0, space > 0 ? space : SUMMARY_LENGTH - 1) + "…";
    }
}
