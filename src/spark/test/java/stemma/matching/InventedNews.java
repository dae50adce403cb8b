package stemma.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports that nobody has published: a burst dam three times, two fires in one harbour twice each, and three alone. */
final class InventedNews {

    record Report(String id, String event, String title, String text) {

        String line() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("title", title);
            fields.put("text", text);
            fields.put("published", "2031-05-02");
            try {
                return new ObjectMapper().writeValueAsString(fields);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static final List<Report> ALL = List.of(
            new Report("dam-1", "dam", "Dam above Orvale bursts, 400 homes evacuated", """
                    ORVALE - An earth dam above the town of Orvale burst before dawn on Tuesday after nine days of \
                    rain, and some 400 homes along the Teller river were evacuated, the county engineer Maud Ferris said.

                    Nobody was reported missing by noon. Two bridges were swept away and the valley railway is closed \
                    as far as Lower Quay. Ferris said inspectors had found seepage at the foot of the dam in March and \
                    had asked for the reservoir to be drawn down by two metres, which was to begin next week.

                    The dam was built in 1934 to drive a paper mill that closed forty years ago."""),
            new Report("fire-1", "first fire", "Grain store burns for six hours in Port Calder", """
                    PORT CALDER - A grain store at the harbour of Port Calder burned for six hours on Friday night \
                    after dust on a conveyor caught fire, the fire brigade said. Three dock workers were treated for \
                    smoke.

                    Fire chief Tom Adeyemi said 60 firefighters kept the flames from two silos of barley beside the \
                    store. The owner, Calder Grain Cooperative, put the loss at 3,000 tonnes of wheat.

                    Port Calder is the third largest harbour of the coast and employs 1,200 people."""),
            new Report("dam-2", "dam", "Hundreds leave homes as Orvale dam gives way", """
                    Hundreds of people had to leave their homes on Tuesday when the dam above Orvale gave way after \
                    nine days of rain. The earth dam burst before dawn, said Maud Ferris, the county engineer, and the \
                    Teller river took two bridges with it.

                    Around 400 homes stand empty. No one is missing. Trains do not run in the valley beyond Lower Quay. \
                    Inspectors saw seepage at the foot of the dam in March and wanted the reservoir two metres lower; \
                    the work was due to start next week, Ferris said.

                    The dam of 1934 once drove a paper mill."""),
            new Report("georgian", "georgian", "თბილისში ახალი ბიბლიოთეკა გაიხსნა", """
                    თბილისში ორშაბათს ახალი საბავშვო ბიბლიოთეკა გაიხსნა. შენობა ძველი საფეიქრო ფაბრიკის ადგილას დგას \
                    და ოთხმოცი ათას წიგნს იტევს. ქალაქის მერიის ცნობით, ბიბლიოთეკა კვირაში შვიდი დღე იმუშავებს და \
                    შესვლა უფასო იქნება. მშენებლობა სამი წელი გაგრძელდა."""),
            new Report("fire-2", "first fire", "Six-hour blaze destroys wheat at Calder harbour", """
                    Burning dust on a conveyor set a grain store alight at Port Calder's harbour on Friday night, and it \
                    took the brigade six hours to put the fire out. Calder Grain Cooperative lost 3,000 tonnes of wheat.

                    Three dock workers had breathed in smoke and were treated. Two silos of barley next to the store \
                    were saved by 60 firefighters, fire chief Tom Adeyemi said."""),
            new Report("fire-3", "second fire", "Car ferry catches fire at its berth in Port Calder", """
                    PORT CALDER - A car ferry caught fire at its berth in Port Calder on Sunday morning while passengers \
                    were boarding for Sellin island. All 214 people left the Northern Petrel unhurt, the shipping line \
                    Haldane said.

                    A cable in the engine room overheated, according to first findings of the coast guard. The ship \
                    was to be towed to a yard in Brannock. Fire chief Tom Adeyemi thanked the crew, who had closed the \
                    doors of the engine room within a minute."""),
            new Report("chinese", "chinese", "新铁路桥通车", """
                    星期三，横跨青石江的新铁路桥正式通车。大桥全长两公里，列车通过只需一分钟。铁路部门说，工程历时四年，\
                    比计划提前两个月完成。沿江三个县的居民今后去省城的时间将缩短一半。"""),
            new Report("dam-3", "dam", "Engineer: Orvale reservoir was to be drawn down next week", """
                    The reservoir behind the dam that burst above Orvale on Tuesday was to be drawn down from next week, \
                    county engineer Maud Ferris said, because inspectors had found seepage at its foot in March.

                    The earth dam, built in 1934 for a paper mill, burst before dawn after nine days of rain. The Teller \
                    river swept two bridges away, and 400 homes in Orvale were evacuated. The railway in the valley is \
                    closed up to Lower Quay. Nobody is missing."""),
            new Report("fire-4", "second fire", "All 214 safe after fire on Sellin ferry", """
                    All 214 people aboard the Northern Petrel got off safely when the car ferry to Sellin island caught \
                    fire on Sunday morning. Passengers were still boarding at the berth in Port Calder.

                    The coast guard's first findings point to an overheated cable in the engine room, whose doors the \
                    crew shut within a minute. Fire chief Tom Adeyemi thanked them. Haldane, the shipping line, will have \
                    the ship towed to a yard in Brannock."""),
            new Report("budget", "budget", "Council cuts library hours to save two bus lines", """
                    The council of Westerby voted 19 to 12 on Thursday to close its libraries on Mondays and to keep \
                    the night buses to Elm Cross and the hospital instead. Treasurer Ines Okafor said the two lines cost \
                    310,000 crowns a year. Librarians plan a petition."""));

    private InventedNews() {}

    static List<String> lines() {
        return ALL.stream().map(Report::line).toList();
    }
}
