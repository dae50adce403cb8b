/** What readers see: the front page, stories, articles and search. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "claim",
            "press",
            "provenance",
            "publication",
            "register",
            "revision",
            "signal",
            "story"
        })
@NullMarked
package stemma.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
