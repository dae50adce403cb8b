package stemma.placing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.FreeSlugs;
import stemma.matching.Newcomer;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.Verdict;
import stemma.revision.Content;
import stemma.revision.Slug;
import stemma.ruling.Suggestions;
import stemma.story.ArticlesPlaced;
import stemma.story.Following;
import stemma.story.Placement;
import stemma.story.Telling;
import stemma.story.Tellings;
import stemma.story.Why;

/** Puts many new articles in the stories of their events at once, as {@link Placer} does one by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sorting {

    /** In which story an article is told now, called as when it came; founded tells whether it is the first there. */
    public record Sorted(long articleId, long storyId, boolean founded, String title) {

        /** The title of the story, if others are told in it. */
        public Optional<String> joined() {
            return founded ? Optional.empty() : Optional.of(title);
        }
    }

    /** The stories that articles came to, and what each was called when an article had come, by the article. */
    private record Told(Map<Long, Telling> stories, Map<Long, String> titles) {}

    /** The score is null where the article begins the story, and where its file gives it. */
    private record Place(
            Arrival arrival,
            long story,
            boolean founds,
            @Nullable Double score,
            Verdict verdict) {

        Tellings.Told told() {
            Why why = Why.of(verdict, arrival.given(), story, founds);
            String by = arrival.given() == null ? Placement.PLACER : Placement.FILE;
            return new Tellings.Told(arrival.articleId(), story, by, score, why);
        }
    }

    private final SameEvent sameEvent;
    private final Tellings tellings;
    private final GivenStories given;
    private final Suggestions suggestions;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sorting(
            SameEvent sameEvent,
            Tellings tellings,
            GivenStories given,
            Suggestions suggestions,
            Following following,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.sameEvent = sameEvent;
        this.tellings = tellings;
        this.given = given;
        this.suggestions = suggestions;
        this.following = following;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes an article's words ready to be compared; safe to call from any thread. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Arrival.Ready ready(Content content) {
        return new Arrival.Ready(sameEvent.prepare(ComparedTexts.of(content)));
    }

    /**
     * Places articles in rising order of their numbers.
     *
     * @param changing is told before anything is written which stories that were there will change, each with the article
     *     that came to it first
     */
    public List<Sorted> sort(List<Arrival> arrivals, Consumer<Map<Long, Long>> changing) {
        tellings.oneAtATime();
        List<Place> places = places(arrivals);
        Told told = told(places);
        changing.accept(changed(places, told.stories()));
        Instant now = clock.instant();
        tellings.save(told.stories().values(), now);
        tellings.place(places.stream().map(Place::told).toList(), now);
        following.welcomed(tellings.waiting(told.stories().values(), now));
        suggestions.ask(
                places.stream().flatMap(place -> question(place).stream()).toList(), Placement.PLACER);
        events.publishEvent(
                new ArticlesPlaced(places.stream().map(Place::story).distinct().toList()));
        return places.stream().map(place -> sorted(place, told.titles())).toList();
    }

    private Optional<Suggestions.Question> question(Place place) {
        long article = place.arrival().articleId();
        return place.arrival().given() == null
                ? suggestions.question(article, place.verdict())
                : suggestions.beside(article, place.verdict(), place.story());
    }

    private List<Place> places(List<Arrival> arrivals) {
        List<List<Similar>> similar = sameEvent.similar(arrivals.stream()
                .map(arrival ->
                        new Newcomer(arrival.articleId(), arrival.ready().compared()))
                .toList());
        Map<Long, Long> storyOf = tellings.storiesOf(
                similar.stream().flatMap(List::stream).map(Similar::article).collect(Collectors.toSet()));
        Map<GivenStories.Name, Long> named = given.of(
                arrivals.stream().flatMap(arrival -> arrival.named().stream()).toList());
        storyOf.values().removeAll(tellings.killed(storyOf.values()));
        List<Long> numbers = tellings.numbers(arrivals.size());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Verdict verdict = sameEvent.decide(similar.get(i), known(similar.get(i), storyOf));
            Place place = place(arrivals.get(i), verdict, numbers.get(i), named);
            storyOf.put(place.arrival().articleId(), place.story());
            places.add(place);
        }
        return places;
    }

    private static Map<Long, Long> known(List<Similar> similar, Map<Long, Long> storyOf) {
        Map<Long, Long> known = new HashMap<>();
        for (Similar one : similar) {
            Long story = storyOf.get(one.article());
            if (story != null) {
                known.put(one.article(), story);
            }
        }
        return known;
    }

    private static Place place(Arrival arrival, Verdict verdict, long own, Map<GivenStories.Name, Long> named) {
        Optional<GivenStories.Name> name = arrival.named();
        if (name.isPresent()) {
            long story = named.computeIfAbsent(name.get(), first -> own);
            return new Place(arrival, story, story == own, null, verdict);
        }
        return verdict instanceof Verdict.Joins joins
                ? new Place(arrival, joins.story().story(), false, joins.story().score(), verdict)
                : new Place(arrival, own, true, null, verdict);
    }

    /** The stories that the articles are told in now, each as it is when the last of them has come. */
    private Told told(List<Place> places) {
        Map<Long, String> titles = new HashMap<>();
        Map<Long, Telling> told =
                tellings.of(places.stream().map(Place::story).distinct().toList());
        FreeSlugs free = new FreeSlugs(
                jdbc,
                "story",
                places.stream().filter(Place::founds).map(Sorting::slug).toList());
        for (Place place : places) {
            if (place.founds()) {
                told.put(
                        place.story(),
                        new Telling(
                                place.story(),
                                free.take(slug(place)),
                                place.arrival().articleId(),
                                place.arrival().content()));
            } else {
                Objects.requireNonNull(told.get(place.story()))
                        .welcome(place.arrival().articleId(), place.arrival().content());
            }
            titles.put(
                    place.arrival().articleId(),
                    Objects.requireNonNull(told.get(place.story())).title());
        }
        return new Told(told, titles);
    }

    private static Slug slug(Place place) {
        return Slug.of(place.arrival().content().title(), place.arrival().slug());
    }

    private static Map<Long, Long> changed(List<Place> places, Map<Long, Telling> told) {
        Map<Long, Long> changed = new LinkedHashMap<>();
        places.stream()
                .filter(place -> Objects.requireNonNull(told.get(place.story())).slug() == null)
                .forEach(place ->
                        changed.putIfAbsent(place.story(), place.arrival().articleId()));
        return changed;
    }

    private static Sorted sorted(Place place, Map<Long, String> titles) {
        long article = place.arrival().articleId();
        return new Sorted(article, place.story(), place.founds(), Objects.requireNonNull(titles.get(article)));
    }
}
