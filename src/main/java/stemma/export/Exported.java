package stemma.export;

import java.util.List;

/**
 * What a copy of the site has.
 *
 * @param files answers with a body, those that say that something is gone among them
 * @param bytes of these files
 * @param moved addresses that lead to another
 * @param gone addresses that say that what was there is withdrawn
 * @param broken addresses that pages link to and where nothing is
 */
public record Exported(int files, long bytes, int moved, int gone, List<String> broken) {

    public Exported {
        broken = List.copyOf(broken);
    }
}
