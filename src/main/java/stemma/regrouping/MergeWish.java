package stemma.regrouping;

import java.util.ArrayList;
import java.util.List;
import stemma.story.Keep;

/**
 * Which stories are to be one, and whose words it shows; all are named by their slugs.
 *
 * @param survivor the one that keeps its address
 */
public record MergeWish(String survivor, List<String> absorbed, String headline, String dek, String lead) {

    public MergeWish {
        absorbed = List.copyOf(absorbed);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(absorbed);
        all.add(survivor);
        return all;
    }

    /** Whether any words of this story are wanted. */
    public boolean takesFrom(String slug) {
        return List.of(headline, dek, lead).contains(slug);
    }

    public Keep keep(String slug) {
        return new Keep(slug.equals(headline), slug.equals(dek), slug.equals(lead));
    }
}
