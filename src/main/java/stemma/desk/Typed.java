package stemma.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.revision.BodyText;
import stemma.revision.Content;
import stemma.revision.Revision;

/**
 * What an editor typed into a form, kept as typed.
 *
 * @param bylines one name a line, or with commas between them
 * @param published a date such as 2025-03-17, or nothing where the source gives none
 * @param base the id of the revision that the editor had open
 */
record Typed(
        String headline,
        String dek,
        String bylines,
        String outlet,
        String dateline,
        String published,
        String body,
        String note,
        long base) {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_BODY = 500_000;

    /** A form that was sent without some field counts as having it empty. */
    @SuppressWarnings("NullAway") // Spring binds a missing parameter as null
    Typed {
        headline = orEmpty(headline);
        dek = orEmpty(dek);
        bylines = orEmpty(bylines);
        outlet = orEmpty(outlet);
        dateline = orEmpty(dateline);
        published = orEmpty(published);
        body = orEmpty(body);
        note = orEmpty(note);
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
                content.published() == null ? "" : content.published().toString(),
                BodyText.of(content.body()),
                "",
                base);
    }

    Typed withBase(long other) {
        return new Typed(headline, dek, bylines, outlet, dateline, published, body, note, other);
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
        if (!isDateOrNothing()) {
            problems.put("published", "Write the date as year-month-day, such as 2025-03-17, or leave it empty.");
        }
        lines().forEach((field, line) -> {
            if (line.length() > LONGEST_LINE) {
                problems.put(field, "This has " + line.length() + " characters; " + LONGEST_LINE + " is the most.");
            }
        });
        return problems;
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

    private List<String> names() {
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
