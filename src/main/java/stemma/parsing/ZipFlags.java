package stemma.parsing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What the list at the end of a zip says of its entries, and the JDK does not tell: links and encryption. */
record ZipFlags(Set<String> links, @Nullable String firstEncrypted) {

    static ZipFlags of(Path file) throws IOException {
        Set<String> links = new HashSet<>();
        String encrypted = null;
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.ISO_8859_1)
                .get()) {
            for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
                ZipArchiveEntry entry = entries.next();
                if (entry.isUnixSymlink()) {
                    links.add(nameOf(entry));
                }
                if (encrypted == null && entry.getGeneralPurposeBit().usesEncryption()) {
                    encrypted = nameOf(entry);
                }
            }
        } catch (ZipException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new ZipException(String.valueOf(e.getMessage()));
        }
        return new ZipFlags(Set.copyOf(links), encrypted);
    }

    Optional<String> encrypted() {
        return Optional.ofNullable(firstEncrypted);
    }

    private static String nameOf(ZipArchiveEntry entry) {
        return Archive.entryName(new String(entry.getRawName(), StandardCharsets.ISO_8859_1));
    }
}
