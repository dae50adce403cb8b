package stemma.parsing;

/** A file that was not taken in, and why. */
public record RefusedFile(String name, String reason) implements Received {

    public RefusedFile {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
    }
}
