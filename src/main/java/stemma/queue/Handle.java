package stemma.queue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an entry of the queue as an editor saw it, written {@code pair:12:0}.
 *
 * @param stamp which state of the thing was looked at, such as the number of its revision
 */
public record Handle(String kind, long id, long stamp) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z]{1,20}):(\\d{1,18}):(\\d{1,18})");

    static Optional<Handle> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                        new Handle(parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + id + ":" + stamp;
    }
}
