package stemma.parsing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account of every received line that is not blank. Where one received line holds several lines that were read, as
 * pages of markup do, it is entered once, as what readers see most of: body before headline before the rest.
 */
final class LedgerBook {

    private static final List<LineClass> FIRST = List.of(
            LineClass.BODY,
            LineClass.HEADLINE,
            LineClass.LIST_ITEM,
            LineClass.HEADING,
            LineClass.DEK,
            LineClass.ALTERNATIVE_HEADLINE,
            LineClass.BYLINE,
            LineClass.SOURCE_LINE,
            LineClass.OUTLET,
            LineClass.MACHINE_MADE_MARK,
            LineClass.RIGHTS_NOTE,
            LineClass.LABEL,
            LineClass.BOILERPLATE);

    private final Map<Integer, LedgerLine> lines = new TreeMap<>();

    private LedgerBook() {}

    static List<LedgerLine> of(Layout layout, Page page) {
        LedgerBook book = new LedgerBook();
        boolean headlineInText = false;
        for (int i = 0; i < page.size(); i++) {
            Page.Claim claim = page.claimed(i);
            headlineInText |= claim.lineClass() == LineClass.HEADLINE;
            book.enter(page.line(i).parts, claim.lineClass(), claim.rule(), claim.certainty());
        }
        for (Layout.Aside aside : layout.asides()) {
            // A title among the data of a text that shows it too is the same headline again.
            boolean again = headlineInText && aside.lineClass() == LineClass.HEADLINE;
            LineClass lineClass = again ? LineClass.ALTERNATIVE_HEADLINE : aside.lineClass();
            book.enter(List.of(aside.part()), lineClass, aside.rule(), Certainty.STATED);
        }
        return List.copyOf(book.lines.values());
    }

    private void enter(Collection<Part> parts, LineClass lineClass, String rule, Certainty certainty) {
        for (Part part : parts) {
            LedgerLine entry = new LedgerLine(
                    part.number(), lineClass, rule, certainty.confidence(), Glyphs.strip(part.received()));
            lines.merge(part.number(), entry, LedgerBook::weightier);
        }
    }

    private static LedgerLine weightier(LedgerLine one, LedgerLine other) {
        return FIRST.indexOf(other.lineClass()) < FIRST.indexOf(one.lineClass()) ? other : one;
    }
}
