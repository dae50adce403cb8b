package stemma.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import stemma.publication.Release;
import stemma.revision.Content;
import stemma.revision.Restoration;
import stemma.revision.Revision;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;

/** All texts of one kind that editors revise: the articles, or the stories. */
interface Texts {

    /**
     * One of them.
     *
     * @param lang its language where that is not the page's
     * @param held whether readers do not see the newest words
     * @param live what readers see; null where they see nothing of it
     */
    record Text(
            String title,
            @Nullable String lang,
            Revision head,
            boolean held,
            @Nullable Revision live) {}

    Text bySlug(String slug);

    /** The page with the form, in which only what was typed and its problems are missing. */
    ModelAndView form(String slug);

    /** Saves words that an editor made; readers get of them what the release says. */
    Saving edit(String slug, Content wished, long base, Made made, Release release);

    Saving restore(String slug, Restoration wish, long base, String editor);
}
