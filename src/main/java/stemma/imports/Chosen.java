package stemma.imports;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import stemma.delivery.Delivery;
import stemma.parsing.Upload;

/** The files that somebody chose in the form, for an upload. */
record Chosen(List<MultipartFile> files) {

    Chosen {
        files = List.copyOf(files);
    }

    static Chosen of(MultipartFile @Nullable [] parts) {
        return new Chosen(
                parts == null
                        ? List.of()
                        : Arrays.stream(parts).filter(Chosen::isChosen).toList());
    }

    /** A form sent without a choice has one part, without a name and empty; a folder brings its hidden files along. */
    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null
                && !name.isEmpty()
                && (!name.contains("/")
                        || Arrays.stream(name.split("/", -1))
                                .noneMatch(part -> part.startsWith(".") && !part.equals("..")));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** For people: the first name, and how many more. */
    String source() {
        String first = String.valueOf(files.get(0).getOriginalFilename());
        return files.size() == 1 ? first : "%s and %,d more".formatted(first, files.size() - 1);
    }

    List<Delivery> deliveries() {
        return files.stream().map(Chosen::delivery).toList();
    }

    private static Delivery delivery(MultipartFile file) {
        return receiver -> {
            try (InputStream in = file.getInputStream()) {
                Upload.each(String.valueOf(file.getOriginalFilename()), in, receiver);
            }
        };
    }
}
