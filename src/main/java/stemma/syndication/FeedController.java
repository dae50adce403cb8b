package stemma.syndication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UrlPathHelper;
import stemma.press.Shown;
import stemma.publication.TextWithdrawn;
import stemma.section.Section;
import stemma.section.SectionKind;
import stemma.section.Sections;
import stemma.signal.Subject;
import stemma.site.Site;
import stemma.story.MergedStories;
import stemma.story.PublicStories;
import stemma.story.PublicStory;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.WithdrawnStories;
import stemma.story.WithdrawnStory;

/** Feeds in each of their forms: of the newest stories, of all corrections, of what happened to one story. */
@RestController
class FeedController {

    private static final int ENTRIES = 50;

    private final PublicStories stories;
    private final Stories texts;
    private final MergedStories merged;
    private final WithdrawnStories withdrawn;
    private final StoryEntries entries;
    private final ChangeEntries changes;
    private final Sections sections;
    private final FeedAnswer answer;
    private final Site site;

    FeedController(
            PublicStories stories,
            Stories texts,
            MergedStories merged,
            WithdrawnStories withdrawn,
            StoryEntries entries,
            ChangeEntries changes,
            Sections sections,
            FeedAnswer answer,
            Site site) {
        this.stories = stories;
        this.texts = texts;
        this.merged = merged;
        this.withdrawn = withdrawn;
        this.entries = entries;
        this.changes = changes;
        this.sections = sections;
        this.answer = answer;
        this.site = site;
    }

    @GetMapping(FeedAnswer.FORM)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> newest(@PathVariable String form, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        List<Entry> all = new ArrayList<>(entries.of(stories.page(Long.MAX_VALUE, ENTRIES)));
        merged.last(ENTRIES).forEach(story -> all.add(entries.merged(story)));
        withdrawn.last(ENTRIES).forEach(story -> all.add(entries.withdrawn(story)));
        return answer.of(new Feed(site.name(), site.description(), "/", all), form);
    }

    @GetMapping("/corrections" + FeedAnswer.FORM)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> corrections(@PathVariable String form, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        String title = site.name() + ": corrections";
        return answer.of(
                new Feed(title, "What was wrong and has been put right", "/corrections", changes.corrections()), form);
    }

    @GetMapping("/stories/{slug}" + FeedAnswer.FORM)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> story(
            @PathVariable String slug, @PathVariable String form, HttpServletRequest request) {
        PublicStory story = stories.bySlug(slug);
        if (!story.slug().equals(slug)) {
            return Moved.to(site.at("/stories/" + story.slug() + "/feed." + form));
        }
        Shown.on(request, Subject.story(story.id()), Subject.LISTS);
        String title = site.name() + ": " + story.title();
        return answer.of(new Feed(title, "What changed in this story", "/stories/" + slug, changes.of(story)), form);
    }

    @GetMapping("/{kind:topics|outlets|authors}/{address}" + FeedAnswer.FORM)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> section(
            @PathVariable String kind,
            @PathVariable String address,
            @PathVariable String form,
            HttpServletRequest request) {
        Section section = sections.at(SectionKind.ofPath(kind).orElseThrow(), address);
        if (!section.address().equals(address)) {
            return Moved.to(site.at(section.location() + "/feed." + form));
        }
        Shown.on(request, Subject.LISTS, Subject.NAMES);
        List<Entry> all = entries.of(sections.stories(section, Long.MAX_VALUE, ENTRIES));
        return answer.of(
                new Feed(site.name() + ": " + section.name(), site.description(), section.location(), all), form);
    }

    /** Tells programs to ask no more, and why. */
    @ExceptionHandler
    ResponseEntity<byte[]> withdrawn(TextWithdrawn gone, HttpServletRequest request) {
        Story story = texts.findById(gone.textId()).orElseThrow();
        Entry entry = entries.withdrawn(new WithdrawnStory(story.id(), story.createdAt(), gone.at(), gone.notice()));
        String asked = UrlPathHelper.rawPathInstance.getPathWithinApplication(request);
        String path = asked.substring(0, asked.lastIndexOf('/'));
        String ending = asked.substring(asked.lastIndexOf('.') + 1);
        return answer.of(HttpStatus.GONE, new Feed(site.name(), "Withdrawn", path, List.of(entry)), ending);
    }
}
