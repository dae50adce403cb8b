package stemma.matching;

/** The direction in which a text's meaning points, in a byte for each number of the vector. */
record Sense(byte[] parts) {

    /** What cannot be read means nothing. */
    static final Sense NONE = new Sense(new byte[0]);

    static Sense of(float[] vector) {
        float most = 0;
        for (float part : vector) {
            most = Math.max(most, Math.abs(part));
        }
        byte[] parts = new byte[most == 0 ? 0 : vector.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) Math.round(vector[i] / most * Byte.MAX_VALUE);
        }
        return new Sense(parts);
    }

    boolean isNone() {
        return parts.length == 0;
    }

    /** The cosine. */
    double nearness(Sense other) {
        return dot(this, other) / Math.sqrt(dot(this, this) * dot(other, other));
    }

    private static double dot(Sense one, Sense other) {
        long sum = 0;
        for (int i = 0; i < one.parts.length; i++) {
            sum += one.parts[i] * other.parts[i];
        }
        return sum;
    }
}
