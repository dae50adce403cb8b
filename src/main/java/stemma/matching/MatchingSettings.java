package stemma.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** From which score an article joins a story, and from which an editor is asked. */
@ConfigurationProperties("stemma.matching")
public record MatchingSettings(
        @DefaultValue(JOIN) double join,
        @DefaultValue(SUGGEST) double suggest) {

    private static final String JOIN = "0.38";
    private static final String SUGGEST = "0.28";

    static final MatchingSettings USUAL = new MatchingSettings(Double.parseDouble(JOIN), Double.parseDouble(SUGGEST));

    public MatchingSettings {
        if (!(suggest > 0 && suggest <= join && join <= 1)) {
            throw new IllegalArgumentException(
                    "stemma.matching needs 0 < suggest <= join <= 1, not suggest " + suggest + " and join " + join);
        }
    }
}
