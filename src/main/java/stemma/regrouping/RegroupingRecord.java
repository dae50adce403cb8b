package stemma.regrouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Articles;
import stemma.audit.AuditedEvent;
import stemma.revision.Revision;
import stemma.story.Homes;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.Story;
import stemma.story.StoryChanged;

/** Puts on record what was done to the grouping of articles, with how the stories stood before and stand after it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegroupingRecord {

    /** The same merge, for who looks up the story that is gone: nothing else hangs on it. */
    private record BecamePart(String slug, String actor, String detail, String before, String after)
            implements AuditedEvent {

        @Override
        public String action() {
            return "merge stories";
        }

        @Override
        public String subject() {
            return "story/" + slug;
        }
    }

    private final Homes homes;
    private final Articles articles;
    private final ApplicationEventPublisher events;

    RegroupingRecord(Homes homes, Articles articles, ApplicationEventPublisher events) {
        this.homes = homes;
        this.articles = articles;
        this.events = events;
    }

    /** Number, address, lead, words and articles of each: all that a regrouping changes. */
    String standing(Collection<Story> stories) {
        return stories.stream().map(this::standing).collect(Collectors.joining("; "));
    }

    private String standing(Story story) {
        String name = "story/" + story.slug() + " (" + story.id() + "): ";
        Story whole = story.mergedInto();
        if (whole != null) {
            return name + "part of story/" + whole.slug() + " (" + whole.id() + ")";
        }
        Revision text = story.text();
        String members = homes.members(story).stream().map(String::valueOf).collect(Collectors.joining(" "));
        return name + "lead article/" + story.lead().slug() + " ("
                + story.lead().id() + "), "
                + (text == null
                        ? "its lead’s words"
                        : "own words " + text.id() + ", “" + text.content().title() + "”")
                + ", articles " + (members.isEmpty() ? "none" : members);
    }

    void merged(Merge merge, Keep keep, String editor, String before) {
        Story survivor = merge.survivor();
        String after = standing(List.of(survivor, merge.absorbed()));
        announce(
                survivor,
                editor,
                "merge stories",
                "took in story/" + merge.absorbed().slug() + chosen(keep),
                before,
                after);
        events.publishEvent(new BecamePart(
                merge.absorbed().slug(), editor, "became part of story/" + survivor.slug(), before, after));
    }

    private static String chosen(Keep keep) {
        List<String> chosen = new ArrayList<>();
        if (keep.otherHeadline()) {
            chosen.add("headline");
        }
        if (keep.otherDek()) {
            chosen.add("dek");
        }
        if (keep.otherLead()) {
            chosen.add("lead and text");
        }
        return chosen.isEmpty() ? ", kept its own words" : ", with its " + String.join(", ", chosen);
    }

    void moved(Regrouping.Kind kind, Set<Long> moving, List<Story> fromAndTo, String editor, String before) {
        String what = articles.findAllById(moving).stream()
                .map(article -> "article/" + article.slug())
                .sorted()
                .collect(Collectors.joining(", "));
        String action = kind == Regrouping.Kind.SPLIT ? "split story" : "move article";
        Story source = fromAndTo.get(0);
        Story target = fromAndTo.get(1);
        String after = standing(fromAndTo);
        announce(target, editor, action, what + " from story/" + source.slug(), before, after);
        announce(source, editor, action, what + " to story/" + target.slug(), before, after);
    }

    void undone(Story story, String editor, String action, String detail, @Nullable String before) {
        announce(story, editor, action, detail, before, standing(story));
    }

    private void announce(
            Story story, String actor, String action, String detail, @Nullable String before, String after) {
        events.publishEvent(new StoryChanged(story.slug(), actor, action, detail, before, after));
    }
}
