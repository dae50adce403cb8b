package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.OutletRule.Matching;
import stemma.parsing.ReceivedFile;
import stemma.revision.Block;

/** What editors say of lines “always, for this outlet”. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=rules")
@OnFreshDatabase
class OutletRulesTests {

    private static final String LAMP = "The lamp of the lighthouse was lit again on Monday, its warden said.";
    private static final String ASK = "Readers, tell us what you have seen, and we will print the best of it.";
    private static final String SHIP = "The first ship passed an hour later and sounded its horn.";

    @Autowired
    private OutletRules rules;

    @Autowired
    private RuleTrials trials;

    @Autowired
    private Imports imports;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    private int reports;

    @Test
    void catchesLinesOfLaterImportsAndCountsThem() {
        assertThat(body(report("Cape Courier"))).contains(ASK);

        long id = rules.make("cape COURIER", Matching.BEGINNING, "readers,  TELL us", LineClass.BOILERPLATE, "eve");
        Article after = report("Cape Courier");
        Article other = report("Bay Courier");

        assertThat(body(after)).containsExactly(LAMP, SHIP);
        assertThat(body(other)).contains(ASK);
        assertThat(rules.rule(id).caught()).isEqualTo(1);
        assertThat(trials.examples(id))
                .extracting(RuleTrials.Example::slug, RuleTrials.Example::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(after.slug(), ASK));
        assertThat(jdbc.sql("select rule from ledger_line where rule like ?")
                        .param("outlet rule " + id + ":%")
                        .query(String.class)
                        .list())
                .containsExactly("outlet rule " + id + ": begins with “readers, TELL us”");
    }

    @Test
    void countsInALargeImportAsInASmallOne() {
        long id = rules.make("Ibis Post", Matching.BEGINNING, "Readers, tell us", LineClass.BOILERPLATE, "eve");
        long run = imports.begin(new Errand(Origin.UPLOAD, null, "ada", false), List.of(receiver -> {
            for (int i = 0; i < 60; i++) {
                receiver.accept(file("Ibis Post"));
            }
        }));
        assertThat(imports.await(run, Duration.ofSeconds(60))).isTrue();

        assertThat(rules.rule(id).caught()).isEqualTo(60);
        assertThat(body(articles.bySlug(String.valueOf(imports.item(run, 31).slug()))))
                .containsExactly(LAMP, SHIP);
    }

    @Test
    void isLeftOutWhereItIsSwitchedOffOrDeleted() {
        long id = rules.make("Dune Post", Matching.WHOLE, ASK, LineClass.BOILERPLATE, "eve");
        rules.turn(id, false, "eve");
        assertThat(body(report("Dune Post"))).contains(ASK);
        rules.turn(id, true, "eve");
        assertThat(body(report("Dune Post"))).doesNotContain(ASK);
        rules.delete(id, "eve");
        assertThat(body(report("Dune Post"))).contains(ASK);
        assertThat(rules.all()).noneMatch(entry -> entry.id() == id);
        rules.restore(id, "eve");
        assertThat(body(report("Dune Post"))).doesNotContain(ASK);

        assertThat(rules.rule(id).caught()).isEqualTo(2);
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by id")
                        .param("outlet-rule/" + id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "make outlet rule",
                        "switch outlet rule off",
                        "switch outlet rule on",
                        "delete outlet rule",
                        "restore outlet rule");
    }

    @Test
    void countsInTheOrderThatEditorsGiveIt() {
        long one = rules.make("Fjord Echo", Matching.WITHIN, "tell us", LineClass.BOILERPLATE, "eve");
        rules.make("Elsewhere Echo", Matching.WITHIN, "tell us", LineClass.BOILERPLATE, "eve");
        long two = rules.make("Fjord Echo", Matching.BEGINNING, "Readers", LineClass.HEADING, "eve");
        assertThat(order("Fjord Echo")).containsExactly(one, two);
        assertThat(body(report("Fjord Echo"))).doesNotContain(ASK);

        rules.move(two, true, "eve");
        rules.move(two, true, "eve");

        assertThat(order("Fjord Echo")).containsExactly(two, one);
        assertThat(report("Fjord Echo").content().body()).contains(new Block(Block.Kind.HEADING, ASK));
        rules.move(two, false, "eve");
        assertThat(order("Fjord Echo")).containsExactly(one, two);
    }

    @Test
    void knowsAnOutletByAnyOfItsNames() {
        rules.make("AFP", Matching.WHOLE, ASK, LineClass.BOILERPLATE, "eve");

        assertThat(rules.all()).anyMatch(entry -> entry.outlet().equals("Agence France-Presse"));
        assertThat(body(report("Agence France-Presse"))).doesNotContain(ASK);
    }

    @Test
    void tellsBeforehandWhatItWouldCatch() {
        report("Gulf Star");
        report("Gulf Star");
        report("Gulf Sun");

        RuleTrials.Trial trial =
                trials.of("gulf star", new OutletRule(0, Matching.WITHIN, "the", LineClass.BOILERPLATE));

        assertThat(trial.reports()).isEqualTo(2);
        assertThat(trial.catching()).isEqualTo(2);
        // The headline, the lamp, the best, the first ship; not the field of the outlet.
        assertThat(trial.lines()).isEqualTo(8);
        assertThat(trial.examples()).hasSize(8);
        assertThat(trials.of("gulf star", new OutletRule(0, Matching.WHOLE, "nothing", LineClass.BODY))
                        .lines())
                .isZero();
    }

    @Test
    void areTriedOnReportsThatWereReadForAnotherRuleAndOnLaterOnes() {
        report("Ibis Star");
        trials.of("Ibis Star", new OutletRule(0, Matching.WHOLE, "nothing", LineClass.BODY));
        report("Ibis Star");

        RuleTrials.Trial trial = trials.of(
                "Ibis Star", new OutletRule(0, Matching.BEGINNING, "Readers, tell us", LineClass.BOILERPLATE));

        assertThat(trial.reports()).isEqualTo(2);
        assertThat(trial.catching()).isEqualTo(2);
        assertThat(trial.lines()).isEqualTo(2);
    }

    @Test
    void countsByAnIndexHoweverManyLinesThereAre() {
        jdbc.sql("set enable_seqscan = off").update();
        String plan = String.join("\n", jdbc.sql("""
                        explain select substring(rule from '^outlet rule ([0-9]+):')::bigint as id, count(*) as lines
                        from ledger_line where rule like 'outlet rule %' group by 1""").query(String.class).list());

        assertThat(plan).contains("ledger_line_outlet_rule");
    }

    @Test
    void isNoneThatNobodyMade() {
        assertThatThrownBy(() -> rules.turn(987654, true, "eve")).isInstanceOf(RuleNotFound.class);
    }

    private List<Long> order(String outlet) {
        return rules.all().stream()
                .filter(entry -> entry.outlet().equals(outlet))
                .map(RuleEntry::id)
                .toList();
    }

    private Article report(String outlet) {
        ReceivedFile file = file(outlet);
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", false), List.of(receiver -> receiver.accept(file)));
        assertThat(imports.await(run, Duration.ofSeconds(30))).isTrue();
        return articles.bySlug(String.valueOf(imports.item(run, 1).slug()));
    }

    private ReceivedFile file(String outlet) {
        String name = outlet.replace(' ', '-') + "-" + ++reports + ".txt";
        String text = String.join(
                "\n",
                "---",
                "outlet: " + outlet,
                "---",
                "The lighthouse shines in " + outlet + " " + reports,
                LAMP,
                ASK,
                SHIP);
        return new ReceivedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> body(Article article) {
        return article.content().body().stream().map(Block::text).toList();
    }
}
