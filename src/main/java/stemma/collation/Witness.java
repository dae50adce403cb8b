package stemma.collation;

import java.util.List;

/** One of the texts that are compared, as its blocks. */
public record Witness(long id, List<String> blocks) {

    public Witness {
        blocks = List.copyOf(blocks);
    }
}
