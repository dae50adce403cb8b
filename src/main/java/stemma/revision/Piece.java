package stemma.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a block, or a block as a whole: the smallest part that two people can change apart from each other.
 *
 * @param starts whether it begins its block
 * @param gap the white space between it and the sentence before it in its block
 */
record Piece(boolean starts, String gap, Block block) {

    static List<Piece> whole(List<Block> blocks) {
        return blocks.stream().map(block -> new Piece(true, "", block)).toList();
    }

    static List<Piece> sentences(List<Block> blocks) {
        return blocks.stream().flatMap(block -> in(block).stream()).toList();
    }

    private static List<Piece> in(Block block) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (String sentence : Sentences.of(block.text())) {
            int from = block.text().indexOf(sentence, done);
            int to = from + sentence.length();
            pieces.add(new Piece(done == 0, block.text().substring(done, from), block.slice(from, to)));
            done = to;
        }
        return List.copyOf(pieces);
    }

    /** The blocks that the pieces make; a sentence that lost what stood before it begins a block of its own. */
    static List<Block> joined(List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.starts || blocks.isEmpty()) {
                blocks.add(piece.block);
            } else {
                Block open = blocks.remove(blocks.size() - 1);
                blocks.add(open.plus(piece.gap.isEmpty() ? " " : piece.gap, piece.block));
            }
        }
        return List.copyOf(blocks);
    }
}
