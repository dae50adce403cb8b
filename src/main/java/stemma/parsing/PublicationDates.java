package stemma.parsing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that states when the report was published: labelled anywhere, or a full date alone above the body. */
final class PublicationDates implements Rule {

    static final String NAME = "publication date";

    private static final Pattern LABEL = Pattern.compile(
            "(?<label>(?:first )?(?:published|posted|released|issued|filed|date|publication date|опубликовано|опубліковано|дата|stand|veröffentlicht|datum|publié|publicado|pubblicato|opublikowano|data publikacji|gepubliceerd|publicerad)"
                    + "|(?:last )?(?:updated|modified|upd|обновлено|оновлено|aktualisiert|mis à jour|actualizado|aggiornato|aktualizacja|bijgewerkt|atualizado))(?: on| at| am| le| el| il| em| op)?\\s?:?\\s(?<rest>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LATER = Pattern.compile(
            "(?:last )?(?:updated|modified|upd|обновлено|оновлено|aktualisiert|mis à jour|actualizado|aggiornato|aktualizacja|bijgewerkt|atualizado)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CLOCK = Pattern.compile(
            "(?:[\\s,|/·•–—.()-]|\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?|\\d{1,2}(?= ?[ap]\\.?m)|[ap]\\.?m\\b|at\\b|t(?=\\d)|z\\b"
                    + "|[+]\\d{2}:?\\d{2}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b"
                    + "|(?:[ecmp][sd]?t|cest|eest|eet|msk|bst|ist|utc|gmt)\\b|\\d{1,2}[時时시]\\s?(?:\\d{1,2}[分분])?|[+-]\\d{1,2}(?::?\\d{2})?|года?\\b|року\\b|às\\b|uhr\\b|à\\b|a las\\b|h\\b|hrs\\b|alle\\b|um\\b|\\d{1,2}h)*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BARE =
            Pattern.compile("(?i)(?:first )?(?:published|posted|last updated|updated)(?: on)?:?");
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:[ecmp][sd]?t|cest|cet|eest|eet|msk|bst|ist|utc|gmt|uhr)?\\s?[:–—-]?");
    private static final Pattern ISSUE = Pattern.compile(
            "(?i)(?:the )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)[ /–-]{1,3}){1,2}(?:19|20)\\d{2}(?: issue)?");
    private static final int MOST_WORDS = 16;
    private static final int DEEPEST = 8;

    @Override
    public void read(Page page) {
        page.free().filter(i -> page.line(i).isShort(MOST_WORDS)).forEach(i -> readLabelled(page, i));
        int firstProse = page.firstProse();
        page.free().takeWhile(i -> i < Math.max(firstProse, DEEPEST)).forEach(i -> readAlone(page, i));
        page.free()
                .filter(i -> i + 1 < page.size()
                        && page.is(i + 1, LineClass.LABEL)
                        && BARE.matcher(page.line(i).plain).matches())
                .forEach(i -> page.claim(i, LineClass.LABEL, NAME, Certainty.WORDS));
        page.free()
                .filter(i -> TIME.matcher(page.line(i).plain).matches())
                .forEach(i -> page.claim(i, LineClass.LABEL, "time of an entry", Certainty.WORDS));
        page.free()
                .takeWhile(i -> i < DEEPEST)
                .filter(i -> ISSUE.matcher(page.line(i).plain).matches())
                .forEach(i -> page.claim(i, LineClass.LABEL, "date of an issue", Certainty.WORDS));
    }

    private static void readLabelled(Page page, int i) {
        Matcher label = LABEL.matcher(page.line(i).plain);
        if (!label.matches()) {
            return;
        }
        Optional<SpelledDate> date = SpelledDate.in(label.group("rest"));
        if (date.isEmpty() || !startsWithDate(label.group("rest"), date.get())) {
            return;
        }
        page.claim(i, LineClass.LABEL, NAME, Certainty.WORDS);
        if (!LATER.matcher(label.group("label")).matches()) {
            publish(page, date.get());
        }
    }

    /** "Published on March 17, 2025, the study found ..." goes on in words, so it is no label. */
    private static boolean startsWithDate(String rest, SpelledDate date) {
        String after = rest.substring(date.end())
                .replaceFirst(
                        "(?i)[\\s|,;·•–—(-]*(?:last )?(?:updated|modified|aktualisiert|mise? à jour|actualizado|aggiornato)\\b.*",
                        "");
        return CLOCK.matcher(rest.substring(0, date.start())).matches()
                && CLOCK.matcher(after).matches();
    }

    private static void readAlone(Page page, int i) {
        String plain = page.line(i).plain;
        if (!page.line(i).isShort(MOST_WORDS)) {
            return;
        }
        SpelledDate.in(plain).filter(date -> startsWithDate(plain, date)).ifPresent(date -> {
            page.claim(i, LineClass.LABEL, NAME, Certainty.WORDS);
            publish(page, date);
        });
    }

    /** The first date stated stands: what follows is usually the date of an update. */
    static void publish(Page page, SpelledDate date) {
        if (page.published == null) {
            page.published = date.date();
        }
    }
}
