package stemma.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stemma.api.ForPrograms;
import stemma.article.ReportCollection;
import stemma.delivery.Delivery;
import stemma.intake.Errand;
import stemma.intake.Imports;
import stemma.intake.Item;
import stemma.intake.Origin;
import stemma.intake.Run;
import stemma.parsing.Received;
import stemma.parsing.Upload;

/** Imports for programs: what is sent is stored and put in line as an upload by an admin is. */
@ForPrograms
class ImportApi {

    private static final int ITEMS = 500;
    private static final long LARGEST = 256L << 20;

    private final Imports imports;
    private final Destinations destinations;
    private final Clock clock;

    ImportApi(Imports imports, Destinations destinations, Clock clock) {
        this.imports = imports;
        this.destinations = destinations;
        this.clock = clock;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_IMPORT')")
    ResponseEntity<Void> files(
            @RequestParam(required = false) MultipartFile @Nullable [] files,
            @RequestParam(defaultValue = "") String collection,
            Principal account) {
        Chosen chosen = Chosen.of(files);
        if (chosen.isEmpty()) {
            throw SendingRefused.empty();
        }
        return begin(chosen.source(), chosen.deliveries(), collection, account);
    }

    /** One file as the body; its name tells what it is. */
    @PostMapping(path = "/api/imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_IMPORT')")
    ResponseEntity<Void> file(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String collection,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, defaultValue = "-1") long length,
            InputStream body,
            Principal account)
            throws IOException {
        if (name.isBlank()) {
            throw SendingRefused.nameless();
        }
        if (length < 0) {
            throw SendingRefused.endless();
        }
        if (length > LARGEST) {
            throw SendingRefused.tooLarge();
        }
        Path whole = Files.createTempFile("stemma-", ".sent");
        try {
            received(body, whole);
            return begin(name, List.of(receiver -> each(name, whole, receiver)), collection, account);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** As a whole before anything else, so that a slow sender keeps nobody waiting for the database. */
    private static void received(InputStream body, Path whole) {
        try {
            Files.copy(body, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw SendingRefused.broken();
        }
    }

    private static void each(String name, Path whole, Consumer<? super Received> receiver) throws IOException {
        try (InputStream in = Files.newInputStream(whole)) {
            Upload.each(name, in, receiver);
        }
    }

    private ResponseEntity<Void> begin(
            String source, List<? extends Delivery> deliveries, String collection, Principal account) {
        Errand errand = new Errand(
                Origin.UPLOAD,
                source,
                account.getName(),
                false,
                destinations.target(ReportCollection.DEFAULT, collection));
        return accepted(imports.begin(errand, deliveries));
    }

    private static ResponseEntity<Void> accepted(long run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + run))
                .build();
    }

    @GetMapping("/api/imports/{id:[0-9]{1,18}}")
    @PreAuthorize("hasRole('ADMIN') or hasAuthority('SCOPE_IMPORT')")
    ImportReport run(@PathVariable long id, @RequestParam(defaultValue = "") String after) {
        if (!after.matches("[0-9]{0,9}")) {
            throw SendingRefused.noCursor(after);
        }
        Run run = imports.run(id);
        List<Item> items = imports.items(id, after.isEmpty() ? 0 : Integer.parseInt(after), ITEMS + 1);
        String words = Progress.of(run, imports.obstacle().orElse(null), clock.instant())
                .words();
        return ImportReport.of(run, words, items, ITEMS, imports.undoOf(id).orElse(null));
    }

    @PostMapping("/api/imports/{id:[0-9]{1,18}}/undo")
    @PreAuthorize("hasAuthority('SCOPE_IMPORT')")
    ResponseEntity<Void> takeBack(@PathVariable long id, Principal account) {
        return accepted(imports.takeBack(id, account.getName()));
    }
}
