package stemma.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import stemma.revision.Content;

/** Works out which warnings an article has now, from what was found in its file and what its content says. */
final class CopyCheck {

    private final List<Warning> warnings = new ArrayList<>();

    private CopyCheck() {}

    static List<Warning> of(Content content, boolean edited, List<String> sources, Collection<WarningCode> findings) {
        CopyCheck check = new CopyCheck();
        findings.stream()
                .sorted()
                .filter(finding -> !(edited && finding.settledByEditing()))
                .forEach(finding -> check.warn(finding, 1));
        check.content(content);
        check.warnIf(sources.stream().noneMatch(CitedSource::isOutlet), WarningCode.NO_SOURCE_OUTLET);
        check.warnings.sort((a, b) -> a.code().compareTo(b.code()));
        return List.copyOf(check.warnings);
    }

    private void content(Content content) {
        warnIf(content.headline() == null, WarningCode.TITLE_MISSING);
        warn(WarningCode.HOLES, Holes.in(content.body()).size());
        warnIf(content.bylines().isEmpty(), WarningCode.NO_BYLINE);
        warnIf(content.outlet() == null, WarningCode.NO_OUTLET);
        warnIf(content.published() == null, WarningCode.NO_DATE);
    }

    private void warnIf(boolean so, WarningCode code) {
        warn(code, so ? 1 : 0);
    }

    private void warn(WarningCode code, int places) {
        if (places > 0) {
            warnings.add(new Warning(code, places));
        }
    }
}
