package stemma.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;
import stemma.revision.Part;

/** A story told once, and the reports it was told by. There is no lead when the editors wrote the text. */
public record StoryPage(
        String slug,
        String title,
        boolean titleIsFirstSentence,
        @Nullable String dek,
        List<Block> body,
        String lang,
        Instant updated,
        @Nullable String leadSlug,
        @Nullable String leadTitle,
        List<Member> members,
        List<String> outlets,
        Origins origins,
        @Nullable String cameFrom) {

    public StoryPage {
        body = List.copyOf(body);
        members = List.copyOf(members);
        outlets = List.copyOf(outlets);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one report");
        }
    }

    public List<Part> passages() {
        return titleIsFirstSentence ? Passage.after(title, body) : Part.of(body);
    }

    /** One line for search engines and link previews. */
    public String description() {
        return Passage.summary(dek, title, body);
    }

    public SourceTree tree() {
        return SourceTree.of(members);
    }
}
