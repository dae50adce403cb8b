package stemma.desk;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.section.TopicDesk;

/** Gives stories topics, and takes them off. */
@Controller
class TopicController {

    private final TopicDesk topics;

    TopicController(TopicDesk topics) {
        this.topics = topics;
    }

    @PostMapping("/desk/stories/{slug}/topics")
    public String give(
            @PathVariable String slug, @RequestParam String topic, Principal editor, RedirectAttributes flash) {
        topics.give(slug, topic.replace('\0', ' '), editor.getName());
        flash.addFlashAttribute("message", "The story has this topic.");
        return "redirect:/desk/stories/" + slug;
    }

    @DeleteMapping("/desk/stories/{slug}/topics/{id:[0-9]{1,18}}")
    public String withhold(
            @PathVariable String slug, @PathVariable long id, Principal editor, RedirectAttributes flash) {
        topics.withhold(slug, id, editor.getName());
        flash.addFlashAttribute("message", "The story has this topic no more.");
        return "redirect:/desk/stories/" + slug;
    }
}
