package stemma.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {
    @Test
    void readsWhatAPostmasterWrites(@TempDir Path folder) {
        List<String> lines =
                List.of("812", folder.toString(), "1700000000", "5432", "", "127.0.0.1", "  1 2", "ready   ");
        assertThat(PidFile.parse(lines)).contains(new PidFile(812, folder, 5432, true));
        assertThat(PidFile.parse(lines.subList(0, 6))).contains(new PidFile(812, folder, 5432, false));
    }

    @Test
    void readsNothingFromAFileThatWasCutShort() {
        assertThat(PidFile.parse(List.of())).isEmpty();
        assertThat(PidFile.parse(List.of("812"))).isEmpty();
        assertThat(PidFile.parse(List.of("", "/data"))).isEmpty();
    }

    @Test
    void takesTheServerOfAnotherFolderForNoneOfOurs(@TempDir Path original, @TempDir Path copy) throws Exception {
        PidFile copied = new PidFile(ProcessHandle.current().pid(), original, 5432, true);
        assertThat(copied.postmasterOf(copy)).isEmpty();
    }
}
