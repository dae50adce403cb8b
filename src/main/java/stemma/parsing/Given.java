package stemma.parsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what editors have decided in the place of what the general rules say. An outlet's rules come first, so that the
 * others read the page without its furniture; the classes of single lines come last, and change those lines alone.
 */
final class Given {

    private final Page page;
    private final Decisions decisions;
    private boolean headline;

    Given(Page page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    /** Before the general rules: what is no body, so that they find the report's own lines. */
    void claim() {
        page.outlet = decisions.outlet();
        caught().forEach((i, rule) -> {
            if (!rule.lineClass().isBody()) {
                String shown = say(i, rule.lineClass());
                page.claim(i, rule.lineClass(), rule.name(), Certainty.RULED, shown);
            }
        });
    }

    /** After the general rules, which need the body to tell what stands around it. */
    void overrule(Layout layout) {
        if (decisions.equals(Decisions.NONE)) {
            return;
        }
        caught().forEach((i, rule) -> {
            if (rule.lineClass().isBody()) {
                unsay(i);
                overrule(i, rule.lineClass(), rule.name());
            }
        });
        if (!decisions.classes().isEmpty()) {
            Map<Integer, LineClass> changed = changed(layout);
            changed.keySet().forEach(this::unsay);
            changed.forEach((i, lineClass) -> overrule(i, lineClass, "ruling"));
        }
        if (page.otherHeadlines.isEmpty()) {
            page.findings.remove(Finding.TITLE_AMBIGUOUS);
            page.findings.remove(Finding.DUPLICATE_TITLE);
        }
    }

    private void overrule(int i, LineClass lineClass, String rule) {
        String shown = say(i, lineClass);
        page.overrule(i, new Page.Claim(lineClass, rule, Certainty.RULED, shown));
    }

    private Map<Integer, OutletRule> caught() {
        Map<Integer, OutletRule> caught = new LinkedHashMap<>();
        if (!decisions.rules().isEmpty()) {
            IntStream.range(0, page.size())
                    .forEach(i -> decisions.rules().stream()
                            .filter(rule -> rule.catches(page.line(i)))
                            .findFirst()
                            .ifPresent(rule -> caught.put(i, rule)));
        }
        return caught;
    }

    /** A received line may hold several lines that were read: the decision is about those that the ledger goes by. */
    private Map<Integer, LineClass> changed(Layout layout) {
        Map<Integer, LineClass> now = LedgerBook.of(layout, page).stream()
                .collect(Collectors.toMap(LedgerLine::number, LedgerLine::lineClass));
        Map<Integer, LineClass> changed = new LinkedHashMap<>();
        for (int i = 0; i < page.size(); i++) {
            LineClass lineClass = page.claimed(i).lineClass();
            int line = i;
            page.line(i).parts.stream()
                    .map(Part::number)
                    .filter(number -> lineClass == now.get(number))
                    .map(number -> decisions.classes().getOrDefault(number, lineClass))
                    .filter(given -> given != lineClass)
                    .findFirst()
                    .ifPresent(given -> changed.put(line, given));
        }
        return changed;
    }

    /** Adds to the report what a line of this class says, and tells what readers see of it. */
    private String say(int i, LineClass lineClass) {
        String text = page.line(i).text;
        switch (lineClass) {
            case HEADLINE -> {
                page.headline = headline ? page.headline : text;
                headline = true;
            }
            case ALTERNATIVE_HEADLINE -> page.otherHeadlines.add(text);
            case DEK -> page.dek = page.dek == null ? text : page.dek + " " + text;
            case BYLINE -> credit(text).ifPresentOrElse(credit -> credit.addTo(page), () -> page.bylines.add(text));
            case OUTLET -> page.givenOutlet = text;
            case RIGHTS_NOTE -> holder(text).ifPresent(holder -> page.holders.add(0, holder));
            case MACHINE_MADE_MARK -> page.findings.add(Finding.AI_LABEL);
            default -> {}
        }
        return shown(lineClass, text);
    }

    private static String shown(LineClass lineClass, String text) {
        return switch (lineClass) {
            case HEADING -> Headings.withoutColon(text);
            case LIST_ITEM -> ListItems.withoutBullet(text);
            case BODY -> BodyLines.withoutLabel(text);
            default -> text;
        };
    }

    /** Takes out of the report what the line has said as what it was taken for. */
    private void unsay(int i) {
        Page.Claim claim = page.claimed(i);
        String text = page.line(i).text;
        page.otherHeadlines.remove(text);
        switch (claim.lineClass()) {
            case HEADLINE ->
                page.headline = claim.shown().equals(page.headline) ? page.stated.headline() : page.headline;
            case DEK -> page.dek = text.equals(page.dek) ? page.stated.dek() : page.dek;
            case BYLINE -> unsign(i, text);
            case OUTLET -> page.outlet = without(page.outlet, text);
            case RIGHTS_NOTE ->
                holder(text).ifPresent(holder -> {
                    page.holders.remove(holder);
                    page.outlet = without(page.outlet, holder);
                });
            case LABEL -> unlabel(claim, page.line(i));
            case MACHINE_MADE_MARK -> unmark(i);
            default -> {}
        }
    }

    private static @Nullable String without(@Nullable String outlet, String name) {
        return outlet == null || Glyphs.key(outlet).equals(Glyphs.key(name)) ? null : outlet;
    }

    private void unsign(int i, String text) {
        List<String> persons = credit(text).map(Credit::persons).orElse(List.of(text));
        String others = others(i, LineClass.BYLINE).collect(Collectors.joining("\n"));
        page.bylines.removeIf(name -> persons.contains(name) && !others.contains(name));
        credit(text)
                .ifPresent(credit ->
                        page.credits.removeIf(outlet -> credit.outlets().contains(outlet)));
    }

    private void unlabel(Page.Claim claim, Line line) {
        if (claim.rule().startsWith("tag")) {
            page.tags.removeIf(line.text::contains);
            page.findings.remove(Finding.EMPTY_TAGS);
        } else if (claim.rule().equals(PublicationDates.NAME)) {
            SpelledDate.in(line.plain)
                    .filter(date -> date.date().equals(page.published))
                    .ifPresent(date -> page.published = null);
        } else if (claim.rule().equals(DatelineLines.NAME)) {
            page.dateline = null;
        }
    }

    private void unmark(int i) {
        if (others(i, LineClass.MACHINE_MADE_MARK).findAny().isEmpty()) {
            page.findings.remove(Finding.AI_LABEL);
        }
    }

    private Stream<String> others(int i, LineClass lineClass) {
        return IntStream.range(0, page.size())
                .filter(j -> j != i && page.is(j, lineClass))
                .mapToObj(j -> page.line(j).text);
    }

    private static Optional<Credit> credit(String text) {
        return Credit.of(SignedBylines.names(text), Names::isSignedPerson)
                .filter(credit -> !credit.persons().isEmpty());
    }

    private static Optional<String> holder(String text) {
        return Optional.of(RightsNotes.holder(text)).filter(holder -> !holder.isEmpty());
    }
}
