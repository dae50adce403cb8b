/** The editors' side: what needs a person, and the forms to fix, merge and move. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "article",
            "checking",
            "collation",
            "correction",
            "draft",
            "intake",
            "matching",
            "parsing",
            "provenance",
            "publication",
            "register",
            "revision",
            "regrouping",
            "rearrangement",
            "placing",
            "ruling",
            "section",
            "story"
        })
@NullMarked
package stemma.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
