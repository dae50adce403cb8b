package stemma.syndication;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends programs on to where something is told now, until that is undone. */
final class Moved {

    private Moved() {}

    static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
