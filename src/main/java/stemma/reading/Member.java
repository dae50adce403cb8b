package stemma.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report of a story: who ran it, whom it names as its sources, and the sentences that only it has. */
public record Member(
        String siglum,
        String slug,
        String title,
        String lang,
        @Nullable String outlet,
        List<String> bylines,
        @Nullable LocalDate published,
        List<String> sources,
        boolean machineMade,
        boolean lead,
        List<String> adds) {

    private static final int ADDS_SHOWN = 2;

    public Member {
        bylines = List.copyOf(bylines);
        sources = List.copyOf(sources);
        adds = List.copyOf(adds);
    }

    /** The sentences shown at once; the others open on request. */
    public List<String> firstAdds() {
        return adds.subList(0, Math.min(ADDS_SHOWN, adds.size()));
    }

    public List<String> otherAdds() {
        return adds.subList(firstAdds().size(), adds.size());
    }
}
