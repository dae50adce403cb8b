package stemma.parsing;

import java.util.regex.Pattern;

/** A line that only says that a machine wrote, translated or summed up the text. */
final class MachineMadeMarks implements Rule {

    private static final String MACHINE =
            "(?:ai|a\\.i\\.|artificial intelligence|chatgpt|gpt-?\\d?|gemini|claude|copilot|google translate|deepl|a machine|(?:an? )?(?:large )?language model|neural network|automation)";
    private static final Pattern MARK = Pattern.compile(
            "[\\[(]?(?:" + MACHINE + "|" + MACHINE
                    + "[- ](?:generated|written|assisted|translated|powered|made)(?: \\w+){0,3}"
                    + "|" + MACHINE + " (?:summary|translation|overview|digest)"
                    + "|machine[- ]?(?:translated|translation|generated|made)(?: \\w+){0,3}"
                    + "|(?:(?:this|the) (?:article|story|text|report|summary|translation|content|post)(?: was| is| has been)? )?"
                    + "(?:written|generated|created|produced|translated|summari[sz]ed|made|compiled)(?: \\w+){0,2}"
                    + " (?:by|with|using|via)(?: the (?:help|use|assistance) of)?(?: an?)? " + MACHINE
                    + "(?:[ ,]\\S+){0,12})[\\])]?[.:]?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Page page) {
        page.free()
                .filter(i -> page.line(i).isShort(25))
                .filter(i -> MARK.matcher(page.line(i).plain).matches())
                .forEach(i -> {
                    page.claim(i, LineClass.MACHINE_MADE_MARK, "machine-made mark", Certainty.WORDS);
                    page.findings.add(Finding.AI_LABEL);
                });
    }
}
