package stemma.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headline above the body, and the lines that repeat it. A report may have none: a first line that is a paragraph
 * is never cut into one.
 */
final class Headlines implements Rule {

    private static final int DEEPEST = 10;
    private static final int LONGEST_PAGE_TITLE = 25;
    private static final Set<String> SECTIONS = Set.of(
            "world",
            "politics",
            "news",
            "opinion",
            "sport",
            "sports",
            "business",
            "health",
            "europe",
            "us",
            "uk",
            "war",
            "analysis",
            "breaking",
            "breaking news",
            "exclusive",
            "world news",
            "us news",
            "top stories",
            "live",
            "economy",
            "technology",
            "science",
            "latest");

    @Override
    public void read(Page page) {
        int opening = page.nextFree(-1);
        if (opening < 0) {
            return;
        }
        String stated = page.stated.headline();
        if (page.headline != null) {
            claimRepeats(page, page.headline); // a rule of the outlet has found it
            return;
        }
        if (stated != null) {
            takeStated(page, stated);
        } else if (isPageTitleAboveTitle(page, opening)) {
            takeBoth(page, opening, page.nextFree(opening));
        } else {
            choose(page);
        }
        if (page.headline != null) {
            claimRepeats(page, page.headline);
        }
    }

    /** Where the file states its headline, no other line is one; the line that says the same is where it stands. */
    private static void takeStated(Page page, String stated) {
        page.headline = stated;
        int firstProse = page.firstProse();
        page.free()
                .filter(i -> i <= firstProse && page.line(i).isShort(30))
                .filter(i -> HeadlineShape.alike(stated, page.line(i).text))
                .findFirst()
                .ifPresent(i -> page.claim(i, LineClass.HEADLINE, "headline that the file states", Certainty.STATED));
    }

    /** A sentence, then a line set off as a title, then the body: the sentence is the page's title for machines. */
    private static boolean isPageTitleAboveTitle(Page page, int opening) {
        int title = page.nextFree(opening);
        Line sentence = page.line(opening);
        return title > 0
                && sentence.isProse()
                && sentence.isShort(LONGEST_PAGE_TITLE)
                && Sentences.isSingle(sentence.plain)
                && page.line(title).isMarked()
                && HeadlineShape.fits(page.line(title))
                && hasBodyAfter(page, title);
    }

    private static void takeBoth(Page page, int sentence, int title) {
        take(page, title, "headline set off as a title");
        page.claim(sentence, LineClass.DEK, "page title above the headline", Certainty.PLACE);
        page.dek = page.line(sentence).text;
        page.otherHeadlines.add(page.line(sentence).text);
        page.findings.add(Finding.TITLE_AMBIGUOUS);
    }

    private static void choose(Page page) {
        List<Integer> candidates = page.free()
                .limit(DEEPEST)
                .takeWhile(
                        i -> HeadlineShape.fits(page.line(i)) || !page.line(i).isProse())
                .filter(i -> HeadlineShape.fits(page.line(i)))
                .boxed()
                .toList();
        Integer chosen = chosen(page, candidates);
        if (chosen == null || !hasBodyAfter(page, chosen)) {
            return;
        }
        take(page, chosen, "headline above the body");
        page.free()
                .filter(i -> i < chosen && (isSection(page.line(i)) || isKicker(page.line(i))))
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "section name above the headline", Certainty.PLACE));
        candidates.stream().filter(i -> i < chosen && page.isFree(i)).forEach(i -> setAside(page, i));
    }

    private static @Nullable Integer chosen(Page page, List<Integer> candidates) {
        for (int i : candidates) {
            if (page.line(i).mark == Marked.Mark.TITLE) {
                return i;
            }
        }
        List<Integer> grouped = aboveCredits(page, candidates);
        if (!grouped.isEmpty()) {
            return shorterTwin(page, grouped);
        }
        List<Integer> titles =
                candidates.stream().filter(i -> !isSection(page.line(i))).toList();
        if (titles.size() > 1 && isKicker(page.line(titles.get(0))) && !isKicker(page.line(titles.get(1)))) {
            return shorterTwin(page, titles.subList(1, titles.size()));
        }
        return titles.isEmpty() ? null : shorterTwin(page, titles);
    }

    /** Lines that stand together with a byline or a date, apart from others above them, belong to the report. */
    private static List<Integer> aboveCredits(Page page, List<Integer> candidates) {
        int end = page.firstProse();
        for (int i = 1; i < end; i++) {
            boolean credit = page.is(i, LineClass.BYLINE)
                    || page.is(i, LineClass.LABEL) && page.claimed(i).rule().equals(PublicationDates.NAME);
            if (credit) {
                int start = i;
                while (start > 0 && page.line(start - 1).number == page.line(start).number - 1) {
                    start--;
                }
                int from = start;
                int to = i;
                return start == 0
                        ? List.of()
                        : candidates.stream()
                                .filter(c -> c >= from && c < to && !isSection(page.line(c)) && !isKicker(page.line(c)))
                                .toList();
            }
        }
        return List.of();
    }

    /** One or two words, or three in capitals, above a headline name the section or the series. */
    private static boolean isKicker(Line line) {
        boolean capitals = line.plain.equals(line.plain.toUpperCase(Locale.ROOT));
        return line.words <= (capitals ? 3 : 2) && line.hasLetters() && !line.isMarked() && !line.endsSentence();
    }

    /** Of a headline with the site's suffix and the same without it just below, the one without. */
    private static Integer shorterTwin(Page page, List<Integer> titles) {
        Integer first = titles.get(0);
        if (titles.size() > 1) {
            String one = page.line(first).text;
            String other = page.line(titles.get(1)).text;
            if (!Glyphs.key(one).equals(Glyphs.key(other))
                    && Glyphs.key(HeadlineShape.withoutSuffix(one)).equals(Glyphs.key(other))) {
                return titles.get(1);
            }
        }
        return first;
    }

    private static void setAside(Page page, int i) {
        String headline = page.headline;
        if (headline == null || !HeadlineShape.alike(headline, page.line(i).text)) {
            page.claim(i, LineClass.ALTERNATIVE_HEADLINE, "second headline", Certainty.PLACE);
            page.otherHeadlines.add(page.line(i).text);
            page.findings.add(Finding.TITLE_AMBIGUOUS);
        }
    }

    private static void take(Page page, int i, String rule) {
        String text = withoutSite(page, page.line(i).text);
        page.claim(i, LineClass.HEADLINE, rule, Certainty.PLACE, text);
        page.headline = text;
    }

    /** "Headline | Reuters" is the page's title; the outlet is not part of the headline. */
    private static String withoutSite(Page page, String text) {
        String suffix = HeadlineShape.suffix(text);
        boolean holder = page.holders.stream().anyMatch(h -> Glyphs.key(h).equals(Glyphs.key(suffix)));
        if (suffix.isEmpty() || !(holder || Press.isOutlet(suffix))) {
            return text;
        }
        page.outlet = suffix;
        return HeadlineShape.withoutSuffix(text);
    }

    private static void claimRepeats(Page page, String headline) {
        int firstProse = page.firstProse();
        page.free()
                .filter(i -> page.line(i).isShort(30))
                .filter(i -> i < firstProse
                        ? HeadlineShape.alike(headline, page.line(i).text)
                        : HeadlineShape.same(headline, page.line(i).text))
                .forEach(i -> {
                    page.claim(i, LineClass.ALTERNATIVE_HEADLINE, "headline repeated", Certainty.PLACE);
                    page.otherHeadlines.add(page.line(i).text);
                    page.findings.add(Finding.DUPLICATE_TITLE);
                });
    }

    private static boolean isSection(Line line) {
        return SECTIONS.contains(Glyphs.key(line.plain));
    }

    private static boolean hasBodyAfter(Page page, int i) {
        return page.free().anyMatch(j -> j > i && (page.line(j).isProse() || page.line(j).words >= 8));
    }
}
