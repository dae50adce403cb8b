package stemma.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** From which score an article joins a story, and from which an editor is asked. */
@ConfigurationProperties("stemma.matching")
public record MatchingSettings(
        @DefaultValue("0.36") double join,
        @DefaultValue("0.28") double suggest) {

    public MatchingSettings {
        if (!(suggest > 0 && suggest <= join && join <= 1)) {
            throw new IllegalArgumentException(
                    "stemma.matching needs 0 < suggest <= join <= 1, not suggest " + suggest + " and join " + join);
        }
    }
}
