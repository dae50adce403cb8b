package stemma.regrouping;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.regrouping.RegroupingBook.Moved;
import stemma.ruling.ImpliedRulings;
import stemma.ruling.RulingBook;
import stemma.ruling.RulingWithdrawn;
import stemma.story.Choices;
import stemma.story.Following;
import stemma.story.Homes;
import stemma.story.Merge;
import stemma.story.MergeRefused;
import stemma.story.Merges;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.Who;

/**
 * Undoes merges, moves and splits, in any order but where a later one stands on an earlier. Articles go home, and a story that
 * none is left in becomes an address of the story that tells its lead, until one of its own comes home.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegroupingsBack {

    private final Stories stories;
    private final Merges merges;
    private final RegroupingBook book;
    private final Homes homes;
    private final Choices choices;
    private final ImpliedRulings implied;
    private final RulingBook rulings;
    private final LawKeeper law;
    private final Following following;
    private final RegroupingRecord record;
    private final ApplicationEventPublisher events;

    RegroupingsBack(
            Stories stories,
            Merges merges,
            RegroupingBook book,
            Homes homes,
            Choices choices,
            ImpliedRulings implied,
            RulingBook rulings,
            LawKeeper law,
            Following following,
            RegroupingRecord record,
            ApplicationEventPublisher events) {
        this.stories = stories;
        this.merges = merges;
        this.book = book;
        this.homes = homes;
        this.choices = choices;
        this.implied = implied;
        this.rulings = rulings;
        this.law = law;
        this.following = following;
        this.record = record;
        this.events = events;
    }

    Story undo(long id, Who who) {
        rulings.oneAtATime();
        Regrouping done = book.byId(id);
        List<Moved> moved = book.moved(id);
        book.lock(concerned(done, moved));
        if (!done.stands()) {
            throw new MergeRefused(
                    (done.kind() == Regrouping.Kind.MERGE ? "This merge was undone by " : "This was undone by ")
                            + done.undoneBy() + " already.",
                    done.address());
        }
        return done.merge() != null ? unmerge(done, merges.byId(done.merge()), who) : takeBack(done, moved, who);
    }

    private Set<Long> concerned(Regrouping done, List<Moved> moved) {
        Set<Long> stories = moved.stream().map(Moved::home).collect(Collectors.toCollection(TreeSet::new));
        stories.add(done.from().id());
        stories.add(done.to().id());
        stories.addAll(book.storiesOf(moved.stream().map(Moved::article).toList()));
        stories.addAll(choices.hangingOn(done.id()));
        return stories;
    }

    /** Whether a merge can be undone as things stand, once the ruling that brought it about is withdrawn. */
    boolean isPossible(long merge) {
        Regrouping done = book.ofMerge(merge);
        return whyTogether(done, merges.byId(merge)).isEmpty();
    }

    private Story unmerge(Regrouping done, Merge merge, Who who) {
        rulings.withdrawOf(merge.id(), who.name(), who.at())
                .forEach(ruling -> events.publishEvent(new RulingWithdrawn(ruling, who.name())));
        whyTogether(done, merge).ifPresent(refused -> {
            throw refused;
        });
        Story back = merge.absorbed();
        Story now = merge.survivor().standing();
        Set<Story> touched = hangingOn(done);
        touched.addAll(List.of(now, merge.survivor()));
        touched.forEach(choices::note);
        Map<Long, Before> before = before(touched);
        before.put(back.id(), Before.of(record.standing(List.of(back))));
        merge.undo(who.name(), who.at());
        back.becomePartOf(null, who.at());
        close(done, who);
        homes.comeHome(back, now);
        touched.add(back);
        settle(touched, before, done, who);
        announce(touched, before, who, "unmerge stories", "story/" + now.slug() + " gave back story/" + back.slug());
        return back;
    }

    /** What keeps the two stories of a merge from being parted. */
    private Optional<MergeRefused> whyTogether(Regrouping done, Merge merge) {
        Story now = merge.survivor().standing();
        Set<Long> going = homes.belonging(merge.absorbed(), now);
        if (law.holdsTogether(now, going)) {
            return Optional.of(new MergeRefused(
                    "Editors ruled that articles of both are the same story. Withdraw that ruling first, under Suggestions.",
                    "/desk/suggestions#ruled"));
        }
        if (going.isEmpty()) {
            return whatEmptied(merge.absorbed(), done);
        }
        return homes.members(now).size() == going.size()
                ? whatEmptiedBut(now, merge.absorbed(), done)
                : Optional.empty();
    }

    private Optional<MergeRefused> whatEmptied(Story story, Regrouping done) {
        return book.tookLater(done.id(), homes.branch(story)).map(RegroupingsBack::undoThatFirst);
    }

    private Optional<MergeRefused> whatEmptiedBut(Story story, Story but, Regrouping done) {
        Set<Long> rest = homes.branch(story);
        rest.removeAll(homes.branch(but));
        return book.tookLater(done.id(), rest).map(RegroupingsBack::undoThatFirst);
    }

    private static MergeRefused undoThatFirst(Regrouping later) {
        return new MergeRefused(
                "Articles were moved since, so that a story would be left without any. Undo first what "
                        + later.madeBy() + " did then: " + later.what() + ".",
                later.address());
    }

    private Story takeBack(Regrouping done, List<Moved> moved, Who who) {
        refuse(done, moved);
        Map<Long, Set<Long>> byHome = new LinkedHashMap<>();
        moved.forEach(one ->
                byHome.computeIfAbsent(one.home(), home -> new TreeSet<>()).add(one.article()));
        Set<Story> touched = hangingOn(done);
        touched.addAll(touched(byHome));
        touched.forEach(choices::note);
        Map<Long, Before> before = before(touched);
        close(done, who);
        byHome.forEach((home, articles) -> takeHome(done, home, articles, touched, who));
        settle(touched, before, done, who);
        Story home = stories.getReferenceById(moved.get(0).home()).standing();
        announce(touched, before, who, "undo move", done.what());
        return home;
    }

    private void refuse(Regrouping done, List<Moved> moved) {
        book.laterThan(done.id()).ifPresent(later -> {
            throw new MergeRefused(
                    "It was moved again since. Undo first what " + later.madeBy() + " did then: " + later.what() + ".",
                    later.address());
        });
        if (moved.isEmpty() || !moved.stream().allMatch(one -> stories.existsById(one.home()))) {
            throw new MergeRefused(
                    "The import that brought what was moved, or the story it was in, was taken back since.");
        }
    }

    private Set<Story> touched(Map<Long, Set<Long>> byHome) {
        Map<Long, Story> touched = new LinkedHashMap<>();
        byHome.forEach((home, articles) -> {
            Story there = stories.getReferenceById(home).standing();
            touched.put(there.id(), there);
            stories.withWords(homes.byStory(articles).keySet()).forEach(here -> touched.put(here.id(), here));
        });
        return new LinkedHashSet<>(touched.values());
    }

    private Set<Story> hangingOn(Regrouping done) {
        return new LinkedHashSet<>(stories.withWords(choices.hangingOn(done.id())));
    }

    private void takeHome(Regrouping done, long homeId, Set<Long> articles, Set<Story> touched, Who who) {
        Story home = stories.getReferenceById(homeId);
        Story there = standing(home, who);
        touched.add(there);
        homes.byStory(articles).forEach((here, some) -> {
            if (here != there.id()) {
                implied.gaveWay(implied.giveWay(some, there, who));
                law.refuseMove(some, stories.getReferenceById(here), there);
            }
        });
        homes.putBack(done.id(), articles, home, there);
    }

    /** Where a home is told. One that had no article left stands again. */
    private Story standing(Story home, Who who) {
        Story story = home;
        Story whole = story.mergedInto();
        while (whole != null) {
            if (!merges.holds(story.id())) {
                story.becomePartOf(null, who.at());
                stories.flush();
                homes.comeHome(story, whole.standing());
                return story;
            }
            story = whole;
            whole = story.mergedInto();
        }
        return story;
    }

    private void close(Regrouping done, Who who) {
        stories.flush();
        book.close(done.id(), who);
        implied.withdraw(done.id(), who);
    }

    /** Each has the lead and the words that stand now, and none stands without articles. */
    private void settle(Set<Story> touched, Map<Long, Before> before, Regrouping done, Who who) {
        implied.restore(done.id());
        for (Story story : touched) {
            choices.settle(story, null);
            touch(story, before.getOrDefault(story.id(), Before.NOTHING), who.at());
            if (story.mergedInto() == null && homes.members(story).isEmpty()) {
                whatEmptied(story, done).ifPresent(refused -> {
                    throw refused;
                });
                story.refuseIfKilled();
                story.becomePartOf(stories.ofArticle(story.lead().id()), who.at());
            }
        }
        stories.flush();
        standing(touched).forEach(story -> following.parted(story, book.unseen(story)));
    }

    private Map<Long, Before> before(Set<Story> touched) {
        return touched.stream()
                .collect(Collectors.toMap(
                        Story::id,
                        story -> new Before(
                                Set.copyOf(homes.members(story)), story.liveText(), record.standing(List.of(story)))));
    }

    /** Its time moves by what readers see of it: other words, or articles that came or left. */
    private void touch(Story story, Before before, Instant at) {
        if (before.hadOtherWords(story.liveText())) {
            story.touch(at);
        }
        homes.touch(story, before.moved(homes.members(story)), at);
    }

    private static List<Story> standing(Set<Story> touched) {
        return touched.stream().filter(story -> story.mergedInto() == null).toList();
    }

    private void announce(Set<Story> touched, Map<Long, Before> before, Who who, String action, String detail) {
        standing(touched)
                .forEach(story -> record.undone(
                        story,
                        who.name(),
                        action,
                        detail,
                        before.getOrDefault(story.id(), Before.NOTHING).told()));
    }
}
