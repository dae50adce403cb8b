package stemma.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTests {

    private static final String RUSSIAN =
            "Маяк в порту Одессы снова работает после трёх месяцев ремонта, сообщили в администрации порта.";

    @Test
    void readsUtf8WithoutANote() {
        Decoding decoding = Decoding.of("Zoë’s café".getBytes(StandardCharsets.UTF_8));

        assertThat(decoding.text()).isEqualTo("Zoë’s café");
        assertThat(decoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoding.note()).isNull();
    }

    @Test
    void dropsTheByteOrderMark() {
        assertThat(Decoding.of("\uFEFFText".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("Text");
        assertThat(Decoding.of("\uFEFFText".getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo("Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithAndWithoutAMark(String charset) {
        Charset wide = Charset.forName(charset);

        for (String text : new String[] {"The bridge will close.", RUSSIAN}) {
            assertThat(Decoding.of(text.getBytes(wide)).text()).isEqualTo(text);
            Decoding marked = Decoding.of(("\uFEFF" + text).getBytes(wide));
            assertThat(marked.text()).isEqualTo(text);
            assertThat(marked.note()).isEqualTo("read as " + charset.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void readsWindows1251WhenTheLettersArePlausible() {
        Decoding decoding = Decoding.of(RUSSIAN.getBytes(Charset.forName("windows-1251")));

        assertThat(decoding.text()).isEqualTo(RUSSIAN);
        assertThat(decoding.charset()).isEqualTo(Charset.forName("windows-1251"));
    }

    @Test
    void readsWindows1252WhenTheLettersArePlausible() {
        String text = "Zoë’s café in Malmö served “smörgås” to 40 guests – and no one paid.";

        Decoding decoding = Decoding.of(text.getBytes(Charset.forName("windows-1252")));

        assertThat(decoding.text()).isEqualTo(text);
        assertThat(decoding.note()).isEqualTo("read as windows-1252");
    }

    @Test
    void refusesWesternTextInACharsetItDoesNotKnow() {
        byte[] macRoman = "Le cafX de Malmo sera fermX lundi, a dit la ville.".getBytes(StandardCharsets.US_ASCII);
        macRoman[6] = (byte) 0x8E;
        macRoman[27] = (byte) 0x8E;

        assertThatThrownBy(() -> Decoding.of(macRoman)).isInstanceOf(UnreadableReport.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "IBM866", "ISO-8859-5"})
    void refusesCyrillicInCharsetsItDoesNotKnow(String charset) {
        assertThatThrownBy(() -> Decoding.of(RUSSIAN.getBytes(Charset.forName(charset))))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("Byte 0 is not valid UTF-8");
    }

    @Test
    void refusesCyrillicWithTheByteThatWindows1251DoesNotDefine() {
        byte[] bytes = RUSSIAN.getBytes(Charset.forName("windows-1251"));
        bytes[10] = (byte) 0x98;

        assertThatThrownBy(() -> Decoding.of(bytes)).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void refusesDamagedUtf8AtTheFirstBadByte() {
        byte[] bytes = "Zoë’s café – and “more”".getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xFF;

        assertThatThrownBy(() -> Decoding.of(bytes))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("Byte 9 ")
                .hasMessageContaining("save it as UTF-8");
    }

    @Test
    void refusesUtf8ThatWasCutShort() {
        byte[] bytes = "The café – in Malmö – of Zoë’s".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, new String(bytes, StandardCharsets.UTF_8).indexOf("–") + 3);

        assertThatThrownBy(() -> Decoding.of(cut)).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void refusesNulBytesWithTheirOffset() {
        assertThatThrownBy(() -> Decoding.of("The bridge\0 will close".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("Byte 10 is NUL");
        assertThatThrownBy(() -> Decoding.of("\uFEFFThe\0 bridge".getBytes(StandardCharsets.UTF_16BE)))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("Byte 8 is NUL");
    }

    @Test
    void refusesAnImage() {
        byte[] png = new byte[600];
        new java.util.Random(7).nextBytes(png);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}, 0, png, 0, 12);

        assertThatThrownBy(() -> Decoding.of(png)).isInstanceOf(UnreadableReport.class);
    }

    @Test
    void refusesALoneSurrogateInUtf16() {
        byte[] bytes = "\uFEFFThe bridge".getBytes(StandardCharsets.UTF_16LE);
        bytes[6] = 0;
        bytes[7] = (byte) 0xD8;

        assertThatThrownBy(() -> Decoding.of(bytes))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("Byte 6 is not valid UTF-16LE");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> Decoding.of(new byte[0]))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\t\r\n", "\u00A0 \u00A0", "\uFEFF", "\u200B\n\u200D\u2060", "\u00AD", "\u3000"})
    void refusesAFileOfBlanksOnly(String blanks) {
        assertThatThrownBy(() -> Decoding.of(blanks.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("only blanks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void refusesALineOfFiveMegabytesByItsNumber(String end) {
        String text = "Headline" + end + "Short." + end + "x".repeat(5_000_000) + end + "More.";

        assertThatThrownBy(() -> Decoding.of(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("Line 3 has 5,000,000 characters; the limit is 1,048,576");
    }

    @Test
    void takesALineOfJustTheLimit() {
        byte[] bytes = "x".repeat(Decoding.MAX_LINE).getBytes(StandardCharsets.UTF_8);

        assertThat(Decoding.of(bytes).text()).hasSize(Decoding.MAX_LINE);
    }

    @Test
    void refusesMoreLinesThanAReportHas() {
        byte[] bytes = "a\n".repeat(Decoding.MAX_LINES).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Decoding.of(bytes))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("50,001 lines");
        assertThat(Decoding.of(Arrays.copyOf(bytes, bytes.length - 1)).text()).isNotEmpty();
    }

    @Test
    void refusesAFileOverTheLimit() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() <= Decoding.MAX_BYTES) {
            out.write("A line of text.\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Decoding.of(out.toByteArray()))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("16,777,216");
    }
}
