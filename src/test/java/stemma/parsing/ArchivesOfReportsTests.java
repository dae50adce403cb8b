package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stemma.revision.Block;

/** Files that hold many reports, or one as named fields. */
class ArchivesOfReportsTests {

    private static final String WORDS =
            "The harbor bridge will close on the first of June, the city said on Wednesday.";

    @Nested
    class JsonLinesTests {

        @Test
        void areReportsOfTheirOwn() throws IOException {
            List<Received> received = Upload.all("dump.jsonl", bytes(line("a", WORDS) + "\r\n\n" + line("b", WORDS)));

            assertThat(received)
                    .containsExactly(
                            new ReceivedFile("dump.jsonl:1", bytes(line("a", WORDS))),
                            new ReceivedFile("dump.jsonl:3", bytes(line("b", WORDS))));
        }

        @Test
        void stateWhatTheirTextDoesNot() {
            ParsedReport report = read("dump.jsonl:7", """
                    {"id":"https://ledger.example/bridge","title":"Bridge to close","text":"By Someone Else\\n\\n%s\\nFerries will run instead.","bylines":["Marta Ruiz","Jo Penn"],"outlet":"Harbor Ledger","published":"2025-04-02T18:05:00Z","url":"https://ledger.example/bridge","language":"en","tags":["bridges","traffic"]}""".formatted(WORDS));

            assertThat(report.headline()).isEqualTo("Bridge to close");
            assertThat(report.bylines()).containsExactly("Marta Ruiz", "Jo Penn");
            assertThat(report.outlet()).isEqualTo("Harbor Ledger");
            assertThat(report.published()).isEqualTo(LocalDate.of(2025, 4, 2));
            assertThat(report.url()).isEqualTo("https://ledger.example/bridge");
            assertThat(report.key()).isEqualTo("https://ledger.example/bridge");
            assertThat(report.tags()).containsExactly("bridges", "traffic");
            assertThat(report.language()).isEqualTo("en");
            assertThat(report.body())
                    .containsExactly(Block.paragraph(WORDS), Block.paragraph("Ferries will run instead."));
        }

        @Test
        void sayToWhichStoryTheyBelongWhereAnotherFieldHasTheWords() {
            ParsedReport report = read(
                    "dump.jsonl:7",
                    "{\"id\":\"a\",\"body_html\":\"<p>%s</p>\",\"story\":\" dam-1 \",\"joined\":0.93}"
                            .formatted(WORDS));

            assertThat(report.story()).isEqualTo(new StatedStory("dam-1", 0.93));
            assertThat(report.body()).containsExactly(Block.paragraph(WORDS));
            assertThat(report.ledger())
                    .filteredOn(line -> line.rule().startsWith("field: "))
                    .extracting(LedgerLine::rule)
                    .containsExactly("field: id", "field: story", "field: joined");
            assertThat(read("dump.jsonl:8", "{\"text\":\"%s\",\"story\":17}".formatted(WORDS))
                            .story())
                    .isEqualTo(new StatedStory("17", null));
        }

        @Test
        void mayCallTheirWordsAStory() {
            ParsedReport report = read("dump.jsonl:7", "{\"id\":\"a\",\"story\":\"%s\"}".formatted(WORDS));

            assertThat(report.story()).isNull();
            assertThat(report.body()).containsExactly(Block.paragraph(WORDS));
            assertThat(read("dump.jsonl:8", "{\"text\":\"%s\",\"story\":\"%s\"}".formatted(WORDS, WORDS.repeat(3)))
                            .story())
                    .as("no key, but words")
                    .isNull();
        }

        @Test
        void accountForEachFieldAndEachLineOfTheText() {
            ReceivedFile file = new ReceivedFile(
                    "dump.jsonl:7",
                    bytes("{\"id\":7,\"title\":\"Bridge to close\",\"crawler\":\"v3\",\"text\":\"%s\\n\\nBy Jane Doe\"}"
                            .formatted(WORDS)));
            ParsedReport report = ReportParser.read(file);

            assertThat(file.lines())
                    .containsExactly("id: 7", "title: Bridge to close", "crawler: v3", "", WORDS, "", "By Jane Doe");
            assertThat(report.ledger().stream().map(line -> line.number() + " " + line.lineClass() + " " + line.rule()))
                    .containsExactly(
                            "1 LABEL field: id",
                            "2 HEADLINE field: title",
                            "3 LABEL field that is not used: crawler",
                            "5 BODY body",
                            "7 BYLINE signed byline");
            assertThat(report.filledLines()).isEqualTo(5);
        }

        @Test
        void areKnownByAnIdOnlyWithTheNameOfTheirFileWhenItIsShort() {
            assertThat(read("dump.jsonl.gz:3", line("7", WORDS)).key()).isEqualTo("dump:7");
            assertThat(read("dump.jsonl:3", line("urn:news:7", WORDS)).key()).isEqualTo("urn:news:7");
            assertThat(read("dump.jsonl:3", "{\"text\":\"%s\"}".formatted(WORDS))
                            .key())
                    .isEqualTo("dump:3");
        }

        @Test
        void ofWhichOneIsBrokenGiveTheOtherNine() throws IOException {
            StringBuilder dump = new StringBuilder();
            for (int i = 1; i <= 10; i++) {
                dump.append(i == 7 ? "{\"id\":\"7\",\"text\":\"cut sho" : line("" + i, WORDS))
                        .append('\n');
            }
            List<Received> received = Upload.all("dump.jsonl", bytes(dump.toString()));

            assertThat(received).hasSize(10);
            assertThat(received.stream().filter(ReceivedFile.class::isInstance)).hasSize(9);
            assertThat(received.get(6)).isInstanceOfSatisfying(RefusedFile.class, refused -> {
                assertThat(refused.name()).isEqualTo("dump.jsonl:7");
                assertThat(refused.reason())
                        .startsWith("Line 7, column 26: not valid JSON (")
                        .endsWith("put it right and send it again.");
            });
        }

        @Test
        void mayNotShareAnId() throws IOException {
            List<Received> received = Upload.all(
                    "dump.jsonl", bytes(line("a", WORDS) + "\n" + line("b", WORDS) + "\n" + line("a", "Other words.")));

            assertThat(received.get(1)).isInstanceOf(ReceivedFile.class);
            assertThat(refusal(received.get(2)))
                    .isEqualTo("line 3: the id “a” is that of line 1 already: give each report an id of its own");
        }

        @Test
        void needText() throws IOException {
            assertThat(refusal("{\"id\":\"a\",\"title\":\"Only a title\"}")).startsWith("Line 1 has no text");
            assertThat(refusal("{\"id\":\"a\",\"text\":\" \\u200b \"}")).startsWith("Line 1 has no text");
            assertThat(refusal("[1, 2]"))
                    .isEqualTo("Line 1, column 1: this is JSON but no object: put each report in braces.");
            assertThat(refusal("{\"id\":\"a\",\"id\":\"b\",\"text\":\"x\"}"))
                    .startsWith("Line 1, column ")
                    .contains("Duplicate");
        }

        @Test
        void areRefusedWithHalfACharacter() throws IOException {
            assertThat(refusal("{\"text\":\"%s \\ud83d end\"}".formatted(WORDS)))
                    .isEqualTo("Line 1, field “text”: character 80 is half of a character (a lone surrogate \\ud83d):"
                            + " export it again as UTF-8.");
        }

        @Test
        void areRefusedWhenTheyAreNotUtf8() throws IOException {
            byte[] latin = "{\"text\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(refusal(Upload.all("dump.jsonl", latin).get(0)))
                    .startsWith("Line 1, column 1")
                    .contains("Invalid UTF-8");
        }

        @Test
        void areRefusedWhenTheyNestWithoutEnd() throws IOException {
            assertThat(refusal("{\"text\":\"x\",\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                    .startsWith("Line 1: not valid JSON (Document nesting depth (65) exceeds the maximum allowed (64");
        }

        @Test
        void mayBeOfAnyNumberButNotOfAnyLength() throws IOException {
            String endless = "{\"text\":\"" + "a".repeat(40 << 20) + "\"}";
            List<Received> received = Upload.all("dump.jsonl", bytes(endless + "\n" + line("b", WORDS)));

            assertThat(refusal(received.get(0)))
                    .isEqualTo(
                            "line 1 has more than 16,777,216 bytes; that is no one report: put a line end after each report");
            assertThat(received.get(1)).isEqualTo(new ReceivedFile("dump.jsonl:2", bytes(line("b", WORDS))));
        }

        @Test
        void areGivenUpAfterAThousandBrokenLines() throws IOException {
            List<Received> received = Upload.all("dump.jsonl", bytes("no json\n".repeat(5_000)));

            assertThat(received).hasSize(1_001);
            assertThat(refusal(received.get(1_000))).startsWith("from line 1,001 on nothing is read");
        }

        @Test
        void mayBeNoneInAFile() throws IOException {
            assertThat(refusal(Upload.all("dump.jsonl", bytes("\n \n")).get(0))).startsWith("no report in it");
        }

        @Test
        void takeTheirMarkupForMarkup() {
            ParsedReport report = read(
                    "dump.jsonl:1",
                    "{\"title\":\"Bridge\",\"body_html\":\"<h2>Why</h2><p>%s</p><ul><li>Ferries run</li></ul>\"}"
                            .formatted(WORDS));

            assertThat(report.body())
                    .containsExactly(Block.heading("Why"), Block.paragraph(WORDS), Block.item("Ferries run"));
        }

        @Test
        void sayWhenTheirDateDoesNotExist() {
            ParsedReport report =
                    read("dump.jsonl:1", "{\"text\":\"%s\",\"published\":\"2025-02-30\"}".formatted(WORDS));

            assertThat(report.published()).isNull();
            assertThat(report.findings()).contains(Finding.BAD_DATE);
        }

        @Test
        void showNoDirectionOverrides() {
            ParsedReport report =
                    read("dump.jsonl:1", "{\"title\":\"Bridge \\u202Eot close\",\"text\":\"%s\"}".formatted(WORDS));

            assertThat(report.headline()).isEqualTo("Bridge ot close");
        }
    }

    @Nested
    class GzipTests {

        @Test
        void holdsJsonLines() throws IOException {
            assertThat(Upload.all("dump.jsonl.gz", gzip(bytes(line("a", WORDS)))))
                    .containsExactly(new ReceivedFile("dump.jsonl.gz:1", bytes(line("a", WORDS))));
        }

        @Test
        void isTakenWholeOrNotAtAll() throws IOException {
            StringBuilder dump = new StringBuilder();
            IntStream.range(0, 2_000)
                    .forEach(i -> dump.append(line("" + i, WORDS + i)).append('\n'));
            byte[] gzip = gzip(bytes(dump.toString()));

            List<Received> received = Upload.all("dump.jsonl.gz", java.util.Arrays.copyOf(gzip, gzip.length - 40));

            assertThat(received).hasSize(1);
            assertThat(refusal(received.get(0)))
                    .startsWith("the gzip was cut short after")
                    .endsWith("send it again, whole");
        }

        @Test
        void mustBeOne() throws IOException {
            assertThat(refusal(Upload.all("dump.jsonl.gz", bytes("no gzip")).get(0)))
                    .startsWith("the gzip is broken");
        }

        @Test
        void isNoBomb() throws IOException {
            assertThat(refusal(Upload.all("dump.jsonl.gz", gzip(new byte[64 << 20]))
                            .get(0)))
                    .contains("as a bomb does");
        }
    }

    @Nested
    class JsonTests {

        private static final String NINJS = """
                {
                  "uri": "tag:wire.example,2025:item/4711",
                  "type": "text",
                  "versioncreated": "2025-04-02T18:05:00Z",
                  "byline": "By Marta Ruiz and Jo Penn",
                  "headline": "Bridge to close",
                  "language": "en-US",
                  "located": "HARBOR CITY",
                  "subject": [{"name": "bridges", "scheme": "topics"}, {"name": "traffic"}],
                  "body_text": "The harbor bridge will close on the first of June, the city said.\\nFerries will run."
                }""";

        @Test
        void isReadAsNinjs() throws IOException {
            Received received = Upload.all("item.json", bytes(NINJS)).get(0);
            ParsedReport report = ReportParser.read((ReceivedFile) received);

            assertThat(received.name()).isEqualTo("item.json");
            assertThat(report.key()).isEqualTo("tag:wire.example,2025:item/4711");
            assertThat(report.headline()).isEqualTo("Bridge to close");
            assertThat(report.bylines()).containsExactly("Marta Ruiz", "Jo Penn");
            assertThat(report.published()).isEqualTo(LocalDate.of(2025, 4, 2));
            assertThat(report.dateline()).isEqualTo("HARBOR CITY");
            assertThat(report.tags()).containsExactly("bridges", "traffic");
            assertThat(report.language()).isEqualTo("en-US");
            assertThat(report.body()).hasSize(2);
        }

        @Test
        void mayBeAListOrAFeed() throws IOException {
            String one = line("a", WORDS);
            String other = line("b", WORDS);

            assertThat(Upload.all("all.json", bytes("[ " + one + ",\n " + other + "]")))
                    .containsExactly(
                            new ReceivedFile("all.json:1", bytes(one)), new ReceivedFile("all.json:2", bytes(other)));
            assertThat(Upload.all("feed.json", bytes("{\"title\":\"Ledger\",\"items\":[" + one + "]}")))
                    .containsExactly(new ReceivedFile("feed.json:1", bytes(one)));
        }

        @Test
        void givesNoIdTwice() throws IOException {
            String list = "[" + line("a", WORDS) + ",\n" + line("b", WORDS) + ",\n" + line("a", "Other words.") + "]";

            assertThat(refusal(Upload.all("all.json", bytes(list)).get(2)))
                    .isEqualTo("line 3: the id “a” is that of report 1 already: give each report an id of its own");
        }

        @Test
        void saysWhereItIsBroken() throws IOException {
            assertThat(refusal(Upload.all("all.json", bytes("[{\"text\":\"a\"},\n {\"text\" \"b\"}]"))
                            .get(1)))
                    .startsWith("Line 2, column 10: not valid JSON");
        }
    }

    @Nested
    class FeedTests {

        private static final String RSS = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                <title>Harbor Ledger</title>
                <language>en-us</language>
                <lastBuildDate>Wed, 02 Apr 2025 19:00:00 +0000</lastBuildDate>
                <item>
                  <title>Bridge to close &amp; ferries to run</title>
                  <link>https://ledger.example/bridge</link>
                  <guid isPermaLink="false">ledger-2025-04-02-bridge</guid>
                  <pubDate>Wed, 02 Apr 2025 18:05:00 +0000</pubDate>
                  <dc:creator>Marta Ruiz</dc:creator>
                  <category>bridges</category><category>traffic</category>
                  <description>The harbor bridge will close.</description>
                  <content:encoded><![CDATA[<p>The harbor bridge will close on the first of June, the city said.</p><p>Ferries will run.</p>]]></content:encoded>
                </item>
                <item>
                  <title>No text here</title>
                  <guid>x</guid>
                </item>
                </channel></rss>
                """;

        @Test
        void givesItsEntries() throws IOException {
            List<Received> received = Upload.all("feed.xml", bytes(RSS));
            ParsedReport report = ReportParser.read((ReceivedFile) received.get(0));

            assertThat(received.get(0).name()).isEqualTo("feed.xml:1");
            assertThat(report.key()).isEqualTo("ledger-2025-04-02-bridge");
            assertThat(report.headline()).isEqualTo("Bridge to close & ferries to run");
            assertThat(report.dek()).isNull();
            assertThat(report.bylines()).containsExactly("Marta Ruiz");
            assertThat(report.outlet()).isEqualTo("Harbor Ledger");
            assertThat(report.published()).isEqualTo(LocalDate.of(2025, 4, 2));
            assertThat(report.url()).isEqualTo("https://ledger.example/bridge");
            assertThat(report.tags()).containsExactly("bridges", "traffic");
            assertThat(report.language()).isEqualTo("en-US");
            assertThat(report.body()).hasSize(2);
            assertThat(refusal(received.get(1))).startsWith("line 17: ").contains("has no text");
        }

        @Test
        void givesNoIdTwice() throws IOException {
            String twice = RSS.replace(
                    "<guid>x</guid>",
                    "<guid>ledger-2025-04-02-bridge</guid><description>The bridge is open again.</description>");

            assertThat(refusal(Upload.all("feed.xml", bytes(twice)).get(1)))
                    .isEqualTo("line 17: the id “ledger-2025-04-02-bridge” is that of entry 1 already:"
                            + " give each report an id of its own");
        }

        @Test
        void keepsOfAnEntryWhatStaysTheSameFromDayToDay() throws IOException {
            String tomorrow =
                    RSS.replace("19:00:00", "20:00:00").replace("<item>\n  <title>No", "<item>\n  <title>Still no");

            assertThat(Upload.all("feed.xml", bytes(tomorrow)).get(0))
                    .isEqualTo(Upload.all("feed.xml", bytes(RSS)).get(0));
        }

        @Test
        void mayBeAtom() throws IOException {
            String atom = """
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
                    <title>Hafenblatt</title>
                    <entry>
                      <title>Brücke wird gesperrt</title>
                      <link rel="alternate" href="https://hafen.example/bruecke"/>
                      <id>tag:hafen.example,2025:1</id>
                      <published>2025-04-02T18:05:00Z</published>
                      <updated>2025-04-03T18:05:00Z</updated>
                      <author><name>Anke Petersen</name></author>
                      <category term="Verkehr"/>
                      <content type="html">&lt;p&gt;Die Brücke wird im Juni gesperrt, teilte die Stadt mit.&lt;/p&gt;</content>
                    </entry>
                    </feed>
                    """;
            ParsedReport report = ReportParser.read(
                    (ReceivedFile) Upload.all("feed.atom", bytes(atom)).get(0));

            assertThat(report.key()).isEqualTo("tag:hafen.example,2025:1");
            assertThat(report.url()).isEqualTo("https://hafen.example/bruecke");
            assertThat(report.published()).isEqualTo(LocalDate.of(2025, 4, 2));
            assertThat(report.bylines()).containsExactly("Anke Petersen");
            assertThat(report.outlet()).isEqualTo("Hafenblatt");
            assertThat(report.tags()).containsExactly("Verkehr");
            assertThat(report.language()).isEqualTo("de");
            assertThat(report.body())
                    .containsExactly(Block.paragraph("Die Brücke wird im Juni gesperrt, teilte die Stadt mit."));
        }

        @Test
        void isRefusedWithADocumentType() throws IOException {
            String hostile = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                    + "<rss><channel><item><title>t</title><description>&x;</description></item></channel></rss>";

            List<Received> received = Upload.all("feed.xml", bytes(hostile));

            assertThat(received).hasSize(1);
            assertThat(refusal(received.get(0)))
                    .isEqualTo("Line 2: a DOCTYPE, which is not read here: take it out and send it again.");
        }

        @Test
        void saysWhereItIsBroken() throws IOException {
            assertThat(refusal(Upload.all("feed.xml", bytes("<rss><channel>\n<item></channel></rss>"))
                            .get(0)))
                    .startsWith("line 2, column ")
                    .contains("not valid XML");
            assertThat(refusal(Upload.all("feed.xml", bytes("<html><p>no feed</p></html>"))
                            .get(0)))
                    .startsWith("no entry of RSS or Atom");
        }

        @Test
        void isReadInItsOwnCharset() throws IOException {
            byte[] cyrillic = RSS.replace("UTF-8", "windows-1251")
                    .replace("Ferries will run.", "Паромы пойдут.")
                    .getBytes(java.nio.charset.Charset.forName("windows-1251"));

            assertThat(ReportParser.read((ReceivedFile)
                                    Upload.all("feed.rss", cyrillic).get(0))
                            .body())
                    .contains(Block.paragraph("Паромы пойдут."));
        }
    }

    private static ParsedReport read(String name, String json) {
        return ReportParser.read(new ReceivedFile(name, bytes(json)));
    }

    private static String line(String id, String text) {
        return "{\"id\":\"%s\",\"title\":\"Bridge to close\",\"text\":\"%s\"}".formatted(id, text);
    }

    private static String refusal(String line) throws IOException {
        return refusal(Upload.all("dump.jsonl", bytes(line)).get(0));
    }

    private static String refusal(Received received) {
        assertThat(received).isInstanceOf(RefusedFile.class);
        return ((RefusedFile) received).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            new ByteArrayInputStream(bytes).transferTo(gzip);
        }
        return out.toByteArray();
    }
}
