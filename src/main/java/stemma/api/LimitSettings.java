package stemma.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much each may ask of the API in a minute: {@code stemma.api.…}; 0 for as much as they like.
 *
 * @param reads requests that only read
 * @param writes requests that write
 */
@ConfigurationProperties("stemma.api")
record LimitSettings(
        @DefaultValue("600") int reads, @DefaultValue("120") int writes) {

    LimitSettings {
        if (reads < 0 || writes < 0) {
            throw new IllegalArgumentException("stemma.api.reads and stemma.api.writes are 0 or more");
        }
    }
}
