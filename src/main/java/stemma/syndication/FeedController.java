package stemma.syndication;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import stemma.press.Shown;
import stemma.signal.Subject;
import stemma.story.PublicStories;
import stemma.story.WithdrawnStories;

/** The feed of the newest stories. */
@RestController
class FeedController {

    private static final int ENTRIES = 50;

    private final PublicStories stories;
    private final WithdrawnStories withdrawn;

    FeedController(PublicStories stories, WithdrawnStories withdrawn) {
        this.stories = stories;
        this.withdrawn = withdrawn;
    }

    @GetMapping("/feed.atom")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> feed(HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String feed = AtomFeed.of(site, stories.page(Long.MAX_VALUE, ENTRIES), withdrawn.last(ENTRIES));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(feed.getBytes(StandardCharsets.UTF_8));
    }
}
