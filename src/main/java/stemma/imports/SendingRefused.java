package stemma.imports;

import org.springframework.http.HttpStatus;

/** Nothing was taken in of what a program sent; the message tells why. */
class SendingRefused extends RuntimeException {

    private final HttpStatus status;

    private SendingRefused(HttpStatus status, String why) {
        super(why);
        this.status = status;
    }

    static SendingRefused empty() {
        return new SendingRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "There is no file with a name: send at least one, each in a part called “files”.");
    }

    static SendingRefused nameless() {
        return new SendingRefused(
                HttpStatus.BAD_REQUEST,
                "Say what the file is called, such as ?name=wire.jsonl: its ending tells what it is.");
    }

    static SendingRefused endless() {
        return new SendingRefused(HttpStatus.LENGTH_REQUIRED, "Say how long the body is, as Content-Length.");
    }

    static SendingRefused tooLarge() {
        return new SendingRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "That is more than one request can carry (256 MB a file, 512 MB in all). Send it in parts.");
    }

    static SendingRefused broken() {
        return new SendingRefused(
                HttpStatus.BAD_REQUEST,
                "The files did not come through whole, or there are more than 20,000. Send them again.");
    }

    static SendingRefused noCursor(String after) {
        return new SendingRefused(
                HttpStatus.BAD_REQUEST,
                "“" + after + "” is no cursor: send as “after” what an earlier page gave as “next”.");
    }

    HttpStatus status() {
        return status;
    }
}
