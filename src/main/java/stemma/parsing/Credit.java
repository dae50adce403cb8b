package stemma.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who a byline names: persons, and the outlets they write for. */
record Credit(List<String> persons, List<String> outlets, Optional<SpelledDate> date) {

    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*(?:,|;|\\||/|•|·|\\s&\\s|\\s[-–—]\\s|(?i:(?:^|\\s)(?:and|with|for|и|та|і)\\s))\\s*");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:the |our |an? )?(?:(?:senior|staff|chief|political|diplomatic|foreign|defen[cs]e|security|legal|business|sports?|science|health|world|national|investigative|special|deputy|managing|news|legal|white house|associate|contributing|royal|city|home affairs)\\s)*"
                    + "(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|columnists?|producer|journalist|agencies|desk|newsroom|bureau chief|intern|team)(?: (?:in|at) .{2,30})?"
                    + "|in [\\p{Lu}].{1,30}|@\\S+|\\S+@\\S+|updated.*|published.*|\\d{1,2}:\\d{2}.*");

    Credit {
        persons = List.copyOf(persons);
        outlets = List.copyOf(outlets);
    }

    /** Reads what stands after "By", or empty when any part is neither a person, an outlet, a role nor a date. */
    static Optional<Credit> of(String names, Predicate<String> isPerson) {
        Optional<SpelledDate> date = SpelledDate.in(names);
        String undated = date.map(d -> names.substring(0, d.start())).orElse(names);
        List<String> persons = new ArrayList<>();
        List<String> outlets = new ArrayList<>();
        boolean roles = false;
        for (String part : SEPARATORS.split(undated)) {
            String name = Glyphs.strip(part.replaceFirst("[.:]$", "")).replaceFirst("(?i) (?:in|from) \\p{Lu}.*$", "");
            if (name.isEmpty()) {
                continue;
            }
            if (Press.isOutlet(name)) {
                outlets.add(name);
            } else if (isPerson.test(name)) {
                persons.add(name);
            } else if (ROLE.matcher(name).matches()) {
                roles = true;
            } else if (persons.isEmpty() || !Names.isNameRun(name, 4)) {
                return Optional.empty();
            }
        }
        boolean anybody = !persons.isEmpty() || !outlets.isEmpty() || roles;
        return anybody ? Optional.of(new Credit(persons, outlets, date)) : Optional.empty();
    }

    void addTo(Page page) {
        persons.stream().filter(person -> !page.bylines.contains(person)).forEach(page.bylines::add);
        outlets.stream().filter(outlet -> !page.credits.contains(outlet)).forEach(page.credits::add);
        date.ifPresent(stated -> PublicationDates.publish(page, stated));
    }
}
