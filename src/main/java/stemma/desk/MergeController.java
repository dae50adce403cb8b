package stemma.desk;

import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.regrouping.MergeWish;
import stemma.regrouping.Regrouping;
import stemma.regrouping.Regroupings;
import stemma.story.MergeRefused;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.StoryNotFound;

/** Making several stories one, undoing that, and moving single articles. */
@Controller
class MergeController {

    private final Stories stories;
    private final StoryFiles files;
    private final Regroupings regroupings;
    private final Newsdesk newsdesk;

    MergeController(Stories stories, StoryFiles files, Regroupings regroupings, Newsdesk newsdesk) {
        this.stories = stories;
        this.files = files;
        this.regroupings = regroupings;
        this.newsdesk = newsdesk;
    }

    /** Shows the stories and what would stand after the merge; the choices name stories by their slugs. */
    @GetMapping("/desk/merges/new")
    @Transactional(readOnly = true)
    public String preview(
            @RequestParam(defaultValue = "") List<String> story,
            @RequestParam(defaultValue = "") List<String> with,
            @RequestParam(defaultValue = "") String survivor,
            @RequestParam(defaultValue = "") String headline,
            @RequestParam(defaultValue = "") String dek,
            @RequestParam(defaultValue = "") String lead,
            Model model) {
        List<Story> some = named(story, with);
        String stays = survivor.isEmpty() ? some.get(0).slug() : survivor;
        List<String> others = some.stream()
                .map(Story::slug)
                .filter(slug -> !slug.equals(stays))
                .toList();
        MergeWish wish = new MergeWish(stays, others, or(headline, stays), or(dek, or(lead, stays)), or(lead, stays));
        List<String> conflicts = regroupings.conflicts(stories.bySlug(stays).standing(), some);
        model.addAttribute("plan", new MergePlan(some.stream().map(files::of).toList(), wish, conflicts));
        return "desk/merge";
    }

    private List<Story> named(List<String> story, List<String> with) {
        Set<String> slugs = new LinkedHashSet<>(story);
        slugs.addAll(with);
        List<Story> some = slugs.stream()
                .filter(slug -> !slug.isBlank())
                .map(slug -> stories.bySlug(slug).standing().slug())
                .distinct()
                .map(stories::bySlug)
                .toList();
        if (some.size() < 2) {
            throw new MergeRefused(
                    slugs.size() > 1
                            ? "These are one story already: one is part of the other, or both are part of a third."
                            : "Choose at least two stories.");
        }
        return some;
    }

    private static String or(String chosen, String otherwise) {
        return chosen.isEmpty() ? otherwise : chosen;
    }

    @PostMapping("/desk/merges")
    public String merge(
            @RequestParam List<String> story,
            @RequestParam String survivor,
            @RequestParam String headline,
            @RequestParam(defaultValue = "") String dek,
            @RequestParam String lead,
            Principal editor,
            RedirectAttributes flash) {
        List<String> absorbed =
                story.stream().distinct().filter(slug -> !slug.equals(survivor)).toList();
        MergeWish wish = new MergeWish(survivor, absorbed, headline, or(dek, lead), lead);
        Regrouping done = regroupings.mergeAll(wish, editor.getName());
        flash.addFlashAttribute(
                "message",
                absorbed.size() == 1 ? "Two stories are one now." : absorbed.size() + 1 + " stories are one now.");
        flash.addFlashAttribute("undo", done.id());
        return "redirect:/desk/stories/" + addressOf(done);
    }

    @DeleteMapping("/desk/merges/{id}")
    public String unmerge(@PathVariable long id, Principal editor, RedirectAttributes flash) {
        Story back = regroupings.unmerge(id, editor.getName());
        flash.addFlashAttribute("message", "The merge is undone: this story is back as it was.");
        return "redirect:/desk/stories/" + back.slug();
    }

    /** Moves an article into the story at the given address, or into one of its own where that is empty. */
    @PostMapping("/desk/articles/{slug}/placement")
    public String move(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String story,
            Principal editor,
            RedirectAttributes flash) {
        String to = story.strip().replaceFirst("^(?:.*/)?stories/", "").replaceFirst("[/?#].*$", "");
        Regrouping done;
        try {
            done = to.isEmpty()
                    ? regroupings.moveOut(slug, editor.getName())
                    : regroupings.move(slug, to, editor.getName());
        } catch (StoryNotFound unknown) {
            flash.addFlashAttribute(
                    "caution",
                    "Nothing is moved: there is no story at “" + to
                            + "”. Choose one from the list, or copy the end of its address.");
            return "redirect:/desk/stories/" + newsdesk.storyOf(slug);
        }
        flash.addFlashAttribute("message", "The article is in this story now.");
        flash.addFlashAttribute("undo", done.id());
        return "redirect:/desk/stories/" + addressOf(done);
    }

    /** A story that became public by it has another address than before. */
    private @Nullable String addressOf(Regrouping done) {
        return regroupings.byId(done.id()).to().slug();
    }
}
