package stemma.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;

/** A stretch of a body as a page lays it out: list items that follow each other are one list. */
record Passage(Block.Kind kind, List<String> texts) {

    private static final int SUMMARY_LENGTH = 200;

    Passage {
        texts = List.copyOf(texts);
        if (texts.isEmpty() || (kind != Block.Kind.ITEM && texts.size() > 1)) {
            throw new IllegalArgumentException("only a list holds more than one text: " + kind + " " + texts.size());
        }
    }

    public String text() {
        return texts.get(0);
    }

    static List<Passage> of(List<Block> body) {
        var passages = new ArrayList<Passage>();
        var items = new ArrayList<String>();
        for (Block block : body) {
            if (block.kind() == Block.Kind.ITEM) {
                items.add(block.text());
            } else {
                flush(items, passages);
                passages.add(new Passage(block.kind(), List.of(block.text())));
            }
        }
        flush(items, passages);
        return List.copyOf(passages);
    }

    /** The passages without the first sentence, which the page already shows as its title. */
    static List<Passage> after(String title, List<Block> body) {
        if (body.isEmpty() || body.get(0).kind() != Block.Kind.PARAGRAPH) {
            return of(body);
        }
        String rest = after(title, body.get(0).text());
        var blocks = new ArrayList<>(body.subList(1, body.size()));
        if (!rest.isEmpty()) {
            blocks.add(0, Block.paragraph(rest));
        }
        return of(blocks);
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

    private static void flush(List<String> items, List<Passage> passages) {
        if (!items.isEmpty()) {
            passages.add(new Passage(Block.Kind.ITEM, items));
            items.clear();
        }
    }
}
