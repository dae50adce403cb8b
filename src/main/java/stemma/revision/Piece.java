package stemma.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a block, or a block as a whole: the smallest part that two people can change apart from each other.
 *
 * @param starts whether it begins its block
 * @param gap the white space between it and the sentence before it in its block
 */
record Piece(Block.Kind kind, boolean starts, String gap, String text) {

    static List<Piece> whole(List<Block> blocks) {
        return blocks.stream()
                .map(block -> new Piece(block.kind(), true, "", block.text()))
                .toList();
    }

    static List<Piece> sentences(List<Block> blocks) {
        return blocks.stream().flatMap(block -> in(block).stream()).toList();
    }

    private static List<Piece> in(Block block) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (String sentence : Sentences.of(block.text())) {
            int from = block.text().indexOf(sentence, done);
            pieces.add(new Piece(block.kind(), done == 0, block.text().substring(done, from), sentence));
            done = from + sentence.length();
        }
        return List.copyOf(pieces);
    }

    /** The blocks that the pieces make; a sentence that lost what stood before it begins a block of its own. */
    static List<Block> joined(List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.starts || blocks.isEmpty()) {
                blocks.add(new Block(piece.kind, piece.text));
            } else {
                Block open = blocks.remove(blocks.size() - 1);
                String gap = piece.gap.isEmpty() ? " " : piece.gap;
                blocks.add(new Block(open.kind(), open.text() + gap + piece.text));
            }
        }
        return List.copyOf(blocks);
    }
}
