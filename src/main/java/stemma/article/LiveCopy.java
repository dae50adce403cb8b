package stemma.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;
import stemma.revision.Language;

/**
 * An article as readers see it, who know nothing of words that are kept inside.
 *
 * @param outletId the register's record of its outlet
 */
public record LiveCopy(Content content, @Nullable Long outletId, List<Warning> warnings, LiveFacts facts) {

    public LiveCopy {
        warnings = List.copyOf(warnings);
    }

    public static LiveCopy of(Article article) {
        Content live = article.live().content();
        return new LiveCopy(
                live, sameOutlet(article, live) ? article.outletId() : null, warnings(article), article.liveFacts());
    }

    /** Where a text names no outlet, that is known by the report's address, which readers may not know of yet. */
    private static boolean sameOutlet(Article article, Content live) {
        return article.live().id() == article.head().id()
                || live.outlet() != null
                        && Objects.equals(live.outlet(), article.content().outlet());
    }

    private static List<Warning> warnings(Article article) {
        return article.live().id() == article.head().id() ? article.warnings() : warnings(article, article.liveFacts());
    }

    private static List<Warning> warnings(Article article, LiveFacts facts) {
        return CopyCheck.of(article.live().content(), !article.live().asImported(), facts.sources(), facts.findings());
    }

    /** The language of the report, if it is another than that of the pages. */
    public @Nullable String foreignLanguage() {
        return Language.foreign(facts.language());
    }

    /** The language of the report; English where it could not be told. */
    public String language() {
        return Objects.requireNonNullElse(facts.language(), Language.OF_PAGES);
    }

    public boolean machineMade() {
        return facts.findings().contains(WarningCode.AI_LABEL);
    }
}
