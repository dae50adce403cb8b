package stemma.syndication;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import stemma.site.Site;

/** Answers with a feed in the form that an address ends in, and says where news of it is to be had. */
@Component
class FeedAnswer {

    /** The end of the address of every feed. */
    static final String FORM = "/feed.{form:atom|rss|json}";

    private final Site site;

    FeedAnswer(Site site) {
        this.site = site;
    }

    ResponseEntity<byte[]> of(Feed feed, String ending) {
        return of(HttpStatus.OK, feed, ending);
    }

    ResponseEntity<byte[]> of(HttpStatus status, Feed feed, String ending) {
        FeedForm form = FeedForm.of(ending);
        var answer = ResponseEntity.status(status).contentType(form.type());
        if (site.hub() != null) {
            String self = site.at(feed.path(form));
            answer.header(HttpHeaders.LINK, "<" + site.hub() + ">; rel=\"hub\", <" + self + ">; rel=\"self\"");
        }
        return answer.body(form.write(feed, site));
    }
}
