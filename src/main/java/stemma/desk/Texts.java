package stemma.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Saving;

/** All texts of one kind that editors revise: the articles, or the stories. */
interface Texts {

    /**
     * One of them.
     *
     * @param lang its language where that is not the page's
     */
    record Text(String title, @Nullable String lang, Revision head) {}

    Text bySlug(String slug);

    /** The page with the form, in which only what was typed and its problems are missing. */
    ModelAndView form(String slug);

    Saving edit(String slug, Content wished, long base, String editor, String note);

    Saving restore(String slug, long revision, long base, String editor);
}
