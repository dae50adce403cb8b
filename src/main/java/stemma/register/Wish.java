package stemma.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an editor wants a record to be, as typed.
 *
 * @param homePage a host or an address, or nothing
 * @param country an ISO 3166-1 alpha-2 code, or nothing
 * @param aliases one a line
 * @param version the record's version that the editor had open
 */
public record Wish(String name, String homePage, String country, String aliases, int version) {

    private static final int LONGEST = 200;
    private static final int MOST_ALIASES = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** A form that was sent without some field counts as having it empty. */
    @SuppressWarnings("NullAway") // Spring binds a missing parameter as null
    public Wish {
        name = orEmpty(name);
        homePage = orEmpty(homePage);
        country = orEmpty(country);
        aliases = orEmpty(aliases);
    }

    /** What the form shows of a record. */
    public static Wish of(Entry entry) {
        return new Wish(
                entry.name(),
                orEmpty(entry.homePage()),
                orEmpty(entry.country()),
                String.join("\n", entry.aliases()),
                entry.version());
    }

    public Wish withVersion(int other) {
        return new Wish(name, homePage, country, aliases, other);
    }

    /** What is wrong by itself, by field. */
    Map<String, String> problems(EntryKind kind) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Spelling.key(kind, name).isEmpty()) {
            problems.put("name", "Write a name: lists and articles show it.");
        } else if (name.length() > LONGEST) {
            problems.put("name", "This has " + name.length() + " characters; " + LONGEST + " is the most.");
        }
        if (kind == EntryKind.OUTLET && !homePage.isBlank() && home().isEmpty()) {
            problems.put("homePage", "Write the address of the site, such as reuters.com, or leave it empty.");
        }
        if (kind == EntryKind.OUTLET && !country.isEmpty() && !COUNTRIES.contains(country)) {
            problems.put("country", "Choose a country from the list, or leave it open.");
        }
        spellings().stream()
                .filter(alias ->
                        alias.length() > LONGEST || Spelling.key(kind, alias).isEmpty())
                .findFirst()
                .ifPresent(alias -> problems.put(
                        "aliases",
                        "“" + alias.substring(0, Math.min(40, alias.length()))
                                + "” cannot be a name: write letters or digits, at most " + LONGEST + " a line."));
        if (spellings().size() > MOST_ALIASES) {
            problems.put("aliases", MOST_ALIASES + " other spellings are the most.");
        }
        return problems;
    }

    String shownName() {
        return Spelling.shown(name);
    }

    Optional<String> home() {
        String typed = homePage.strip();
        return Host.in(typed).or(() -> Host.in("https://" + typed)).map(Host::name);
    }

    List<String> spellings() {
        return Arrays.stream(aliases.split("\\v+"))
                .map(Spelling::shown)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
