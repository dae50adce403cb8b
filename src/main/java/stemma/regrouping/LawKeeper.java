package stemma.regrouping;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Articles;
import stemma.publication.State;
import stemma.ruling.Law;
import stemma.ruling.Laws;
import stemma.story.Homes;
import stemma.story.MergeRefused;
import stemma.story.Story;

/** Sees to it that nothing is merged, moved or parted against what editors ruled, and what follows from that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LawKeeper {

    private static final String WITHDRAW = " Withdraw that ruling first, under Suggestions.";
    private static final String RULINGS = "/desk/suggestions#ruled";

    private final Laws laws;
    private final Homes homes;
    private final Articles articles;
    private final Clock clock;

    LawKeeper(Laws laws, Homes homes, Articles articles, Clock clock) {
        this.laws = laws;
        this.homes = homes;
        this.articles = articles;
        this.clock = clock;
    }

    void refuseMerge(Story survivor, Story absorbed) {
        survivor.refuseIfKilled();
        absorbed.refuseIfKilled();
        whyHidden(survivor, absorbed).ifPresent(why -> {
            throw new MergeRefused(why);
        });
        whyRuledApart(survivor, absorbed).ifPresent(why -> {
            throw new MergeRefused(why, RULINGS);
        });
    }

    /** Readers would lose a story that they see to one that they do not. */
    private Optional<String> whyHidden(Story survivor, Story absorbed) {
        Instant now = clock.instant();
        boolean lost =
                absorbed.publication().isPublic(now) && !survivor.publication().isPublic(now) && !survivor.follows();
        return lost
                ? Optional.of("Readers see “" + absorbed.title() + "”, and do not see “" + survivor.title()
                        + "”, which is "
                        + survivor.publication().standing(now).label().toLowerCase(Locale.ROOT)
                        + ": they would lose it. Let the public story stay, or publish the other one first.")
                : Optional.empty();
    }

    /** What keeps stories from being one that has the survivor's address. */
    List<String> conflicts(Story survivor, List<Story> some) {
        Stream<String> with =
                some.stream().filter(other -> !other.is(survivor)).flatMap(other -> whyApart(survivor, other).stream());
        Stream<String> among = some.stream()
                .filter(one -> !one.is(survivor))
                .flatMap(one -> some.stream()
                        .filter(other -> one.id() < other.id() && !other.is(survivor))
                        .flatMap(other -> whyRuledApart(one, other).stream()));
        return Stream.concat(with, among).distinct().toList();
    }

    /** What keeps an editor from making one story part of the other. */
    private Optional<String> whyApart(Story survivor, Story absorbed) {
        return Stream.of(survivor, absorbed)
                .filter(story -> story.publication().state() == State.KILLED)
                .findFirst()
                .map(killed -> "“" + killed.title()
                        + "” was killed: readers are told so at its address. An admin can bring it back first.")
                .or(() -> whyHidden(survivor, absorbed))
                .or(() -> whyRuledApart(survivor, absorbed));
    }

    /** What editors ruled against telling both stories as one. */
    private Optional<String> whyRuledApart(Story one, Story other) {
        Set<Long> there = members(other);
        return laws.lawsOf(one.id()).entrySet().stream()
                .flatMap(law -> law.getValue().apart().stream()
                        .filter(there::contains)
                        .map(against -> "Editors ruled that " + title(law.getKey()) + " and " + title(against)
                                + " are not the same story." + WITHDRAW))
                .findFirst();
    }

    void refuseMove(Set<Long> moving, Story source, Story target) {
        target.refuseIfKilled();
        Map<Long, Law> ruled = laws.lawsOf(source.id());
        ruled.keySet().retainAll(moving);
        Set<Long> staying = members(source);
        staying.removeAll(moving);
        if (ruled.values().stream().anyMatch(law -> law.together().stream().anyMatch(staying::contains))) {
            throw new MergeRefused(
                    "Editors ruled that this article and another one here are the same story." + WITHDRAW, RULINGS);
        }
        Set<Long> there = members(target);
        if (ruled.values().stream().anyMatch(law -> law.apart().stream().anyMatch(there::contains))) {
            throw new MergeRefused(
                    "Editors ruled that this article and another one there are not the same story." + WITHDRAW,
                    RULINGS);
        }
    }

    /** Whether some of a story's articles cannot be taken out, as they must be told with one that stays. */
    boolean holdsTogether(Story story, Set<Long> some) {
        Set<Long> staying = members(story);
        staying.removeAll(some);
        return laws.lawsOf(story.id()).entrySet().stream()
                .filter(law -> some.contains(law.getKey()))
                .anyMatch(law -> law.getValue().together().stream().anyMatch(staying::contains));
    }

    private Set<Long> members(Story story) {
        return new HashSet<>(homes.members(story));
    }

    private String title(long article) {
        return "“" + articles.getReferenceById(article).title() + "”";
    }
}
