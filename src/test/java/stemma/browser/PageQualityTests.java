package stemma.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import stemma.pages.NuChecker;

/** Every kind of page, filled by the running application: valid, accessible, quiet, and no wider than a phone. */
class PageQualityTests extends Journey {

    private static final NuChecker NU = new NuChecker();
    private static final String SCRIPT = "<script>document.title='owned'</script>";
    private static final String ARABIC = "أعلنت الولايات المتحدة انسحابها من المجموعة الدولية";
    private static final String LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk".repeat(4);
    private static final String HOSTILE = "Parade of kites in Yarrow " + SCRIPT;

    private Visitor admin;
    private String article;
    private String story;

    @BeforeEach
    void bringInAHostileReport() {
        admin = admin();
        upload(
                admin,
                text(
                        "kites.txt",
                        HOSTILE,
                        "By Zoë <img src=x onerror=alert(1)>",
                        "Kites & <b>banners</b> flew over Yarrow ]]> on Sunday, " + SCRIPT + " the council said.",
                        ARABIC,
                        LONG_WORD,
                        "[[${7*7}]] {{7*7}} th:text=\"${7*7}\""),
                text("harp.txt", "Harp maker of Yarrow retires", "Harp maker Ona Vell of Yarrow retires in May."));
        article = address("kites.txt");
        admin.open(article);
        story = admin.page().locator(".kicker a").getAttribute("href");
    }

    private String address(String file) {
        return admin.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText(file))
                .locator("a")
                .getAttribute("href")
                .replaceFirst("^/desk(.*)/edit$", "$1");
    }

    @Test
    void publicPagesSuitEveryReader() {
        check(
                visitor(),
                "/",
                story,
                article,
                "/search",
                "/search?q=Yarrow",
                "/search?q=nothingofthekind",
                "/search?q=Yarrow+kind:article+lang:en+outlet:%22Nobody%22",
                "/login",
                "/login?error",
                "/corrections",
                "/about",
                "/api",
                "/nowhere");
    }

    @Test
    void publicPagesSuitReadersOfUkrainian() {
        Visitor reader = visitor();
        reader.open("/language/uk");
        assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("uk");
        check(
                reader,
                "/",
                story,
                article,
                "/search?q=Yarrow",
                "/search?q=nothingofthekind",
                "/login?error",
                "/corrections");
        check(reader, "/about", "/api", "/nowhere");
        reader.follow("English");
        assertThat(reader.path()).isEqualTo("/nowhere");
        assertThat(reader.text()).contains("There is nothing at this address");
    }

    @Test
    void listsHistoriesAndWithdrawalsSuitEveryReader() {
        upload(
                admin,
                text(
                        "bells.txt",
                        "Bell founder of Yarrow casts anew",
                        "By Una Quillfeather, Yarrow Echo",
                        "The bell founder Tam Orrin cast a bell anew in Yarrow.",
                        "Tags: bells, crafts"),
                text(
                        "gong.txt",
                        "Gong of Yarrow is mute",
                        "The gong of Yarrow was mute on Friday, its keeper Bo Zell said."));
        String told = address("bells.txt");
        String withdrawn = address("gong.txt");
        admin.open("/desk" + told + "/publication");
        admin.page().fill("#notice", "The founder's name was wrong <b>here</b>.");
        assertThat(admin.press("Show the notice")).isEqualTo(200);
        admin.open("/desk" + withdrawn + "/publication");
        admin.page().fill("#step-KILL", "The gong was never there.");
        assertThat(admin.press("Kill it")).isEqualTo(200);

        Visitor reader = visitor();
        for (String language : List.of("en", "uk")) {
            reader.open("/language/" + language);
            for (String list : List.of("/topics", "/outlets", "/authors", "/archive")) {
                check(reader, list, first(reader, list));
                assertThat(reader.page().locator("link[rel=canonical]").getAttribute("href"))
                        .matches("https?://.+" + list + "/.+");
            }
            check(reader, told, told + "/history", withdrawn, "/corrections");
        }
    }

    /** Where the first entry of a list leads. */
    private static String first(Visitor reader, String list) {
        reader.open(list);
        return reader.page().locator("main a[href^='" + list + "/']").first().getAttribute("href");
    }

    @Test
    void deskPagesSuitEveryEditor() {
        Visitor editor = editor();
        check(
                editor,
                "/desk",
                "/desk?kind=article&q=nothingofthekind",
                "/desk/articles",
                "/desk/stories",
                "/desk/outlets",
                "/desk/outlets?q=nothingofthekind",
                record(editor, "outlets", "Reuters") + "?with=Kyiv",
                "/desk/authors",
                "/desk" + article + "/edit",
                "/desk" + article + "/history",
                "/desk" + article + "/report",
                "/desk" + article + "/report?only=BODY",
                "/desk" + article + "/report/lines/1",
                "/desk/rules",
                "/desk/dismissals",
                "/desk/rules/new?outlet=Yarrow+Echo&words=x&matching=WITHIN",
                "/desk" + article + "/incoming",
                "/desk" + story,
                "/desk" + story + "/edit",
                "/desk" + story + "/history",
                "/desk/account",
                "/desk/merges/new?story=" + slug(story) + "&with=harp-maker-of-yarrow-retires",
                "/admin");
    }

    private static String record(Visitor editor, String kind, String name) {
        editor.open("/desk/" + kind + "?q=" + name);
        return editor.page().locator("tbody th a").first().getAttribute("href");
    }

    @Test
    void textsSayWhichLanguageTheyAreIn() {
        upload(
                admin,
                text(
                        "deich.txt",
                        "Deich bei Wremhusen hält dem Sturm stand",
                        "Der Deich bei Wremhusen hat dem Sturm in der Nacht zum Sonntag standgehalten, sagte der Deichgraf.",
                        "Die Feuerwehr hatte zuvor tausend Sandsäcke verteilt und die Straße an der Küste gesperrt."));
        String german = address("deich.txt");
        admin.open(german);
        String its = admin.page().locator(".kicker a").getAttribute("href");

        for (String path :
                List.of(german, its, "/", "/search?q=Wremhusen", "/desk" + german + "/edit", "/desk/articles")) {
            admin.open(path);
            assertThat(admin.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(languages(admin.page(), "Deich bei Wremhusen")).as(path).containsOnly("de");
        }
        admin.open("/articles/harp-maker-of-yarrow-retires");
        assertThat(languages(admin.page(), "Harp maker of Yarrow")).containsOnly("en");
    }

    /** The languages in which the page says these words to those who listen. */
    private static List<String> languages(Page page, String words) {
        return ((List<?>) page.evaluate("""
                words => [...document.querySelectorAll('main *')]
                    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.includes(words)) || (e.value ?? '').includes?.(words))
                    .map(e => e.closest('[lang]').lang)""", words))
                .stream().map(String::valueOf).toList();
    }

    @Test
    void adminPagesSuitEveryAdmin() {
        check(
                admin,
                "/admin/imports",
                "/admin/imports/1",
                "/admin/collections",
                "/admin/people",
                "/admin/tokens",
                "/admin/audit");

        admin.open("/admin/imports");
        admin.page().setInputFiles("#files", new FilePayload[] {
            text("harp.txt", "Harp maker of Yarrow retires", "Harp maker Ona Vell of Yarrow retires in June."),
            text("kites2.txt", HOSTILE, "Kites flew over Yarrow on Sunday " + SCRIPT, LONG_WORD)
        });
        admin.press("Preview");
        String preview = admin.path();
        check(admin, preview, preview + "/items/1", preview + "/items/2");
    }

    @Test
    void answersToFormsSuitEveryEditor() {
        Visitor editor = editor();
        editor.open("/desk" + article + "/edit");
        editor.page().fill("#headline", "");
        editor.page().fill("#published", "");
        assertThat(editor.press("Save")).isEqualTo(422);
        look(editor, "a form with problems");

        editor.open("/desk" + article + "/edit");
        admin.open("/desk" + article + "/edit");
        admin.page().fill("#dek", "Saved at " + System.nanoTime());
        assertThat(admin.press("Save")).isEqualTo(200);
        look(admin, "a history with changes");
        editor.page().fill("#dek", "Typed at " + System.nanoTime());
        assertThat(editor.press("Save")).isEqualTo(409);
        look(editor, "two texts");
    }

    @Test
    void answersAboutOutletsSuitEveryEditor() {
        Visitor editor = editor();
        String outlet = record(editor, "outlets", "Xinhua");
        editor.open(outlet);
        editor.page().fill("#name", " ");
        editor.page().fill("#aliases", "WaPo");
        assertThat(editor.press("Save as checked")).isEqualTo(422);
        look(editor, "an outlet with problems");

        editor.open(outlet);
        admin.open(outlet);
        admin.page().fill("#aliases", "New China at " + System.nanoTime());
        assertThat(admin.press("Save as checked")).isEqualTo(200);
        look(admin, "an outlet that was saved");
        editor.page().fill("#aliases", "New China again");
        assertThat(editor.press("Save as checked")).isEqualTo(409);
        look(editor, "an outlet that somebody else saved");
        assertThat(editor.page().inputValue("#aliases")).isEqualTo("New China again");
        assertThat(editor.press("Save as checked")).isEqualTo(200);
    }

    @Test
    void showsAHostileReportAsText() throws Exception {
        Visitor visitor = visitor();
        for (String path : List.of("/", article, story, "/search?q=kites")) {
            visitor.open(path);
            assertThat(visitor.page().title()).as(path).isNotEqualTo("owned");
            assertThat(visitor.page().locator("main script, main img, main b").count())
                    .as(path)
                    .isZero();
            assertThat(visitor.text()).as(path).contains(HOSTILE);
        }
        visitor.open(article);
        assertThat(visitor.text()).contains(ARABIC, LONG_WORD, "[[${7*7}]] {{7*7}} th:text=\"${7*7}\"");
        assertThat(parsed(visitor.read("/feed.atom")).getDocumentElement().getTextContent())
                .contains(HOSTILE);
        assertThat(visitor.read("/api" + article))
                .contains("\"kind\":\"paragraph\"")
                .contains("{{7*7}}");
    }

    private static Document parsed(String feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(UTF_8)));
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void check(Visitor visitor, String... paths) {
        SoftAssertions all = new SoftAssertions();
        Stream.of(paths).forEach(path -> {
            String html = visitor.open(path).text();
            all.assertThat(NU.complaints(html)).as("Nu checker: " + path).isEmpty();
            look(visitor, path, all);
        });
        all.assertAll();
    }

    static void look(Visitor visitor, String name) {
        SoftAssertions all = new SoftAssertions();
        look(visitor, name, all);
        all.assertAll();
    }

    private static void look(Visitor visitor, String name, SoftAssertions all) {
        Page page = visitor.page();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            all.assertThat(violations(page)).as("axe, " + scheme + ": " + name).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 900);
        var excess = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        all.assertThat(excess).as("sideways scroll: " + name).isLessThanOrEqualTo(0);
        page.setViewportSize(1280, 900);
        all.assertThat(visitor.complaints()).as("console: " + name).isEmpty();
        visitor.complaints().clear();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getHelp() + ": " + rule.getNodes())
                        .toList();
    }
}
