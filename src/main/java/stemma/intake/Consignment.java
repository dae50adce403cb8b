package stemma.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Accession;
import stemma.article.Draft;
import stemma.article.NewArticle;
import stemma.parsing.ParsedReport;
import stemma.parsing.ReceivedFile;
import stemma.placing.Arrival;
import stemma.placing.Sorting;
import stemma.ruling.RulingBook;
import stemma.undo.Deeds;

/**
 * Imports many files in one transaction: those that become new articles, and those that are here already. What is left, such as a
 * changed or an unreadable file, goes the way of a single file.
 */
@Component
class Consignment {

    /** A file with all that can be worked out before anything is stored. */
    record Ready(Waiting waiting, Filing.Read read, Draft draft, Arrival.Ready compared) {

        Ready with(Draft further) {
            return new Ready(waiting, read, further, compared);
        }
    }

    /** Files in hand; those that cannot be read are not among the ready ones. */
    record Load(long run, List<Waiting> waiting, List<Ready> ready) {

        /** Those of the files that were not made ready. */
        List<Integer> unread(Set<Integer> positions) {
            Set<Integer> unread = new HashSet<>(positions);
            ready.forEach(file -> unread.remove(file.waiting().position()));
            return List.copyOf(unread);
        }

        /** Those of the files beside which no other of the load may stand for the same report. */
        Set<Integer> alone() {
            return waiting.stream()
                    .collect(Collectors.groupingBy(file -> ReceivedFile.sourceKeyOf(file.name())))
                    .values()
                    .stream()
                    .filter(same -> same.size() == 1)
                    .map(same -> same.get(0).position())
                    .collect(Collectors.toSet());
        }

        /** What previews said of the files, if they did. */
        Map<Integer, String> predictions() {
            Map<Integer, String> predictions = new HashMap<>();
            waiting.forEach(file -> {
                if (file.prediction() != null) {
                    predictions.put(file.position(), file.prediction());
                }
            });
            return predictions;
        }

        int last() {
            return waiting.get(waiting.size() - 1).position();
        }
    }

    private final RunLog runs;
    private final WaitingFiles files;
    private final Filing filing;
    private final Accession accession;
    private final Sorting sorting;
    private final RulingBook rulings;
    private final Ledger ledger;
    private final Deeds deeds;
    private final Forecast forecast;

    Consignment(
            RunLog runs,
            WaitingFiles files,
            Filing filing,
            Accession accession,
            Sorting sorting,
            RulingBook rulings,
            Ledger ledger,
            Deeds deeds,
            Forecast forecast) {
        this.runs = runs;
        this.files = files;
        this.filing = filing;
        this.accession = accession;
        this.sorting = sorting;
        this.rulings = rulings;
        this.ledger = ledger;
        this.deeds = deeds;
        this.forecast = forecast;
    }

    /** Reads files on all processors; needs no transaction. */
    Load ready(long run, List<Waiting> waiting) {
        Set<Integer> unchanged = files.unchanged(
                        run, waiting.stream().map(Waiting::position).toList())
                .keySet();
        List<Ready> ready = waiting.parallelStream()
                .filter(file -> !unchanged.contains(file.position()))
                .flatMap(file -> ready(file).stream())
                .toList();
        List<Draft> drafts = accession.ready(ready.stream().map(Ready::draft).toList());
        return new Load(
                run,
                waiting,
                IntStream.range(0, ready.size())
                        .mapToObj(i -> ready.get(i).with(drafts.get(i)))
                        .toList());
    }

    private Optional<Ready> ready(Waiting file) {
        try {
            Filing.Read read = filing.read(file);
            return Optional.of(new Ready(
                    file,
                    read,
                    Draft.of(read.report()),
                    sorting.ready(read.report().content())));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty(); // read again alone, to be refused with the reason
        }
    }

    /** Imports what it can of the load, and returns how many of its files are left. */
    @Transactional(propagation = Propagation.MANDATORY)
    int work(Load load) {
        accession.open();
        long mark = forecast.mark();
        Set<Integer> ours = files.lock(
                load.run(), load.waiting().stream().map(Waiting::position).toList());
        Map<Integer, Worked> worked = worked(load, ours);
        Map<Integer, String> differences = forecast.differences(load.predictions(), worked, mark);
        files.worked(load.run(), worked, differences);
        runs.count(load.run(), worked.values().stream().map(Worked::outcome).toList(), differences.size());
        return ours.size() - worked.size();
    }

    private Map<Integer, Worked> worked(Load load, Set<Integer> ours) {
        Map<Integer, Worked> worked = new LinkedHashMap<>();
        Set<Integer> alone = load.alone();
        files.unchanged(
                        load.run(),
                        load.unread(ours).stream().filter(alone::contains).toList())
                .forEach((position, article) ->
                        worked.put(position, new Worked(Outcome.UNCHANGED, Filing.UNCHANGED, article)));
        worked.putAll(takeIn(
                load.run(),
                load.ready().stream()
                        .filter(file -> ours.contains(file.waiting().position()))
                        .toList()));
        return worked;
    }

    /** Works through the load as {@link #work} does, in a transaction that will be rolled back, and says what it comes to. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Integer, Worked> rehearse(Load load) {
        accession.open();
        return worked(load, load.waiting().stream().map(Waiting::position).collect(Collectors.toSet()));
    }

    private Map<Integer, Worked> takeIn(long run, List<Ready> ready) {
        Set<Integer> ruledOn = ruledOn(ready);
        List<Ready> fresh = accession.fresh(ready.stream().map(Ready::draft).toList()).stream()
                .filter(place -> !ruledOn.contains(place))
                .map(ready::get)
                .toList();
        if (fresh.isEmpty()) {
            return Map.of();
        }
        List<NewArticle> articles =
                accession.take(fresh.stream().map(Ready::draft).toList(), Filing.actor(run));
        Map<Long, ParsedReport> parsed = new LinkedHashMap<>();
        Map<Long, Integer> positions = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            parsed.put(articles.get(i).reportId(), fresh.get(i).read().parsed());
            positions.put(articles.get(i).id(), fresh.get(i).waiting().position());
        }
        ledger.write(parsed);
        List<Sorting.Sorted> sorted = place(run, fresh, articles, positions);
        return IntStream.range(0, fresh.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> fresh.get(i).waiting().position(),
                        i -> new Worked(
                                Outcome.NEW,
                                Filing.madeNew(
                                        Optional.ofNullable(articles.get(i).copied()),
                                        sorted.get(i).joined(),
                                        Filing.said(fresh.get(i).read().report().story(), true),
                                        fresh.get(i).read().decoding()),
                                articles.get(i).id())));
    }

    /** What editors ruled on goes where they said, one by one. */
    private Set<Integer> ruledOn(List<Ready> ready) {
        return rulings.ruledOn(
                ready.stream().map(file -> file.draft().received().collection()).toList(),
                ready.stream().map(file -> file.draft().received().sourceKey()).toList());
    }

    private List<Sorting.Sorted> place(
            long run, List<Ready> fresh, List<NewArticle> articles, Map<Long, Integer> positions) {
        List<Arrival> arrivals = IntStream.range(0, fresh.size())
                .mapToObj(i -> new Arrival(
                        articles.get(i).id(),
                        articles.get(i).slug(),
                        articles.get(i).content(),
                        fresh.get(i).compared(),
                        fresh.get(i).draft().received().collection(),
                        fresh.get(i).read().report().story()))
                .toList();
        Map<Long, Integer> stories = new HashMap<>();
        Map<Long, String> before = new HashMap<>();
        List<Sorting.Sorted> sorted = sorting.sort(arrivals, changing -> {
            changing.forEach((story, article) -> stories.put(story, Objects.requireNonNull(positions.get(article))));
            before.putAll(deeds.rows(changing.keySet()));
        });
        sorted.stream()
                .filter(Sorting.Sorted::founded)
                .forEach(one -> stories.put(one.storyId(), Objects.requireNonNull(positions.get(one.articleId()))));
        deeds.noteAll(run, positions, stories, before);
        return sorted;
    }
}
