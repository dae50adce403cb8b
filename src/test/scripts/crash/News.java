import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts in the manner of news, the same ones for the same seed. */
final class News {
    private static final List<String> WORDS = List.of(("harbour council bridge railway orchard hospital glacier museum"
                    + " bakery ferry library stadium vineyard lighthouse brewery school tunnel market forest airport"
                    + " reservoir cathedral workshop theatre quarry festival archive greenhouse pipeline observatory")
            .split(" "));
    private static final List<String> SYLLABLES =
            List.of("bar do fel gra hol is kor lun mar nes ost pol rin sko tar ul vin wes yor zel".split(" "));
    private static final int REPORTS_OF_AN_EVENT = 3;
    private static final int FACTS = 14;

    private News() {}

    /** So many files in all; three at a time tell the same event in other words and another order. */
    static Map<String, String> files(String series, int count, Random random) {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> facts = List.of();
        String subject = "";
        for (int i = 0; i < count; i++) {
            if (i % REPORTS_OF_AN_EVENT == 0) {
                subject = word(random) + " of " + name(random);
                facts = facts(subject, random);
            }
            files.put("crash-%s-%05d.txt".formatted(series, i), report(subject, facts, random));
        }
        return files;
    }

    private static List<String> facts(String subject, Random random) {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            facts.add("The %s at %s lost %d metres of its %s when the %s gave way, %s %s told the %s of %s on Tuesday."
                    .formatted(
                            subject, name(random), 10 + random.nextInt(900), word(random), word(random), name(random),
                            name(random), word(random), name(random)));
        }
        return facts;
    }

    private static String report(String subject, List<String> facts, Random random) {
        List<String> told = new ArrayList<>(facts);
        Collections.shuffle(told, random);
        StringBuilder text = new StringBuilder("Trouble at the " + subject + " after the " + word(random) + "\n");
        for (String fact : told) {
            text.append("\n").append(fact).append(" People from the ").append(word(random)).append(" in ").append(name(random));
            text.append(" had warned of it, and the ").append(word(random)).append(" stays closed until March.\n");
        }
        return text.toString();
    }

    /** A text that has little in common with any other but its manner. */
    static String unlike(String mark, Random random) {
        StringBuilder text = new StringBuilder("New plan for the " + word(random) + " and the " + word(random) + " of " + mark + "\n");
        for (int paragraph = 0; paragraph < 5; paragraph++) {
            text.append("\nThe ").append(word(random)).append(" near the ").append(word(random));
            text.append(" will be rebuilt, said the head of the ").append(word(random)).append(" on Tuesday. People at the ");
            text.append(word(random)).append(" asked for another ").append(word(random)).append(", as the ").append(word(random));
            text.append(" has been closed since March.\n");
        }
        return text.toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
