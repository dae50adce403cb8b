package stemma.export;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import stemma.site.Site;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole public site as files: the same bytes that readers get, each page under its own address. */
@Component
public class SiteExport {

    /** What the folder has been made of, for who finds it. */
    record Note(String madeBy, String site, String language, String taken, Exported exported) {}

    private final EveryAddress addresses;
    private final Site site;
    private final JsonMapper json;
    private final Clock clock;

    SiteExport(EveryAddress addresses, Site site, JsonMapper json, Clock clock) {
        this.addresses = addresses;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes the place of an earlier copy once all is there; an export that fails leaves it as it was.
     *
     * @param port where this program answers
     * @param language a tag such as {@code uk}
     * @throws ExportFailed with what to do
     */
    public Exported write(Path folder, int port, String language, IntConsumer progress) {
        String address = site.address();
        if (address == null) {
            throw new ExportFailed("Pages name their own addresses, and nobody has said where they will be. Set"
                    + " --stemma.site.address=https://news.example.");
        }
        URI whole = URI.create(address + "/");
        if (!whole.getPath().equals("/")) {
            throw new ExportFailed("A copy can only be made for the top of a host, not for " + address + ".");
        }
        try (Draft draft = Draft.of(folder)) {
            SiteCopy copy = new SiteCopy(URI.create("http://127.0.0.1:" + port), whole, language, draft, progress);
            String taken = clock.instant().toString();
            Exported exported = copy.take(addresses.ever());
            draft.note(
                    Draft.NOTE,
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new Note(Draft.MAKER, address, language, taken, exported)));
            draft.finish();
            return exported;
        }
    }
}
