package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people edit one article at once: the second to save is asked where both wrote, and neither text is lost. */
class TwoEditorsTests extends Journey {

    @Test
    void showsBothTextsToWhoSavesSecond() {
        Visitor first = admin();
        upload(
                first,
                text("weir.txt", "Weir at Oberau is rebuilt", "The weir at Oberau is rebuilt, the district said."));
        Visitor second = editor();
        for (Visitor visitor : new Visitor[] {first, second}) {
            visitor.open("/desk/articles");
            visitor.follow("Weir at Oberau is rebuilt");
        }
        String address = second.path().replaceFirst("/edit$", "");
        first.page().fill("#body", "The weir at Oberau is rebuilt in stone, the district said.");
        second.page().fill("#body", "The weir at Oberau is rebuilt by June, the district said.");

        assertThat(first.press("Save")).isEqualTo(200);
        assertThat(second.press("Save")).isEqualTo(409);

        assertThat(second.text()).contains("admin saved revision 2", "by June", "in stone");
        second.page().check("input[value=both]");
        assertThat(second.press("Save what I chose")).isEqualTo(200);
        assertThat(second.path()).isEqualTo(address + "/history");
        assertThat(second.text()).contains("3: merge by editor", "2: edit by admin", "in stone", "by June");
        second.follow("As readers see it");
        assertThat(second.text()).contains("by June", "in stone");
        assertThat(second.complaints()).isEmpty();
    }
}
