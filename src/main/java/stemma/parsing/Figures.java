package stemma.parsing;

/** What stands in a figure of a page of markup: a picture's caption and its credit. */
final class Figures implements Rule {

    @Override
    public void read(Page page) {
        page.free()
                .filter(i -> page.line(i).place == Line.Place.FIGURE)
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "figure", Certainty.STATED));
    }
}
