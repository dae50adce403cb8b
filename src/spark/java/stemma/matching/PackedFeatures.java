package stemma.matching;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Features as bytes, to go from one machine to another. */
final class PackedFeatures {

    private static final Feature[] FEATURES = Feature.values();
    private static final int UNDATED = Integer.MIN_VALUE;

    private PackedFeatures() {}

    static byte[] of(Features features) {
        int numbers =
                3 + features.told().keys().length + features.phrases().pairs().keys().length;
        for (Feature feature : FEATURES) {
            numbers += 1 + 2 * features.vector(feature).size();
        }
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers);
        for (Feature feature : FEATURES) {
            TermVector vector = features.vector(feature);
            put(bytes, vector.keys());
            for (float weight : vector.weights()) {
                bytes.putFloat(weight);
            }
        }
        put(bytes, features.told().keys());
        put(bytes, features.phrases().pairs().keys());
        LocalDate published = features.published();
        bytes.putInt(published == null ? UNDATED : (int) published.toEpochDay());
        return bytes.array();
    }

    static Features unpacked(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        Map<Feature, TermVector> vectors = new EnumMap<>(Feature.class);
        for (Feature feature : FEATURES) {
            int[] keys = ints(bytes);
            float[] weights = new float[keys.length];
            bytes.asFloatBuffer().get(weights);
            bytes.position(bytes.position() + Float.BYTES * weights.length);
            vectors.put(feature, new TermVector(keys, weights));
        }
        return new Features(
                vectors, new TermSet(ints(bytes)), new Phrases(new TermSet(ints(bytes))), published(bytes.getInt()));
    }

    private static @Nullable LocalDate published(int day) {
        return day == UNDATED ? null : LocalDate.ofEpochDay(day);
    }

    private static void put(ByteBuffer bytes, int[] numbers) {
        bytes.putInt(numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] numbers = new int[bytes.getInt()];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + Integer.BYTES * numbers.length);
        return numbers;
    }
}
