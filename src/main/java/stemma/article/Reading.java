package stemma.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.register.Register;

/** A report together with what was read from it beside its content. */
record Reading(
        Report report,
        List<String> sources,
        List<String> tags,
        @Nullable String language,
        @Nullable String url,
        List<WarningCode> findings) {

    static Reading of(Report report, IncomingReport received, Register register) {
        return new Reading(
                report,
                CitedSource.named(received.sources(), register),
                received.tags(),
                received.language(),
                received.url(),
                received.findings().stream().sorted().toList());
    }
}
