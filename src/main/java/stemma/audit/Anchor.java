package stemma.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the chain, to be kept outside of the database: after so many entries the digest was this. Whoever removes
 * the newest entries together with their seals is found by it.
 */
public record Anchor(long count, String digest) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    static Anchor of(long count, byte[] digest) {
        return new Anchor(count, HexFormat.of().formatHex(digest));
    }

    /** Reads what {@link #toString} wrote; none from anything else. */
    public static Optional<Anchor> read(String written) {
        return Optional.of(WRITTEN.matcher(written))
                .filter(match -> match.matches())
                .map(match -> new Anchor(Long.parseLong(match.group(1)), match.group(2)));
    }

    @Override
    public String toString() {
        return count + ":" + digest;
    }
}
