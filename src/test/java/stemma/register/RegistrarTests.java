package stemma.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class RegistrarTests {

    @Autowired
    private Register register;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    private long outlet(String name) {
        return Objects.requireNonNull(
                register.credits(new Named(name, null, List.of())).outlet());
    }

    private Entry entry(long id) {
        return entries.byId(EntryKind.OUTLET, id);
    }

    private Change change(long id, String name, String home, String country, String aliases) {
        return registrar.change(
                EntryKind.OUTLET,
                id,
                new Wish(name, home, country, aliases, entry(id).version()),
                "eve");
    }

    private List<String> audited(long id) {
        return jdbc.sql("select action || ': ' || coalesce(detail, '') from audit_entry where subject = ? order by id")
                .param("outlet/" + id)
                .query(String.class)
                .list();
    }

    @Test
    void changesARecordAndKeepsItsFormerNameAsASpelling() {
        long id = outlet("Quarry Courir");

        Change change = change(id, "Quarry Courier", "https://www.quarrycourier.example/", "NO", "QC News\nThe QC");

        assertThat(change).isInstanceOf(Change.Saved.class);
        assertThat(entry(id)).satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Quarry Courier");
            assertThat(entry.homePage()).isEqualTo("quarrycourier.example");
            assertThat(entry.country()).isEqualTo("NO");
            assertThat(entry.checked()).isTrue();
            assertThat(entry.aliases()).containsExactlyInAnyOrder("QC News", "The QC", "Quarry Courir");
        });
        assertThat(List.of(outlet("quarry courir"), outlet("QC NEWS"), outlet("Quarry Courier")))
                .containsOnly(id);
        assertThat(audited(id)).singleElement().asString().contains("edit outlet", "Quarry Courir → Quarry Courier");
    }

    @Test
    void refusesByFieldWhatCannotBe() {
        long id = outlet("Ember Echo");
        outlet("Ember Herald");

        assertThat(change(id, " ", "not a site", "XX", "—")).isInstanceOfSatisfying(Change.Refused.class, refused -> {
            assertThat(refused.problems()).containsOnlyKeys("name", "homePage", "country", "aliases");
        });
        assertThat(change(id, "EMBER HERALD", "reuters.com", "", "WaPo"))
                .isInstanceOfSatisfying(Change.Refused.class, refused -> {
                    Map<String, String> problems = refused.problems();
                    assertThat(problems.get("name")).contains("Ember Herald");
                    assertThat(problems.get("homePage")).contains("Reuters");
                    assertThat(problems.get("aliases")).contains("The Washington Post");
                });
        assertThat(entry(id).version()).isZero();
    }

    @Test
    void changesNothingWhenSomebodyElseWasFaster() {
        long id = outlet("Basalt Bugle");
        Wish first = new Wish("Basalt Bugle", "", "IS", "", 0);
        registrar.change(EntryKind.OUTLET, id, first, "ann");

        Change second = registrar.change(EntryKind.OUTLET, id, new Wish("Basalt Bugle", "", "FO", "", 0), "eve");

        assertThat(second).isInstanceOf(Change.Clash.class);
        assertThat(entry(id).country()).isEqualTo("IS");
        assertThat(registrar.change(EntryKind.OUTLET, id, first, "ann"))
                .as("the same form sent twice")
                .isInstanceOf(Change.Saved.class);
        assertThat(audited(id)).hasSize(1);
    }

    @Test
    void mergesTwoOutletsAndUndoesItExactly() {
        long survivor = outlet("Gull Gazette");
        long absorbed = outlet("Gull Gazette Online");
        change(absorbed, "Gull Gazette Online", "gullgazette.example", "IE", "GGO");
        List<String> before = dump();

        long merge = registrar.merge(EntryKind.OUTLET, survivor, absorbed, "eve");

        assertThat(register.name(absorbed, null)).isEqualTo("Gull Gazette");
        assertThat(register.name(outlet("GGO"), null)).isEqualTo("Gull Gazette");
        assertThat(register.outlet("GGO")).isEqualTo("Gull Gazette");
        assertThat(entries.standing(EntryKind.OUTLET, absorbed).id()).isEqualTo(survivor);
        assertThat(entries.page(EntryKind.OUTLET, "gull gazette", "", 9))
                .extracting(Entry::id)
                .containsExactly(survivor);
        assertThat(entries.families(List.of(survivor)).get(survivor)).containsExactly(survivor, absorbed);

        registrar.unmerge(EntryKind.OUTLET, merge, "ann");

        assertThat(dump()).isEqualTo(before);
        assertThat(register.name(absorbed, null)).isEqualTo("Gull Gazette Online");
        assertThat(outlet("GGO")).isEqualTo(absorbed);
        assertThat(audited(survivor))
                .containsExactly(
                        "merge outlets: took in outlet/" + absorbed + " “Gull Gazette Online”",
                        "unmerge outlets: gave back outlet/" + absorbed + " “Gull Gazette Online”");
    }

    /** All that records say, but for how often they were edited. */
    private List<String> dump() {
        return jdbc.sql("""
                        select (to_jsonb(entry) - 'lock_version')::text from register_entry entry
                        union all select to_jsonb(variant)::text from register_variant variant order by 1""").query(String.class).list();
    }

    @Test
    void undoesMergesInAnyOrder() {
        long a = outlet("Moor Mail");
        long b = outlet("Moor Mercury");
        long c = outlet("Moor Monitor");
        long inner = registrar.merge(EntryKind.OUTLET, b, a, "eve");
        long outer = registrar.merge(EntryKind.OUTLET, c, b, "eve");
        assertThat(register.name(a, null)).isEqualTo("Moor Monitor");

        registrar.unmerge(EntryKind.OUTLET, inner, "eve");

        assertThat(register.name(a, null)).isEqualTo("Moor Mail");
        assertThat(register.name(b, null)).isEqualTo("Moor Monitor");
        assertThat(entries.merges(c)).extracting(EntryMerge::id).containsExactly(outer);
    }

    @Test
    void refusesMergesThatMakeNoSense() {
        long a = outlet("Dune Daily");
        long b = outlet("Dune Dispatch");
        long c = outlet("Dune Digest");
        assertThatThrownBy(() -> registrar.merge(EntryKind.OUTLET, a, a, "eve"))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("itself");
        long merge = registrar.merge(EntryKind.OUTLET, a, b, "eve");

        assertThatThrownBy(() -> registrar.merge(EntryKind.OUTLET, c, b, "eve"))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("has become part of “Dune Daily”");
        assertThatThrownBy(() -> registrar.merge(EntryKind.OUTLET, b, a, "eve")).isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() -> registrar.merge(EntryKind.PERSON, a, c, "eve")).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> change(b, "Dune Dispatch", "", "", "")).isInstanceOf(EntryRefused.class);
        registrar.unmerge(EntryKind.OUTLET, merge, "eve");
        assertThatThrownBy(() -> registrar.unmerge(EntryKind.OUTLET, merge, "eve"))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("undone already");
    }

    @Test
    void proposesButNeverMergesWhoMayBeTheSame() {
        List<Long> authors = register.credits(
                        new Named(null, null, List.of("Zoë Ødegård", "Zoe Odegard", "Z. Ødegård", "Zara Ødegård")))
                .authors();

        assertThat(authors).hasSize(4);
        assertThat(entries.alike(entries.byId(EntryKind.PERSON, authors.get(0))))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("Zoe Odegard", "Z. Ødegård");
    }

    @Test
    void looksForWhatWasTypedAndForNothingElse() {
        long id = outlet("100% Local");
        outlet("1000 Local");

        assertThat(entries.page(EntryKind.OUTLET, "%", "", 99)).isEmpty();
        assertThat(entries.page(EntryKind.OUTLET, "washpost", "", 99)).isEmpty();
        assertThat(entries.page(EntryKind.OUTLET, "WaPo", "", 99))
                .extracting(Entry::name)
                .containsExactly("The Washington Post");
        assertThat(entries.page(EntryKind.OUTLET, "local", "", 99))
                .extracting(Entry::id)
                .contains(id);
    }
}
