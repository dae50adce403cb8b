/** What programs read: the Atom feed and the JSON API. */
@ApplicationModule(
        allowedDependencies = {
            "placing",
            "ruling",
            "story",
            "article",
            "claim",
            "press",
            "publication",
            "register",
            "revision",
            "signal"
        })
@NullMarked
package stemma.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
