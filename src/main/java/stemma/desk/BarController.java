package stemma.desk;

import java.security.Principal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What readers' pages show to who is logged in. The pages themselves are the same for everybody, so that they can be kept; this
 * never is.
 */
@Controller
class BarController {

    private static final Pattern TEXT = Pattern.compile("/(?:articles|stories)/[^/?#]+");

    /** @param at the path of the page that is open */
    @GetMapping("/bar")
    ModelAndView bar(@RequestParam(defaultValue = "") String at, @Nullable Principal person) {
        if (person == null) {
            ModelAndView nothing = new ModelAndView((View) (model, request, response) -> {});
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        Matcher text = TEXT.matcher(at);
        return new ModelAndView("desk/bar :: items")
                .addObject("section", "")
                .addObject("edit", text.lookingAt() ? "/desk" + text.group() + "/edit" : null);
    }
}
