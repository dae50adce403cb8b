package stemma.syndication;

import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.register.Register;

/** Names articles as programs know them. */
@Component
class Members {

    private final Register register;

    Members(Register register) {
        this.register = register;
    }

    Member of(Article article) {
        return new Member(
                article.slug(),
                article.content().headline(),
                register.name(article.outletId(), article.content().outlet()));
    }
}
