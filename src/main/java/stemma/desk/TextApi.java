package stemma.desk;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import stemma.api.ForPrograms;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;

/** The words of articles and stories, for programs that write: what the editor form is for people, by the same rules. */
@ForPrograms
@RequestMapping("/api/{kind:articles|stories}/{slug}/text")
class TextApi {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})(-inside)?\"");

    private final Kinds kinds;
    private final SentJson sent;
    private final TransactionTemplate transaction;

    TextApi(Kinds kinds, SentJson sent, TransactionTemplate transaction) {
        this.kinds = kinds;
        this.sent = sent;
        this.transaction = transaction;
    }

    /** The newest words, which readers may not have yet. */
    @GetMapping
    @PreAuthorize("hasRole('EDITOR') or hasAuthority('SCOPE_STORY_WRITE')")
    ResponseEntity<WrittenText> text(@PathVariable String kind, @PathVariable String slug) {
        Texts.Text text = kinds.of(kind).bySlug(slug);
        return ResponseEntity.ok().eTag(tag(text)).body(WrittenText.of(slug, text));
    }

    /** What a writer has to have seen: the newest revision, and whether readers have it. */
    private static String tag(Texts.Text text) {
        return "\"" + text.head().id() + (text.held() ? "-inside" : "") + "\"";
    }

    /** Saves a new revision over the one that the program has read, and over no other. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_STORY_WRITE')")
    ResponseEntity<Void> write(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            InputStream body,
            Principal account)
            throws IOException {
        if (read == null) {
            throw WriteRefused.unseen();
        }
        TextWish wish = sent.read(body, TextWish.class);
        Matcher tag = TAG.matcher(read.strip());
        long base = tag.matches() ? Long.parseLong(tag.group(1)) : 0;
        Typed typed = wish.typed(base);
        TypedRelease release = wish.release(tag.matches() && tag.group(2) != null);
        refuseProblems(typed, release, wish.problems());
        Made made = kinds.made(account, release.corrects() ? Kind.CORRECTION : Kind.EDIT, typed.note());
        String tagged = Kinds.met(() -> save(kinds.of(kind), slug, read.strip(), typed, made, release));
        return ResponseEntity.noContent().eTag(tagged).build();
    }

    private static void refuseProblems(Typed typed, TypedRelease release, Map<String, String> own) {
        Map<String, String> problems = new LinkedHashMap<>(typed.problems());
        problems.putAll(own);
        problems.putAll(release.problems());
        if (!problems.isEmpty()) {
            throw WriteRefused.of(problems);
        }
    }

    /**
     * In one transaction, so that who saves in between is met by the lock of the text, and the validator is of these words and of
     * nobody's who came after.
     */
    private String save(Texts texts, String slug, String read, Typed typed, Made made, TypedRelease release) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Revision head = texts.bySlug(slug).head();
            if (!tag(texts.bySlug(slug)).equals(read)) {
                throw WriteRefused.overtaken();
            }
            if (texts.edit(slug, typed.content(), head.id(), made, release.release()) instanceof Saving.Clash) {
                throw WriteRefused.overtaken();
            }
            return tag(texts.bySlug(slug));
        }));
    }
}
