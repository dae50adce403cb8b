package stemma.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTests {

    private static final String NUMBER = "0b6a7f0e-52a2-4c0f-9d51-3a8f6c1b2d4e";

    @TempDir
    Path temp;

    private Path target;
    private Path draft;

    @BeforeEach
    void name() {
        target = temp.resolve("copy");
        draft = temp.resolve("copy.new-" + NUMBER);
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    /** As a program leaves it that was killed: nobody holds the lock. */
    private void leave(Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve("page.html"), "half");
        Files.writeString(temp.resolve("copy.new-" + NUMBER + ".lock"), "");
    }

    @Test
    void takesAwayWhatAKilledExportLeft() throws IOException {
        Files.createDirectories(target);
        leave(draft);
        leave(Claim.old(draft));

        Claim.clear(target);

        assertThat(beside()).containsExactly("copy");
    }

    @Test
    void putsBackWhatWasThereWhenTheExportWasKilledInBetween() throws IOException {
        leave(draft);
        leave(Claim.old(draft));
        Files.writeString(Claim.old(draft).resolve("page.html"), "whole");

        Claim.clear(target);

        assertThat(beside()).containsExactly("copy");
        assertThat(target.resolve("page.html")).hasContent("whole");
    }

    @Test
    void leavesADraftAloneAtWhichSomebodyWorks() throws IOException {
        try (Claim claim = Claim.on(target)) {
            Files.writeString(Files.createDirectories(claim.draft()).resolve("page.html"), "half");
            Claim.clear(target);
            assertThat(claim.draft().resolve("page.html")).hasContent("half");
        }
        assertThat(beside()).isEmpty();
    }

    @Test
    void leavesAloneWhatItDidNotMake() throws IOException {
        List<String> others = List.of("copy.new-1", "copy.new-2.lock", "copy2.new-" + NUMBER + ".lock", "other");
        for (String other : others) {
            Files.createDirectories(temp.resolve(other));
        }
        Files.createDirectories(draft);

        Claim.clear(target);
        Claim.clear(temp.resolve("nowhere").resolve("copy"));

        assertThat(beside()).containsAll(others).contains(draft.getFileName().toString());
    }
}
