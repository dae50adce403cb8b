package stemma.syndication;

import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.register.Register;

/** Names articles as programs know them: by the words that readers see. */
@Component
class Members {

    private final Register register;

    Members(Register register) {
        this.register = register;
    }

    Member of(Article article) {
        LiveCopy live = LiveCopy.of(article);
        return new Member(
                article.slug(),
                live.content().headline(),
                register.name(live.outletId(), live.content().outlet()));
    }
}
