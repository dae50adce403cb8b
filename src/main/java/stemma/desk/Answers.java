package stemma.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;
import stemma.revision.Revision;
import stemma.revision.Saving;

/** What an editor sees after saving: the history, or both texts where somebody else saved in between. */
final class Answers {

    private Answers() {}

    /**
     * @param address the desk's address of the text, to which {@code /history} and {@code /revisions} belong
     * @param lang the language of the text where that is not the page's
     */
    static ModelAndView saved(
            Saving saving, Typed typed, String address, @Nullable String lang, RedirectAttributes flash) {
        if (saving instanceof Saving.Clash clash) {
            return clash(clash.standing(), typed, address).addObject("lang", lang);
        }
        String message = saving instanceof Saving.Saved saved
                ? "Saved as revision " + saved.revision().number() + "."
                : "Nothing to save: the words stand there already.";
        flash.addFlashAttribute("message", message);
        return new ModelAndView("redirect:" + address + "/history");
    }

    private static ModelAndView clash(Revision standing, Typed typed, String address) {
        List<FieldDiff> changes = ContentDiff.between(standing.content(), typed.content());
        return new ModelAndView("desk/clash", HttpStatus.CONFLICT)
                .addObject("address", address)
                .addObject("standing", standing)
                .addObject("standingTyped", Typed.of(standing))
                .addObject("typed", typed.withBase(standing.id()))
                .addObject(
                        "changes", changes.stream().filter(FieldDiff::isChanged).toList());
    }
}
