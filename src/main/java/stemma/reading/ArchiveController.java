package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import stemma.press.Shown;
import stemma.section.ArchiveDays;
import stemma.signal.Subject;

/** The archive: the days on which stories went public, and the stories of a day. */
@Controller
class ArchiveController {

    private static final int DAYS = 62;
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** Nothing went public on that day. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NothingThatDay extends RuntimeException {}

    private final ArchiveDays days;
    private final StoryLines lines;
    private final Clock clock;

    ArchiveController(ArchiveDays days, StoryLines lines, Clock clock) {
        this.days = days;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/archive")
    @Transactional(readOnly = true)
    public ModelAndView list(@RequestParam(defaultValue = "") String until, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        LocalDate tomorrow =
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        LocalDate before = until.matches(DAY) ? day(until) : tomorrow;
        List<ArchiveDays.Day> found = days.before(before, DAYS + 1);
        List<ArchiveDays.Day> shown = found.subList(0, Math.min(DAYS, found.size()));
        return new ModelAndView("reading/archive")
                .addObject("most", ArchiveDays.MOST_COUNTED)
                .addObject("days", shown)
                .addObject("next", found.size() > DAYS ? shown.get(DAYS - 1).date() : null);
    }

    @GetMapping("/archive/{day:" + DAY + "}")
    @Transactional(readOnly = true)
    public ModelAndView day(
            @PathVariable String day,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletRequest request) {
        LocalDate date = day(day);
        Shown.on(request, Subject.LISTS, Subject.NAMES);
        StoryList page = lines.page(days.stories(date, before, StoryLines.PAGE + 1));
        if (page.stories().isEmpty()) {
            throw new NothingThatDay();
        }
        return new ModelAndView("reading/day")
                .addObject("date", date)
                .addObject("earlier", earlier(date))
                .addObject("list", SectionPage.of("archive", day, "/archive/" + day, page));
    }

    private @Nullable LocalDate earlier(LocalDate date) {
        return days.before(date, 1).stream()
                .map(ArchiveDays.Day::date)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeException e) {
            throw new NothingThatDay();
        }
    }
}
