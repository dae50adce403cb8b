package stemma.once;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What two sendings of one form have in common: who sends it, to where, its key, and all that was typed. */
final class Digest {

    private final MessageDigest sha256;

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(HttpServletRequest request, String person) {
        var digest = new Digest();
        digest.add(person, request.getMethod(), request.getRequestURI());
        if (Programs.send(request)) {
            digest.add(Programs.inCommon(request).toArray(String[]::new));
        }
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove("_csrf");
        fields.forEach((name, values) -> {
            digest.add(name, String.valueOf(values.length));
            digest.add(values);
        });
        if (request instanceof MultipartHttpServletRequest upload) {
            upload.getMultiFileMap().values().stream()
                    .flatMap(files -> files.stream())
                    .forEach(digest::add);
        }
        return digest.sha256.digest();
    }

    private void add(MultipartFile file) {
        add(file.getName(), String.valueOf(file.getOriginalFilename()), String.valueOf(file.getSize()));
    }

    /** Each with its length, so that no two lists look the same. */
    private void add(String... texts) {
        Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).forEach(bytes -> {
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        });
    }
}
