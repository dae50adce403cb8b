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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.register.Knowledge.Asked;

/** Finds the records of the outlets, authors and topics that texts name, and makes those that are missing. */
@Component
class Recognition {

    private static final int LONGEST = 200;

    private final Directory directory;
    private final Knowledge knowledge;

    Recognition(Directory directory, Knowledge knowledge) {
        this.directory = directory;
        this.knowledge = knowledge;
    }

    /** A text's outlet, authors and topics, as the register is asked for them. */
    private record Asking(Named text, Optional<Asked> outlet, Map<Asked, String> authors, Map<Asked, String> topics) {}

    List<Credits> of(List<Named> texts) {
        Knowledge.Generation generation = knowledge.now();
        List<Asking> asking = texts.stream()
                .map(text -> new Asking(
                        text,
                        outlet(text, generation),
                        names(EntryKind.PERSON, text.bylines(), generation),
                        Tags.of(text, generation)))
                .toList();
        Map<Asked, Named> outlets = new LinkedHashMap<>();
        Map<Asked, String> authors = new LinkedHashMap<>();
        Map<Asked, String> topics = new LinkedHashMap<>();
        for (Asking one : asking) {
            one.outlet().ifPresent(asked -> outlets.putIfAbsent(asked, one.text()));
            one.authors().forEach(authors::putIfAbsent);
            one.topics().forEach(topics::putIfAbsent);
        }
        Map<Asked, Long> ids = new HashMap<>();
        ids.putAll(ids(
                EntryKind.OUTLET,
                outlets.keySet(),
                unknown -> unknown.stream()
                        .collect(Collectors.toMap(asked -> asked, asked -> metFirst(asked, named(outlets, asked))))));
        authors.keySet().removeAll(outlets(authors, generation));
        ids.putAll(ids(EntryKind.PERSON, authors.keySet(), unknown -> enter(unknown, authors)));
        ids.putAll(ids(EntryKind.TOPIC, topics.keySet(), unknown -> enter(unknown, topics)));
        return asking.stream()
                .map(one -> new Credits(
                        one.outlet().map(ids::get).orElse(null), known(one.authors(), ids), known(one.topics(), ids)))
                .toList();
    }

    private static List<Long> known(Map<Asked, String> names, Map<Asked, Long> ids) {
        return names.keySet().stream()
                .flatMap(asked -> Stream.ofNullable(ids.get(asked)))
                .distinct()
                .toList();
    }

    private static <T> T named(Map<Asked, T> all, Asked asked) {
        return Objects.requireNonNull(all.get(asked));
    }

    /** An outlet is asked for by its words, or where there are none by the host of the text's address. */
    private static Optional<Asked> outlet(Named text, Knowledge.Generation generation) {
        return Optional.ofNullable(text.outlet())
                .map(words -> generation.asked(EntryKind.OUTLET, words))
                .filter(Recognition::isName)
                .or(() -> host(text).map(host -> new Asked(EntryKind.OUTLET, host.name())));
    }

    private static boolean isName(Asked asked) {
        return !asked.key().isEmpty() && asked.key().length() <= LONGEST;
    }

    private static Optional<Host> host(Named text) {
        return Optional.ofNullable(text.url())
                .flatMap(Host::in)
                .filter(host -> host.name().length() <= LONGEST);
    }

    static Map<Asked, String> names(EntryKind kind, List<String> words, Knowledge.Generation generation) {
        Map<Asked, String> names = new LinkedHashMap<>();
        for (String name : words) {
            Asked asked = generation.asked(kind, name);
            if (isName(asked)) {
                names.putIfAbsent(asked, name);
            }
        }
        return names;
    }

    /** Which of those whom nobody has met as persons are outlets. */
    private Set<Asked> outlets(Map<Asked, String> authors, Knowledge.Generation generation) {
        Map<Asked, String> unmet = new LinkedHashMap<>(authors);
        unmet.keySet().removeIf(author -> generation.id(author).isPresent());
        Set<String> outlets = knowledge.outletsAmong(unmet.values());
        unmet.values().removeIf(name -> !outlets.contains(name));
        return unmet.keySet();
    }

    private Map<Asked, Long> enter(List<Asked> unknown, Map<Asked, String> names) {
        knowledge.changed();
        return directory.enter(unknown.stream()
                .map(asked -> new Directory.Seen(
                        asked,
                        Spelling.shown(named(names, asked)),
                        Spelling.likeness(asked.kind(), named(names, asked)),
                        null))
                .toList());
    }

    /** First what is remembered, then what the database has, at last what nobody has met before. */
    private Map<Asked, Long> ids(
            EntryKind kind, Collection<Asked> asked, Function<List<Asked>, Map<Asked, Long>> otherwise) {
        Knowledge.Generation generation = knowledge.now();
        Map<Asked, Long> ids = new HashMap<>();
        List<Asked> unknown = new ArrayList<>();
        for (Asked one : asked) {
            generation.id(one).ifPresentOrElse(id -> ids.put(one, id), () -> unknown.add(one));
        }
        if (!unknown.isEmpty()) {
            Map<Asked, Long> found =
                    directory.find(kind, unknown.stream().map(Asked::key).toList());
            unknown.removeAll(found.keySet());
            // In one order everywhere, so that two programs that meet the same names do not wait for each other.
            unknown.sort(Comparator.comparing(Asked::key));
            found.putAll(unknown.isEmpty() ? Map.of() : otherwise.apply(unknown));
            generation.learn(found);
            ids.putAll(found);
        }
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
