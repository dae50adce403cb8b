package stemma.ruling;

import stemma.article.Article;

/** What an article is made from, by which it is known again when it was taken out and comes anew. */
record Source(long collection, String key) {

    static Source of(Article article) {
        return new Source(article.collectionId(), article.sourceKey());
    }
}
