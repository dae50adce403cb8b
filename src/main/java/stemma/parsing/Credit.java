package stemma.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a byline names: persons, and the outlets they write for. */
record Credit(List<String> persons, List<String> outlets, Optional<SpelledDate> date) {

    private static final Pattern SEPARATORS = Pattern.compile(
            "\\s*(?:,|;|\\||/|•|·|\\s&\\s|\\s[-–—]\\s|(?i:(?:^|\\s)(?:and|with|for|и|та|і|und|et|y|e|en|och|og)\\s))\\s*");
    private static final String JOBS = "(?:the |our |an? )?(?:[\\p{L}&'-]{2,20}\\s){0,4}"
            + "(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|columnists?|producer|journalists?|agencies|desk|newsroom|bureau chief|intern|team"
            + "|redakteur(?:in)?|korrespondent(?:in)?|redaktion|journaliste|correspondant[es]?|rédaction|redacción|corresponsal|кореспондент(?:ка)?|корреспондент|редакция|редакція)"
            + "(?: (?:in|at) .{2,30})?";
    private static final Pattern JOB = Pattern.compile(JOBS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROLE = Pattern.compile(
            JOBS + "|in (?-i:\\p{Lu}).{1,30}|@\\S+|\\S+@\\S+|updated.*|published.*|\\d{1,2}:\\d{2}.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WRITTEN_FOR = Pattern.compile(
            "(?<persons>.{3,120}?),? for (?:the )?(?<outlet>\\p{Lu}[^,;|]{2,60})(?:, \\p{Lu}[\\p{L} ]{2,30})?");
    private static final Pattern PERSON_AND_ROLE = Pattern.compile("(?<person>\\S+ \\S+)(?: (?<third>\\S+))? .+");

    Credit {
        persons = List.copyOf(persons);
        outlets = List.copyOf(outlets);
    }

    /** Reads what stands after "By", or empty when any part is neither a person, an outlet, a role nor a date. */
    static Optional<Credit> of(String names, Predicate<String> isPerson) {
        Optional<SpelledDate> date = SpelledDate.in(names);
        String undated = date.map(
                        d -> names.substring(0, d.start()).replaceFirst("(?i)\\s+(?:on|at|am|le|el|,)\\s*$", ""))
                .orElse(names);
        List<String> persons = new ArrayList<>();
        List<String> outlets = new ArrayList<>();
        Matcher written = WRITTEN_FOR.matcher(undated);
        if (written.matches() && Names.isNameRun(written.group("outlet"), 5)) {
            undated = written.group("persons");
            outlets.add(written.group("outlet"));
        }
        boolean roles = false;
        for (String part : SEPARATORS.split(undated)) {
            String name = Glyphs.strip(part.replaceFirst("[.:]$", "")).replaceFirst(" (?:in|from|at) \\p{Lu}.*$", "");
            if (name.isEmpty()) {
                continue;
            }
            if (ROLE.matcher(name).matches()) {
                personBefore(name, isPerson).ifPresent(persons::add);
                roles = true;
            } else if (isOutlet(name, persons, isPerson)) {
                outlets.add(name);
            } else if (isPerson.test(name) || GivenNames.beginPerson(name, false) && Names.isSignedPerson(name)) {
                persons.add(name);
            } else if (persons.isEmpty() || !Names.isNameRun(name, 4)) {
                return Optional.empty();
            }
        }
        boolean anybody = !persons.isEmpty() || !outlets.isEmpty() || roles;
        return anybody ? Optional.of(new Credit(persons, outlets, date)) : Optional.empty();
    }

    /** "Harbour Courier" is one, "Anna Post" is not; "Charlotte Post" is one after a person's name, and a person before. */
    private static boolean isOutlet(String name, List<String> persons, Predicate<String> isPerson) {
        if (Press.isKnown(name)) {
            return true;
        }
        boolean expected = persons.isEmpty() && isPerson.test(name);
        if (GivenNames.beginPerson(name, expected) && !Press.isNeverSurname(name)) {
            return false;
        }
        return Press.isOutlet(name) || !persons.isEmpty() && Press.signsAsOutlet(name);
    }

    /** "Jane Doe Environment correspondent": the longest name of a person that the role leaves. */
    private static Optional<String> personBefore(String name, Predicate<String> isPerson) {
        Matcher both = PERSON_AND_ROLE.matcher(name);
        return both.matches()
                        && isPerson.test(both.group("person"))
                        && !ROLE.matcher(both.group("person")).matches()
                ? Optional.of(both.group("person"))
                : Optional.empty();
    }

    /** Whether all of it says what somebody does, and nobody's name. */
    static boolean isRole(String text) {
        return JOB.matcher(text).matches();
    }

    void addTo(Page page) {
        persons.stream().filter(person -> !page.bylines.contains(person)).forEach(page.bylines::add);
        outlets.stream().filter(outlet -> !page.credits.contains(outlet)).forEach(page.credits::add);
        date.ifPresent(stated -> PublicationDates.publish(page, stated));
    }
}
