package stemma.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;
import stemma.revision.Revision;

/** Whose headline, dek and lead a merge keeps: the surviving story's, or the other's. The text is the lead's. */
public record Keep(boolean otherHeadline, boolean otherDek, boolean otherLead) {

    /** The dek stays with the text. */
    public Keep(boolean otherHeadline, boolean otherLead) {
        this(otherHeadline, otherLead, otherLead);
    }

    /** The surviving story's own words after the merge; null where it shows its lead's. */
    @Nullable
    Revision words(Story survivor, Story other, Revision.Made made) {
        Story words = otherLead ? other : survivor;
        Content wished = words.content()
                .withHeadline((otherHeadline ? other : survivor).content().headline())
                .withDek((otherDek ? other : survivor).content().dek());
        boolean asItStands = wished.equals(words.content()) && (words == survivor || words.text() == null);
        return asItStands ? words.text() : survivor.shown().next(wished, made);
    }

    /** Whether words that are taken over in such a merge are not known to readers, from the one story or the other. */
    public boolean bringsHidden(Story survivor, Story other, Instant now) {
        boolean theirs = otherHeadline || otherDek || otherLead;
        boolean ours = !otherHeadline || !otherDek || !otherLead;
        return (theirs && other.hides(now)) || (ours && survivor.hides(now));
    }
}
