package stemma.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When the articles of an entry came in. */
enum Age {
    ANY("at any time", null),
    DAY("in the last 24 hours", Duration.ofDays(1)),
    WEEK("in the last 7 days", Duration.ofDays(7)),
    MONTH("in the last 30 days", Duration.ofDays(30)),
    OLDER("more than 7 days ago", Duration.ofDays(7));

    private final String words;
    private final @Nullable Duration within;

    Age(String words, @Nullable Duration within) {
        this.words = words;
        this.within = within;
    }

    public String words() {
        return words;
    }

    @Nullable
    Duration within() {
        return within;
    }
}
