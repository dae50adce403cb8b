package stemma.parsing;

/** One file of an upload: either taken in, or refused with a reason. */
public sealed interface Received permits ReceivedFile, RefusedFile {

    /** The name as it was given, with any folders. */
    String name();
}
