/** What programs read: feeds, sitemaps, items in the standard forms of news, and the JSON API. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "placing",
            "ruling",
            "story",
            "article",
            "claim",
            "press",
            "publication",
            "register",
            "revision",
            "search",
            "section",
            "signal",
            "site"
        })
@NullMarked
package stemma.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
