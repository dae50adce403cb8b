package stemma.parsing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stemma.revision.Block;

/** Turns the text of one report into its content and an account of every line. */
public final class ReportParser {

    /**
     * Each rule claims the lines it is sure of, and no rule can take a line from the one before it. So the order says who
     * wins: first what can be told by its own words wherever it stands (marks, rights, labels, furniture, sources,
     * signatures); then what can be told only by its place among the lines still free (headline, outlet, names, dek); then
     * what is left below the article; at last the body, which takes every line nobody claimed.
     */
    static final List<Rule> RULES = Stream.of(
                    Stream.of(
                            new Figures(),
                            new RunningHeads(),
                            new MachineMadeMarks(),
                            new WireMarks(),
                            new RightsNotes(),
                            new TagLabels()),
                    Stream.of(Furniture.values()),
                    Stream.of(ForeignFurniture.values()),
                    Stream.of(
                            new IssuerLines(),
                            new SourceLines(),
                            new SignedBylines(),
                            new PublicationDates(),
                            new Surroundings(),
                            new ReleaseNotes(),
                            new DatelineLines(),
                            // The outlet names itself above the headline or below it, and the dek may hide the second
                            // place.
                            new OutletLines(),
                            new Headlines(),
                            new OutletLines(),
                            new BareBylines(),
                            new AuthorNotes(),
                            new Deks(),
                            new KeyPoints(),
                            new ListItems(),
                            new TailLines(),
                            new Headings(),
                            new BodyLines()))
            .<Rule>flatMap(rules -> rules)
            .toList();

    private ReportParser() {}

    /** Reads a decoded plain text; refuses one in which no rule leaves anything to read. */
    public static ParsedReport parse(String text) {
        return read(PlainLayout.of(text, Markup.PLAIN), Decisions.NONE);
    }

    /** Reads a file in whatever format its name says. */
    public static ParsedReport read(ReceivedFile file) {
        return read(file, Decisions.NONE);
    }

    /** Reads a file as its words say, but for what editors have decided about its lines. */
    public static ParsedReport read(ReceivedFile file, Decisions decisions) {
        return read(file.layout(decisions.classes()), decisions);
    }

    private static String bodiless(int lines) {
        return lines == 1
                ? "Its only line is no body text but a headline, a label or site furniture: send the full report."
                : "None of the %,d lines is body text, only headlines, labels or site furniture: send the full report."
                        .formatted(lines);
    }

    private static ParsedReport read(Layout layout, Decisions decisions) {
        Page page = new Page(layout.read(), layout.stated());
        Given given = new Given(page, decisions);
        given.claim();
        RULES.forEach(rule -> rule.read(page));
        given.overrule(layout);
        List<Block> body = body(page);
        if (body.isEmpty()) {
            throw new UnreadableReport(bodiless(layout.filled()));
        }
        if (layout.stated().hasBadDate()) {
            page.findings.add(Finding.BAD_DATE);
        }
        return report(layout, page, body);
    }

    /** What the file states counts more than what its text shows. */
    private static ParsedReport report(Layout layout, Page page, List<Block> body) {
        Stated stated = layout.stated();
        return new ParsedReport(
                page.headline,
                page.otherHeadlines,
                page.dek,
                bylines(page),
                OutletLines.outlet(page),
                stated.dateline() == null ? page.dateline : stated.dateline(),
                stated.published() == null ? page.published : stated.published(),
                CitedSources.in(page),
                stated.tags().isEmpty() ? page.tags : stated.tags(),
                stated.language() == null ? Languages.of(body) : stated.language(),
                stated.url(),
                stated.key(),
                stated.story(),
                body,
                LedgerBook.of(layout, page),
                layout.filled(),
                page.findings);
    }

    /** What the file states counts more than its text, but not more than what an editor says of the text. */
    private static List<String> bylines(Page page) {
        List<String> stated = page.stated.bylines();
        if (stated.isEmpty()) {
            return page.bylines;
        }
        Stream<String> given = page.isRuled(LineClass.BYLINE) ? page.bylines.stream() : Stream.empty();
        return Stream.concat(stated.stream(), given).distinct().toList();
    }

    private static List<Block> body(Page page) {
        return IntStream.range(0, page.size())
                .mapToObj(page::claimed)
                .filter(claim -> claim.lineClass().isBody() && !Glyphs.isBlank(claim.shown()))
                .map(claim -> new Block(kind(claim.lineClass()), claim.shown()))
                .toList();
    }

    private static Block.Kind kind(LineClass lineClass) {
        return switch (lineClass) {
            case HEADING -> Block.Kind.HEADING;
            case LIST_ITEM -> Block.Kind.ITEM;
            default -> Block.Kind.PARAGRAPH;
        };
    }
}
