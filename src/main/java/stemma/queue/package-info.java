/** What needs a person, most useful first, and what editors do about it, one by one or many at once. */
@ApplicationModule(
        allowedDependencies = {
            "checking",
            "provenance",
            "regrouping",
            "ruling",
            "story",
            "matching",
            "article",
            "publication",
            "register",
            "revision",
            "draft",
            "audit"
        })
@NullMarked
package stemma.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
