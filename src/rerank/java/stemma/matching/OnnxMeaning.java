package stemma.matching;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What bge-small (Xiao et al. 2023), its numbers cut to bytes, makes of a text: in this process by ONNX Runtime, from files
 * on the class path, with no network.
 */
public final class OnnxMeaning implements Meaning {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String PIECES = "/bge-small-en-v1.5-q-tokenizer.json";

    /** The model takes 512, in twice the time, and then tells no better which event it is. */
    private static final int LONGEST = 256;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    /** Reads the model, which takes half a second; a {@link java.util.ServiceLoader} does so. */
    public OnnxMeaning() {
        pieces = new WordPieces(numbers(JsonMapper.shared().readTree(bytes(PIECES))));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            session = environment.createSession(bytes(MODEL), options);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be read", e);
        }
    }

    private static Map<String, Integer> numbers(JsonNode tokenizer) {
        Map<String, Integer> numbers = new HashMap<>();
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        return numbers;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = OnnxMeaning.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public float[] of(String words) {
        long[] numbers = pieces.of(words, LONGEST);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[numbers.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return unit(states[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be run", e);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float one : vector) {
            squares += one * one;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }
}
