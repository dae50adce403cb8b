package stemma.press;

import java.util.Objects;

/** What the program would send, for tests without a server. */
public final class AssetBytes {

    private static final Assets ASSETS = new Assets();

    private AssetBytes() {}

    public static byte[] at(String path) {
        return Objects.requireNonNull(ASSETS.under(path), path).plain();
    }
}
