package stemma.reading;

import static stemma.revision.Block.heading;
import static stemma.revision.Block.item;
import static stemma.revision.Block.paragraph;

import java.util.ArrayList;
import java.util.List;
import stemma.article.Provenance;
import stemma.story.Sigla;

/** Pages filled with what a hostile or broken source could hold: markup, expressions, endless words, other scripts. */
final class HostilePages {

    static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" '{{x}}' [[${7*7}]]";
    static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    static final String ARABIC = "أعلنت الولايات المتحدة انسحابها من المجموعة الدولية";

    private HostilePages() {}

    static StoryList front() {
        return new StoryList(
                List.of(
                        new StoryLine(
                                "x", HOSTILE, false, HOSTILE, HOSTILE, "en", SamplePages.UPDATED, 1, List.of(HOSTILE)),
                        new StoryLine(
                                "y",
                                LONG_WORD,
                                true,
                                null,
                                LONG_WORD,
                                "en",
                                SamplePages.UPDATED,
                                40,
                                List.of(LONG_WORD)),
                        new StoryLine(
                                "z", ARABIC, false, ARABIC, ARABIC, "ar", SamplePages.UPDATED, 2, List.of(ARABIC))),
                "a&b=<c>");
    }

    static StoryPage story() {
        var members = new ArrayList<Member>();
        for (int place = 0; place < 18; place++) {
            members.add(new Member(
                    Sigla.at(place),
                    "r" + place,
                    place % 2 == 0 ? HOSTILE : LONG_WORD,
                    "en",
                    place % 3 == 0 ? null : ARABIC,
                    List.of(HOSTILE),
                    null,
                    List.of(LONG_WORD, "Source " + place),
                    true,
                    place == 0,
                    List.of(HOSTILE, LONG_WORD, ARABIC)));
        }
        return new StoryPage(
                "hostile",
                HOSTILE,
                true,
                HOSTILE,
                List.of(
                        paragraph(HOSTILE),
                        heading(HOSTILE),
                        item(HOSTILE),
                        item(ARABIC),
                        heading(LONG_WORD),
                        paragraph(LONG_WORD)),
                "en",
                SamplePages.UPDATED,
                "r0",
                HOSTILE,
                members,
                List.of(HOSTILE),
                Origins.of(members, List.of(), name -> name),
                HOSTILE);
    }

    static ArticlePage article() {
        return new ArticlePage(
                "hostile",
                HOSTILE,
                false,
                LONG_WORD,
                List.of(HOSTILE),
                HOSTILE,
                ARABIC,
                null,
                List.of(HOSTILE),
                true,
                List.of(item(HOSTILE), paragraph(ARABIC), paragraph(LONG_WORD)),
                "en",
                new Provenance(1, HOSTILE, SamplePages.UPDATED, "0".repeat(64), "UTF-8", 1),
                new ArticlePage.ToldIn("hostile", HOSTILE, "en", 3),
                1,
                null);
    }
}
