package stemma.publication;

/** A text cannot be published, withdrawn or corrected like this; the message tells an editor why. */
public class PublicationRefused extends RuntimeException {

    public PublicationRefused(String why) {
        super(why);
    }
}
