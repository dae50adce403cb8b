package stemma.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** How much each sign of a place speaks for a dropped word, as learned from news; see the resource's own words. */
final class HoleModel {

    /** So many steps to a unit: weights are kept in one byte each. */
    static final int SCALE = 32;

    private static final byte[] WEIGHTS = load();

    private HoleModel() {}

    /** The natural logarithm of the odds, where every place counted the same. */
    static double odds(int[] signs) {
        int sum = 0;
        for (int sign : signs) {
            sum += WEIGHTS[sign];
        }
        return (double) sum / SCALE;
    }

    private static byte[] load() {
        try (InputStream in = HoleModel.class.getResourceAsStream("/stemma/article/dropped-words.bin.gz");
                InputStream plain = new GZIPInputStream(Objects.requireNonNull(in))) {
            return plain.readNBytes(PlaceSigns.NUMBERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
