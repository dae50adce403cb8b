package stemma.article;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.Publisher;
import stemma.publication.Release;
import stemma.register.Named;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Made;
import stemma.revision.Revisions;
import stemma.revision.Saving;

/** Saves words for an article, and lets readers have them or keeps them inside. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rewording {

    private final Revisions revisions;
    private final Register register;
    private final Publisher publisher;
    private final ApplicationEventPublisher events;

    Rewording(Revisions revisions, Register register, Publisher publisher, ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.register = register;
        this.publisher = publisher;
        this.events = events;
    }

    Saving save(Article article, Content wished, long base, Made made, Release release) {
        Revision before = article.head();
        Revision seen = article.live();
        Saving saving = article.save(wished, base, made);
        if (saving instanceof Saving.Saved saved) {
            revisions.save(saved.revision());
            credit(article);
            publisher.saved(article, before, seen, release, made.author());
            announce(article, made.author());
            if (article.agreesWithIncoming()) {
                settle(article, made.author());
            }
        } else if (saving instanceof Saving.Same) {
            publisher.unchanged(article, article.live(), release, made.author());
        }
        return saving;
    }

    /** Takes note of the records of those whom the words name as outlet and authors. */
    void credit(Article article) {
        Content content = article.content();
        article.credit(register.credits(new Named(content.outlet(), article.url(), content.bylines(), article.tags())));
    }

    /** Nothing is left to decide about what the changed source says. */
    void settle(Article article, String editor) {
        if (article.incoming() != null) {
            article.settleIncoming();
            events.publishEvent(new SourceSettled(article.slug(), editor, "settle changed source"));
        }
    }

    void announce(Article article, String actor) {
        Revision head = article.head();
        events.publishEvent(
                new ArticleRevised(article.id(), article.slug(), actor, head.kind(), head.number(), head.note()));
    }
}
