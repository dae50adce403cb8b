/** What readers see: the front page, stories, articles and search. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "claim",
            "matching",
            "press",
            "provenance",
            "publication",
            "register",
            "revision",
            "search",
            "section",
            "signal",
            "site",
            "story"
        })
@NullMarked
package stemma.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
