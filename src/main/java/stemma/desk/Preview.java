package stemma.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.revision.BodyText;
import stemma.revision.Part;

/** What is typed, as readers would see it; what cannot be read yet is missing. */
record Preview(
        String headline,
        String dek,
        List<String> bylines,
        String outlet,
        String dateline,
        @Nullable LocalDate published,
        List<Part> parts) {

    static Preview of(Typed typed) {
        return new Preview(
                typed.headline().strip(),
                typed.dek().strip(),
                typed.names(),
                typed.outlet().strip(),
                typed.dateline().strip(),
                typed.dateIfAny(),
                Part.of(BodyText.parse(typed.body())));
    }
}
