package stemma.reading;

import static stemma.revision.Block.heading;
import static stemma.revision.Block.item;
import static stemma.revision.Block.paragraph;

import java.time.LocalDate;
import java.util.List;
import stemma.revision.Block;

/** What five real reports say, shortened. */
final class SampleReports {

    static final String LETTER = "The US will be withdrawing from an international group investigating Russia’s"
            + " alleged war crimes in Ukraine — including those perpetrated by President Vladimir Putin, according to"
            + " a letter sent to European allies on Monday.";
    static final String QUIET = "The US Justice Department has quietly informed European officials that it is"
            + " withdrawing from the International Centre for the Prosecution of the Crime of Aggression against"
            + " Ukraine, according to sources familiar with the matter who spoke to the New York Times.";
    static final String LEAVING = "The U.S. is leaving the group investigating Russia’s crimes in Ukraine";
    static final String PULLS_OUT = "US pulls out of multinational group investigating Russian actions in Ukraine";

    private SampleReports() {}

    static List<Member> members() {
        return List.of(
                new Member(
                        "A",
                        "pulls-out",
                        PULLS_OUT,
                        "en",
                        null,
                        List.of("Tamilla Hasanova"),
                        null,
                        List.of("The New York Times"),
                        false,
                        true,
                        List.of(
                                "Trump has suggested Ukraine provoked Russia’s invasion and criticized Zelenskyy’s leadership, calling him a “dictator without elections” and claiming he had “done a terrible job.”",
                                "This decision, which follows the Biden administration’s commitment in 2023 to hold Putin accountable, marks a significant shift under the Trump administration.",
                                "The group was formed to hold the leadership of Russia, Belarus, North Korea, and Iran accountable for aggression.")),
                new Member(
                        "B",
                        "leaving",
                        LEAVING,
                        "en",
                        "Ukraine Front Lines",
                        List.of("Ulyana Krychkovska", "Iryna Balachuk"),
                        LocalDate.of(2025, 3, 17),
                        List.of("European Pravda", "The New York Times"),
                        false,
                        false,
                        List.of(
                                "In November 2023, the Biden administration allocated $1 million to support the work of the International Centre for the Prosecution of the Crime of Aggression against Ukraine.")),
                new Member(
                        "C",
                        "the-us-will-be",
                        LETTER,
                        "en",
                        "Network Today",
                        List.of(),
                        null,
                        List.of("The New York Times"),
                        false,
                        false,
                        List.of(
                                "The group consists of prosecutors from Ukraine, Estonia, Latvia, Lithuania, Poland and Romania.")),
                new Member(
                        "D",
                        "ends",
                        "US Ends Participation In War Crimes Investigation, Prioritizing Diplomacy",
                        "en",
                        null,
                        List.of(),
                        null,
                        List.of(),
                        false,
                        false,
                        List.of()),
                new Member(
                        "E",
                        "putin-crimes",
                        "US to Pull Out of Group Investigating Putin Crimes Against Ukraine",
                        "en",
                        null,
                        List.of(),
                        null,
                        List.of("the new york times"),
                        true,
                        false,
                        List.of(
                                "Ukraine is currently investigating over 150,000 possible war crimes committed by Russia, including the summary execution of prisoners and targeted aerial strikes against civilians.",
                                "Turkey has offered itself as a potential mediator in the conflict.")));
    }

    static List<Block> quietBody() {
        return List.of(
                paragraph(QUIET),
                paragraph(
                        "This multinational group was established to investigate leaders responsible for the invasion of Ukraine, including Russian President Vladimir Putin."),
                paragraph(
                        "The announcement of the US withdrawal is expected to come on Monday, via an email to staff and members of the European Union Agency for Criminal Justice Cooperation (Eurojust), which oversees the group. The US had been the only country outside Europe involved in the initiative, sending a senior Justice Department prosecutor to work alongside investigators from Ukraine, the Baltic States, and Romania."),
                paragraph("A Justice Department spokesperson did not immediately respond to requests for comment."),
                heading("Reduced Support for Accountability Team"),
                paragraph(
                        "This move comes as the Trump administration scales back its work with the War Crimes Accountability Team (WarCAT), created in 2022 under then-Attorney General Merrick Garland. Garland had emphasized that there would be \"no hiding place for war criminals\" and pledged to pursue all avenues to bring those responsible for atrocities in Ukraine to justice."));
    }

    static List<Block> leavingBody() {
        return List.of(
                paragraph(
                        "The group in question is the International Centre for the Prosecution of the Crime of Aggression against Ukraine (ICPA), established to hold the Russian leadership, as well as its allies in Belarus, North Korea, and Iran, accountable for aggression that violates another country’s sovereignty and was not initiated in self-defense."),
                paragraph(
                        "According to NYT sources familiar with the situation, the U.S. Department of Justice has already informed European officials about the decision to withdraw from the group."),
                heading("Background:"),
                item(
                        "In November 2023, the Biden administration allocated $1 million to support the work of the International Centre for the Prosecution of the Crime of Aggression against Ukraine."),
                item(
                        "In December of the same year, the U.S. Department of Justice announced charges against four Russian soldiers for war crimes against an American citizen who was living in Ukraine during Russia’s full-scale invasion—marking the first such case."));
    }
}
