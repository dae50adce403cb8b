package stemma.register;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import stemma.register.Knowledge.Asked;

/** Which of the tags of a report name a topic: words, not an address, a number or half a sentence. */
final class Tags {

    private static final int MOST = 20;
    private static final int LONGEST = 60;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Tags() {}

    static Map<Asked, String> of(Named text, Knowledge.Generation generation) {
        List<String> names =
                text.tags().stream().filter(Tags::namesTopic).limit(MOST).toList();
        return Recognition.names(EntryKind.TOPIC, names, generation);
    }

    static boolean namesTopic(String tag) {
        return tag.length() <= LONGEST
                && !tag.contains("://")
                && LETTER.matcher(tag).find();
    }
}
