package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.article.PublicArticles;
import stemma.press.Shown;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;
import stemma.signal.Subject;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** Every notice that readers were given: corrections, clarifications, editors' notes. */
@Controller
class CorrectionsController {

    private static final int PAGE = 30;

    private final PublicChanges changes;
    private final PublicArticles articles;
    private final PublicStories stories;
    private final Clock clock;

    CorrectionsController(PublicChanges changes, PublicArticles articles, PublicStories stories, Clock clock) {
        this.changes = changes;
        this.articles = articles;
        this.stories = stories;
        this.clock = clock;
    }

    @GetMapping("/corrections")
    @Transactional(readOnly = true)
    public String corrections(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        List<PublicChange> page = changes.notices(clock.instant(), before, PAGE + 1);
        boolean more = page.size() > PAGE;
        List<PublicChange> shown = more ? page.subList(0, PAGE) : page;
        Long next = more ? shown.get(PAGE - 1).id() : null;
        model.addAttribute("corrections", new CorrectionsPage(lines(shown), next));
        return "reading/corrections";
    }

    private List<CorrectionsPage.Line> lines(List<PublicChange> notices) {
        Map<Long, Article> corrected = articles.among(ids(notices, Kind.ARTICLE)).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        Map<Long, PublicStory> told = stories.among(ids(notices, Kind.STORY)).stream()
                .collect(Collectors.toMap(PublicStory::id, Function.identity()));
        return notices.stream()
                .flatMap(notice -> notice.textKind() == Kind.ARTICLE
                        ? Stream.ofNullable(corrected.get(notice.textId())).map(article -> line(notice, article))
                        : Stream.ofNullable(told.get(notice.textId())).map(story -> line(notice, story)))
                .toList();
    }

    private static List<Long> ids(List<PublicChange> notices, Kind kind) {
        return notices.stream()
                .filter(notice -> notice.textKind() == kind)
                .map(PublicChange::textId)
                .distinct()
                .toList();
    }

    private static CorrectionsPage.Line line(PublicChange notice, Article article) {
        LiveCopy live = LiveCopy.of(article);
        return line(notice, "/articles/" + article.slug(), live.content().title(), live.language());
    }

    private static CorrectionsPage.Line line(PublicChange notice, PublicStory story) {
        return line(notice, "/stories/" + story.slug(), story.title(), story.language());
    }

    private static CorrectionsPage.Line line(PublicChange notice, String address, String title, String lang) {
        return new CorrectionsPage.Line(
                HistoryPage.Line.key("notice", Objects.requireNonNull(notice.noticeKind())),
                notice.madeAt(),
                Objects.requireNonNull(notice.notice()),
                address,
                title,
                lang);
    }
}
