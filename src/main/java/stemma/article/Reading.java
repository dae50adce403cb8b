package stemma.article;

import java.util.List;
import stemma.register.Register;

/** A report together with what was read from it beside its content. */
record Reading(Report report, List<String> sources, List<String> tags, List<WarningCode> findings) {

    static Reading of(Report report, IncomingReport received, Register register) {
        return new Reading(
                report,
                CitedSource.named(received.sources(), register),
                received.tags(),
                received.findings().stream().sorted().toList());
    }
}
