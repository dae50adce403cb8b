package stemma.parsing;

/** What a page of markup itself sets beside its article, once rights notes, dates and tags are found there. */
final class Surroundings implements Rule {

    @Override
    public void read(Page page) {
        page.free()
                .filter(i -> page.line(i).place == Line.Place.SURROUNDINGS)
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "beside the article", Certainty.STATED));
    }
}
