package stemma.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.register.Knowledge.Asked;

/** Finds the records of the outlets and authors that texts name, and makes those that are missing. */
@Component
class Recognition {

    private static final int LONGEST = 200;

    private final Directory directory;
    private final Knowledge knowledge;

    Recognition(Directory directory, Knowledge knowledge) {
        this.directory = directory;
        this.knowledge = knowledge;
    }

    List<Credits> of(List<Named> texts) {
        Map<Asked, Named> outlets = new LinkedHashMap<>();
        Map<Asked, String> authors = new LinkedHashMap<>();
        for (Named text : texts) {
            outlet(text).ifPresent(asked -> outlets.putIfAbsent(asked, text));
            authors(text).forEach(authors::putIfAbsent);
        }
        authors.values().removeIf(knowledge::isOutlet);
        Map<Asked, Long> ids = new HashMap<>();
        ids.putAll(ids(EntryKind.OUTLET, outlets.keySet(), asked -> metFirst(asked, named(outlets, asked))));
        ids.putAll(ids(
                EntryKind.PERSON,
                authors.keySet(),
                asked -> enter(
                        asked,
                        named(authors, asked),
                        Spelling.likeness(EntryKind.PERSON, named(authors, asked)),
                        null)));
        return texts.stream()
                .map(text -> new Credits(
                        outlet(text).map(ids::get).orElse(null),
                        authors(text).keySet().stream()
                                .flatMap(asked -> Stream.ofNullable(ids.get(asked)))
                                .distinct()
                                .toList()))
                .toList();
    }

    private static <T> T named(Map<Asked, T> all, Asked asked) {
        return Objects.requireNonNull(all.get(asked));
    }

    /** An outlet is asked for by its words, or where there are none by the host of the text's address. */
    private static Optional<Asked> outlet(Named text) {
        String key = text.outlet() == null ? "" : Spelling.key(EntryKind.OUTLET, text.outlet());
        return key.isEmpty() || key.length() > LONGEST
                ? host(text).map(host -> new Asked(EntryKind.OUTLET, host.name()))
                : Optional.of(new Asked(EntryKind.OUTLET, key));
    }

    private static Optional<Host> host(Named text) {
        return Optional.ofNullable(text.url())
                .flatMap(Host::in)
                .filter(host -> host.name().length() <= LONGEST);
    }

    private static Map<Asked, String> authors(Named text) {
        Map<Asked, String> names = new LinkedHashMap<>();
        for (String byline : text.bylines()) {
            String key = Spelling.key(EntryKind.PERSON, byline);
            if (!key.isEmpty() && key.length() <= LONGEST) {
                names.putIfAbsent(new Asked(EntryKind.PERSON, key), Spelling.shown(byline));
            }
        }
        return names;
    }

    /** First what is remembered, then what the database has, at last one by one what nobody has met before. */
    private Map<Asked, Long> ids(EntryKind kind, Collection<Asked> asked, ToLongFunction<Asked> otherwise) {
        Knowledge.Generation generation = knowledge.now();
        Map<Asked, Long> ids = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Asked one : asked) {
            generation.id(one).ifPresentOrElse(id -> ids.put(one, id), () -> unknown.add(one.key()));
        }
        Map<Asked, Long> found = directory.find(kind, unknown);
        // In one order everywhere, so that two programs that meet the same names do not wait for each other.
        asked.stream()
                .filter(one -> !ids.containsKey(one) && !found.containsKey(one))
                .sorted(Comparator.comparing(Asked::key))
                .forEach(one -> found.put(one, otherwise.applyAsLong(one)));
        generation.learn(found);
        ids.putAll(found);
        return ids;
    }

    private long metFirst(Asked asked, Named text) {
        String words = text.outlet();
        Optional<Host> site =
                words == null || !Spelling.key(EntryKind.OUTLET, words).equals(asked.key())
                        ? host(text)
                        : Host.in(words);
        String likeness = site.map(Spelling::likeness)
                .orElseGet(() -> Spelling.likeness(EntryKind.OUTLET, String.valueOf(words)));
        return site.flatMap(host -> directory.atHome(host.upwards()))
                .or(() -> directory.ofLikeness(likeness, site.isEmpty()))
                .orElseGet(() -> enter(
                        asked,
                        site.isPresent() ? site.get().name() : String.valueOf(words),
                        likeness,
                        site.map(Host::name).orElseGet(() -> home(text, likeness))));
    }

    /** The site that a text stood on is its outlet's only if it is called like it: agencies' texts stand anywhere. */
    private static @Nullable String home(Named text, String likeness) {
        return host(text)
                .filter(host -> Spelling.likeness(host).equals(likeness))
                .map(Host::registered)
                .orElse(null);
    }

    private long enter(Asked asked, String name, String likeness, @Nullable String home) {
        knowledge.changed();
        return directory.enter(new Directory.Seen(asked, Spelling.shown(name), likeness, home));
    }
}
