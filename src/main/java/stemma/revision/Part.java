package stemma.revision;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a body as a page lays it out: items that follow each other are one list, as quoted paragraphs one quote. */
public record Part(Block.Kind kind, List<Block> blocks) {

    public Part {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() || (blocks.size() > 1 && !gathers(kind))) {
            throw new IllegalArgumentException("only a list or a quote holds more than one block: " + kind);
        }
    }

    /** The parts of a body, in order. */
    public static List<Part> of(List<Block> body) {
        var parts = new ArrayList<Part>();
        var open = new ArrayList<Block>();
        for (Block block : body) {
            if (!open.isEmpty() && (open.get(0).kind() != block.kind() || !gathers(block.kind()))) {
                parts.add(new Part(open.get(0).kind(), open));
                open.clear();
            }
            open.add(block);
        }
        if (!open.isEmpty()) {
            parts.add(new Part(open.get(0).kind(), open));
        }
        return List.copyOf(parts);
    }

    private static boolean gathers(Block.Kind kind) {
        return kind == Block.Kind.ITEM || kind == Block.Kind.QUOTE;
    }

    /** The words of the first block. */
    public String text() {
        return blocks.get(0).text();
    }

    public List<String> texts() {
        return blocks.stream().map(Block::text).toList();
    }
}
