package stemma.syndication;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers every other address under {@code /api} as programs expect it. */
@RestController
class NothingThere {

    /** There is nothing at an address. */
    static class NoSuchAddress extends RuntimeException {}

    @RequestMapping("/api/**")
    void nothing() {
        throw new NoSuchAddress();
    }
}
