package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTests {

    private static final byte[] TEXT = "A report.".getBytes(StandardCharsets.UTF_8);

    @Test
    void takesATextFile() throws IOException {
        assertThat(Upload.all("one.txt", TEXT)).containsExactly(new ReceivedFile("one.txt", TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "one.pdf, only .txt",
        "one, only .txt",
        ".txt, only .txt",
        "../one.txt, climbs out",
        "a/../../one.txt, climbs out",
        "/etc/one.txt, absolute",
        "C:one.txt, absolute",
        "C:\\one.txt, absolute",
        "a\\one.txt, backslash"
    })
    void refusesANameOutright(String name, String reason) throws IOException {
        assertThat(Upload.all(name, TEXT)).singleElement().satisfies(received -> {
            assertThat(received.name()).isEqualTo(name);
            assertThat(((RefusedFile) received).reason()).contains(reason);
        });
        assertThat(Upload.all("all.zip", zip(name, "other.txt")))
                .element(0)
                .satisfies(received ->
                        assertThat(((RefusedFile) received).reason()).contains(reason));
    }

    @Test
    void refusesAFileOverTheLimit() throws IOException {
        assertThat(refusal(Upload.all("big.txt", new byte[Decoding.MAX_BYTES + 1])))
                .contains("16,777,216 bytes");
    }

    @Test
    void takesTheFilesOfAZipInOrder() throws IOException {
        assertThat(Upload.all("all.ZIP", zip("b.txt", "folder/a.TXT")))
                .containsExactly(new ReceivedFile("b.txt", TEXT), new ReceivedFile("folder/a.TXT", TEXT));
    }

    @Test
    void namesTheSourceByTheStem() {
        assertThat(new ReceivedFile("folder/000_0e7e32d9.v2.txt", TEXT).sourceKey())
                .isEqualTo("000_0e7e32d9.v2");
    }

    @Test
    void goesOnAfterARefusedEntry() throws IOException {
        List<Received> received = Upload.all("all.zip", zip("a.txt", "inner.zip", "picture.png", "b.txt"));

        assertThat(received).hasSize(4);
        assertThat(received.get(1))
                .isEqualTo(new RefusedFile("inner.zip", "a zip inside a zip is not opened: unpack it first"));
        assertThat(received.get(2)).isInstanceOf(RefusedFile.class);
        assertThat(received.get(3)).isEqualTo(new ReceivedFile("b.txt", TEXT));
    }

    @Test
    void saysNothingOfFoldersAndDesktopClutter() throws IOException {
        byte[] zip = zip("folder/", "__MACOSX/._a.txt", "folder/.DS_Store", "folder/a.txt");

        assertThat(Upload.all("all.zip", zip)).containsExactly(new ReceivedFile("folder/a.txt", TEXT));
    }

    @Test
    void refusesTheSecondFileOfAName() throws IOException {
        // The JDK writes no such zip, so one of two names of equal length is overwritten in the bytes.
        byte[] zip = replaced(zip("first.txt", "other.txt"), "other.txt", "first.txt");

        List<Received> received = Upload.all("all.zip", zip);

        assertThat(received.get(0)).isEqualTo(new ReceivedFile("first.txt", TEXT));
        assertThat(((RefusedFile) received.get(1)).reason()).contains("already");
        assertThat(received).hasSize(2);
    }

    @Test
    void refusesAnEmptyZip() throws IOException {
        assertThat(refusal(Upload.all("all.zip", zip()))).contains("no files");
        assertThat(refusal(Upload.all("all.zip", zip("folder/")))).contains("no files");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        assertThat(refusal(Upload.all("all.zip", TEXT))).contains("the zip is broken");
        assertThat(refusal(Upload.all("all.zip", new byte[0]))).contains("the zip is broken");
    }

    @Test
    void takesNothingOfAZipThatWasCutShort() throws IOException {
        byte[] zip = zip("a.txt", "b.txt", "c.txt");

        for (int length = 1; length < zip.length; length++) {
            assertThat(refusal(Upload.all("all.zip", Arrays.copyOf(zip, length))))
                    .contains("the zip is broken");
        }
    }

    @Test
    void takesNothingOfAZipWithDamagedContents() throws IOException {
        byte[] zip = zip("a.txt", "b.txt");
        zip[36] ^= 0x55;

        assertThat(refusal(Upload.all("all.zip", zip))).contains("the zip is broken");
    }

    @Test
    void refusesAnEncryptedZip() throws IOException {
        byte[] zip = zip("a.txt");
        zip[6] |= 1;
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

        assertThat(refusal(Upload.all("all.zip", zip))).contains("encrypted");
    }

    @Test
    void saysWhichEntryIsEncrypted() throws IOException {
        byte[] zip = zip("a.txt", "secret.txt");
        int local = indexOf(zip, "secret.txt".getBytes(StandardCharsets.UTF_8)) - 30;
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int central = text.lastIndexOf("secret.txt") - 46;
        zip[local + 6] |= 1;
        zip[central + 8] |= 1;

        assertThat(refusal(Upload.all("all.zip", zip)))
                .isEqualTo("the zip is encrypted (secret.txt): pack it again without a password");
    }

    @Test
    void refusesASymbolicLinkAndTakesTheRest() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            put(zip, link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
            put(zip, new ZipArchiveEntry("a.txt"), TEXT);
        }

        List<Received> received = Upload.all("all.zip", out.toByteArray());

        assertThat(received)
                .containsExactly(
                        new RefusedFile("link.txt", "it is a symbolic link: pack the file that it leads to"),
                        new ReceivedFile("a.txt", TEXT));
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    @Test
    void opensTheArchivesOfReportsInAZip() throws IOException {
        byte[] line =
                "{\"id\":\"1\",\"text\":\"The bridge will close, the city said.\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2025/dump.jsonl", line);
        files.put("a.md", TEXT);

        assertThat(Upload.all("all.zip", zipOf(files)))
                .containsExactly(new ReceivedFile("2025/dump.jsonl:1", line), new ReceivedFile("a.md", TEXT));
    }

    @Test
    void takesTenThousandFilesAtOnce() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            files.put("report-" + i + ".txt", TEXT);
        }

        assertThat(Upload.all("all.zip", zipOf(files))).hasSize(10_000).allMatch(ReceivedFile.class::isInstance);
    }

    @Test
    void refusesAZipThatListsOtherFilesThanItHolds() throws IOException {
        byte[] hidden = zip("hidden.txt");
        byte[] both = concat(Arrays.copyOf(hidden, indexOf(hidden, new byte[] {'P', 'K', 1, 2})), zip("shown.txt"));

        assertThat(refusal(Upload.all("all.zip", both))).contains("broken");
    }

    @Test
    void refusesABomb(@TempDir Path folder) throws IOException {
        byte[] bomb = zipOf(Map.of("bomb.txt", new byte[4 << 20]));

        assertThat(refusal(Upload.all("all.zip", bomb))).contains("200 times its size");
        assertThat(read(folder, bomb, new ArchiveLimits(10, 8 << 20, 1 << 20, 2000, 0))
                        .toString())
                .contains("unpacks to more than 1,048,576 bytes");
    }

    @Test
    void takesSmallTextThatPacksWell() throws IOException {
        byte[] text = "The same line again.\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

        assertThat(Upload.all("all.zip", zipOf(Map.of("a.txt", text))))
                .containsExactly(new ReceivedFile("a.txt", text));
    }

    @Test
    void refusesTooManyEntries(@TempDir Path folder) throws IOException {
        ArchiveLimits two = new ArchiveLimits(2, 100, 1000, 200, 1000);

        assertThat(read(folder, zip("a.txt", "b.txt"), two)).hasSize(2).allMatch(ReceivedFile.class::isInstance);
        assertThat(refusal(read(folder, zip("a.txt", "b.txt", "c.txt"), two))).contains("more than 2 entries");
    }

    @Test
    void refusesOneLargeEntryAndTakesTheRest(@TempDir Path folder) throws IOException {
        ArchiveLimits small = new ArchiveLimits(9, TEXT.length, 1000, 200, 1000);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("large.txt", new byte[TEXT.length + 1]);
        files.put("a.txt", TEXT);

        List<Received> received = read(folder, zipOf(files), small);

        assertThat(((RefusedFile) received.get(0)).reason()).contains("more than 9 bytes");
        assertThat(received.get(1)).isEqualTo(new ReceivedFile("a.txt", TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "IBM437"})
    void doesNotSpoilTheArchiveForANameInAnotherCharset(String charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName(charset))) {
            for (String name : List.of("é.txt", "b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TEXT);
            }
        }

        List<Received> received = Upload.all("all.zip", out.toByteArray());

        if (charset.equals("UTF-8")) {
            assertThat(received.get(0)).isEqualTo(new ReceivedFile("é.txt", TEXT));
        } else {
            assertThat(((RefusedFile) received.get(0)).reason()).contains("not UTF-8");
        }
        assertThat(received.get(1)).isEqualTo(new ReceivedFile("b.txt", TEXT));
    }

    @Test
    void leavesNoSpoolBehind() throws IOException {
        byte[] unlikeAnyOther = ("The kiosk shut. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        byte[] packed = zipOf(Map.of("a.txt", unlikeAnyOther));

        Upload.all("all.zip", packed);
        Upload.all("all.zip", unlikeAnyOther);

        assertThat(isSpooled(packed)).isFalse();
        assertThat(isSpooled(unlikeAnyOther)).isFalse();
    }

    /** Another program may have spools of its own there at any time. */
    private static boolean isSpooled(byte[] bytes) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(Upload.SPOOL))
                    .anyMatch(file -> holds(file, bytes));
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(List<Received> received) {
        assertThat(received).singleElement().isInstanceOf(RefusedFile.class);
        return ((RefusedFile) received.get(0)).reason();
    }

    private static List<Received> read(Path folder, byte[] zip, ArchiveLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("all.zip"), zip);
        List<Received> received = new ArrayList<>();
        new Archive("all.zip", file, limits).each(received::add);
        return received;
    }

    private static byte[] zip(String... names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> files.put(name, name.endsWith("/") ? new byte[0] : TEXT));
        return zipOf(files);
    }

    private static byte[] zipOf(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] one, byte[] other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one);
        new ByteArrayInputStream(other).transferTo(out);
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
