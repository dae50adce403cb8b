package stemma.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.revision.BodyText;
import stemma.revision.Content;
import stemma.revision.Revision;

/**
 * What an editor typed into a form, kept as typed.
 *
 * @param bylines one name a line, or with commas between them
 * @param dated whether the source gives a date: "given" or "not-given"; nothing where the form did not ask
 * @param published a date such as 2025-03-17, or nothing where the source gives none
 * @param base the id of the revision that the editor had open
 * @param draft the id of the form, under which its words are kept as a private draft
 * @param turn counts up as the editor types
 * @param goesOn the draft with which the form was opened, and its turn, with a colon between them; or nothing
 */
record Typed(
        String headline,
        String dek,
        String bylines,
        String outlet,
        String dateline,
        String dated,
        String published,
        String body,
        String note,
        long base,
        String draft,
        String turn,
        String goesOn) {

    static final int LONGEST_LINE = 500;
    static final int LONGEST_BODY = 500_000;

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String NOT_GIVEN = "not-given";

    /** A form that was sent without some field counts as having it empty. */
    @SuppressWarnings("NullAway") // Spring binds a missing parameter as null
    Typed {
        headline = orEmpty(headline);
        dek = orEmpty(dek);
        bylines = orEmpty(bylines);
        outlet = orEmpty(outlet);
        dateline = orEmpty(dateline);
        published = orEmpty(published);
        dated = orEmpty(dated).isEmpty() ? (published.isBlank() ? NOT_GIVEN : "given") : dated;
        body = orEmpty(body);
        note = orEmpty(note);
        draft = isId(orEmpty(draft)) ? draft : UUID.randomUUID().toString();
        turn = orEmpty(turn).matches("[0-9]{1,8}") ? turn : "0";
        goesOn = orEmpty(goesOn).matches(ID + ":[0-9]{1,8}") ? goesOn : "";
    }

    private static boolean isId(String text) {
        return text.matches(ID);
    }

    static Typed of(Revision revision) {
        return of(revision.content(), revision.id());
    }

    static Typed of(Content content, long base) {
        return new Typed(
                orEmpty(content.headline()),
                orEmpty(content.dek()),
                String.join("\n", content.bylines()),
                orEmpty(content.outlet()),
                orEmpty(content.dateline()),
                "",
                content.published() == null ? "" : content.published().toString(),
                BodyText.of(content.body()),
                "",
                base,
                "",
                "",
                "");
    }

    Typed withBase(long other) {
        return in(note, other, draft, turn, goesOn);
    }

    /** These words in the form of others, and with its note. */
    Typed inForm(Typed form) {
        return in(form.note, base, form.draft, form.turn, form.goesOn);
    }

    private Typed in(String noted, long other, String form, String at, String from) {
        return new Typed(
                headline, dek, bylines, outlet, dateline, dated, published, body, noted, other, form, at, from);
    }

    /** Whether it says the same, wherever it came from. */
    boolean says(Typed other) {
        return withoutForm().equals(other.withoutForm());
    }

    private Typed withoutForm() {
        String nobody = new UUID(0, 0).toString();
        String text = body.replace("\r\n", "\n");
        return new Typed(headline, dek, bylines, outlet, dateline, dated, published, text, note, 0, nobody, "0", "");
    }

    Typed oneTurnOn() {
        return in(note, base, draft, String.valueOf(turns() + 1), goesOn);
    }

    /** In a form of its own, so that no other page that goes on with the same draft is taken for this one. */
    Typed goingOn() {
        return in(note, base, UUID.randomUUID().toString(), turn, draft + ":" + turn);
    }

    /** In a form of its own, where another page is at the draft of this one. */
    Typed apart() {
        return in(note, base, UUID.randomUUID().toString(), turn, goesOn);
    }

    /** The draft that the form was opened with, if any. */
    Optional<UUID> openedWith() {
        return goesOn.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(goesOn.substring(0, 36)));
    }

    int openedAt() {
        return Integer.parseInt(goesOn.substring(37));
    }

    UUID draftId() {
        return UUID.fromString(draft);
    }

    int turns() {
        return Integer.parseInt(turn);
    }

    /** Whether the editor says that the source gives no date. */
    public boolean undated() {
        return dated.equals(NOT_GIVEN);
    }

    /** How many words the text has. */
    public long words() {
        return BodyText.parse(body).stream()
                .flatMap(block -> Arrays.stream(block.text().split("[\\h\\v]+")))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /** What is wrong, by field; empty when it can be saved. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (headline.isBlank()) {
            problems.put("headline", "Write a headline: readers and lists need one.");
        }
        if (BodyText.parse(body).isEmpty()) {
            problems.put("body", "Write the text: an article without one cannot be saved.");
        }
        if (body.length() > LONGEST_BODY) {
            problems.put("body", "The text has " + body.length() + " characters; " + LONGEST_BODY + " is the most.");
        }
        dateProblem().ifPresent(problem -> problems.put("published", problem));
        lines().forEach((field, line) -> {
            if (line.length() > LONGEST_LINE) {
                problems.put(field, "This has " + line.length() + " characters; " + LONGEST_LINE + " is the most.");
            }
        });
        lines().forEach((field, line) -> controlIn(line).ifPresent(problem -> problems.put(field, problem)));
        controlIn(body).ifPresent(problem -> problems.put("body", problem));
        return problems;
    }

    private Optional<String> dateProblem() {
        if (!isDateOrNothing()) {
            return Optional.of("Write the date as year-month-day, such as 2025-03-17, or leave it empty.");
        }
        if (undated() != published.isBlank()) {
            return Optional.of(
                    undated()
                            ? "There is a date, and it says that the source gives none. Empty the date or choose it."
                            : "Give the date, or choose that the source does not give one.");
        }
        return Optional.empty();
    }

    /** A character that no page can show, and where it stands. */
    static Optional<String> controlIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0) {
                long line = 1
                        + text.substring(0, at)
                                .chars()
                                .filter(other -> other == '\n')
                                .count();
                String after = text.substring(Math.max(0, at - 20), at).strip();
                return Optional.of(String.format(
                        Locale.ROOT,
                        "There is a control character (U+%04X) in line %d, after “%s”: take it out, no page can show it.",
                        (int) c,
                        line,
                        after));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> lines() {
        return Map.of(
                "headline",
                headline,
                "dek",
                dek,
                "bylines",
                bylines,
                "outlet",
                outlet,
                "dateline",
                dateline,
                "note",
                note);
    }

    /** Of a year of four digits: others can be read, but the database cannot keep them all. */
    private boolean isDateOrNothing() {
        try {
            LocalDate date = date();
            return date == null || (date.getYear() > 0 && date.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private @Nullable LocalDate date() {
        return published.isBlank() ? null : LocalDate.parse(published.strip());
    }

    /** The date, if one can be read. */
    @Nullable
    LocalDate dateIfAny() {
        return isDateOrNothing() && !undated() ? date() : null;
    }

    /** The content that was typed; only for a form without problems. */
    Content content() {
        return new Content(
                oneLine(headline),
                oneLine(dek),
                names(),
                oneLine(outlet),
                oneLine(dateline),
                date(),
                BodyText.parse(body));
    }

    List<String> names() {
        return Arrays.stream(bylines.split("[\\n,]"))
                .map(Typed::oneLine)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\h\\v]+", " ").strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
