package stemma.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import stemma.api.ForPrograms;
import stemma.regrouping.MergeWish;
import stemma.regrouping.Regrouping;
import stemma.regrouping.Regroupings;

/** Making stories one and undoing that, for programs. */
@ForPrograms
class MergeApi {

    /** Which stories are to be one; whose headline, dek and lead it shows, each the survivor's where nothing is said. */
    record Wish(
            @Nullable String survivor,
            @Nullable List<String> absorbed,
            @Nullable String headline,
            @Nullable String dek,
            @Nullable String lead) {

        MergeWish merge() {
            Map<String, String> problems = new LinkedHashMap<>();
            if (survivor == null || survivor.isBlank()) {
                problems.put("survivor", "Name the story that keeps its address.");
            }
            if (absorbed == null || absorbed.isEmpty() || absorbed.size() > MOST) {
                problems.put(
                        "absorbed", "Name the stories that become part of it: at least one, at most " + MOST + ".");
            }
            Stream.concat(
                            Stream.of(survivor, headline, dek, lead),
                            Stream.ofNullable(absorbed).flatMap(List::stream))
                    .filter(slug -> slug != null && slug.indexOf('\0') >= 0)
                    .findFirst()
                    .ifPresent(slug -> problems.put("survivor", "An address has no character 0."));
            if (!problems.isEmpty()) {
                throw WriteRefused.of(problems);
            }
            String stays = String.valueOf(survivor);
            return new MergeWish(
                    stays,
                    Objects.requireNonNull(absorbed).stream().distinct().toList(),
                    Objects.requireNonNullElse(headline, stays),
                    Objects.requireNonNullElse(dek, stays),
                    Objects.requireNonNullElse(lead, stays));
        }
    }

    /** A merge that was made. */
    record Made(
            long id,
            @Nullable String story,
            String what,
            String madeBy,
            Instant madeAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    /** What has this number was no merge. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoMerge extends RuntimeException {

        NoMerge(long id) {
            super("there is no merge " + id);
        }
    }

    private static final int MOST = 20;

    private final Regroupings regroupings;
    private final SentJson sent;

    MergeApi(Regroupings regroupings, SentJson sent) {
        this.regroupings = regroupings;
        this.sent = sent;
    }

    @PostMapping(path = "/api/merges", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_STORY_WRITE')")
    ResponseEntity<Void> merge(InputStream body, Principal account) throws IOException {
        Regrouping done = regroupings.mergeAll(sent.read(body, Wish.class).merge(), account.getName());
        return ResponseEntity.created(URI.create("/api/merges/" + done.id())).build();
    }

    @GetMapping("/api/merges/{id:[0-9]{1,18}}")
    @PreAuthorize("hasRole('EDITOR') or hasAuthority('SCOPE_STORY_WRITE')")
    Made merge(@PathVariable long id) {
        Regrouping done = made(id);
        return new Made(
                id, done.to().slug(), done.what(), done.madeBy(), done.madeAt(), done.undoneBy(), done.undoneAt());
    }

    @DeleteMapping("/api/merges/{id:[0-9]{1,18}}")
    @PreAuthorize("hasAuthority('SCOPE_STORY_WRITE')")
    ResponseEntity<Void> unmerge(@PathVariable long id, Principal account) {
        regroupings.undoAll(made(id).id(), account.getName());
        return ResponseEntity.noContent().build();
    }

    private Regrouping made(long id) {
        Regrouping done = regroupings.byId(id);
        if (done.kind() != Regrouping.Kind.MERGE) {
            throw new NoMerge(id);
        }
        return done;
    }
}
