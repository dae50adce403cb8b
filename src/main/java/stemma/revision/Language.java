package stemma.revision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language a text is in, beside the page that shows it. */
public final class Language {

    /** The language of all that the pages themselves say. */
    public static final String OF_PAGES = "en";

    private Language() {}

    /** The BCP 47 tag of a text that is in another language than the page around it: readers aloud need to be told. */
    public static @Nullable String foreign(@Nullable String tag) {
        boolean same = tag == null || Locale.forLanguageTag(tag).getLanguage().equals(OF_PAGES);
        return same ? null : tag;
    }
}
