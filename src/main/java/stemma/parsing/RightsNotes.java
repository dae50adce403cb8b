package stemma.parsing;

import java.util.regex.Pattern;

/** A copyright line; its holder is an outlet. */
final class RightsNotes implements Rule {

    private static final String SIGN = "(?:©|\\(c\\)|\\bcopyright\\b)";
    private static final String YEARS = "\\d{4}(?:\\s?[-–—/]\\s?(?:\\d{4}|\\d{2}|present))?";
    private static final Pattern NOTE = Pattern.compile(
            "(?:©.*|copyright(?: by)? ?(?:©|\\(c\\)|\\d{4}).*|\\(c\\) ?" + YEARS + ".*|" + YEARS
                    + ",? ?(?:©|\\(c\\)|copyright\\b).*" + "|.*© ?" + YEARS
                    + ".*|.*\\ball rights reserved\\b.*|все права защищены.*|всі права захищені?о?.*"
                    + "|(?:©\\s?)?(?:riproduzione riservata|tous droits (?:de reproduction )?réservés|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|wszelkie prawa zastrzeżone).*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OFFICIAL = Pattern.compile(
            ".*(?:\\d{4}|copyright|all rights reserved|права|riservata|réservés|vorbehalten|reservados).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOT_HOLDER = Pattern.compile(
            SIGN + "|\\b" + YEARS
                    + "|^[\\s,:]*by\\b|[,. ]*\\ball rights reserved\\b.*|все права защищены\\.?|riproduzione riservata|tous droits (?:de reproduction )?réservés.*|alle rechte vorbehalten.*|todos los derechos reservados.*|todos os direitos reservados.*|всі права захищено\\.?|,? (?:inc|llc|ltd|gmbh|corp|plc|co)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PICTURES = Pattern.compile(
            ".*\\b(?:getty|shutterstock|istock|photos?|images?|video)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Russian and Ukrainian names of several words begin with the only capital. */
    private static final Pattern CYRILLIC_NAME =
            Pattern.compile("(?=\\p{Lu})[\\p{IsCyrillic}-]{2,30}(?: [\\p{IsCyrillic}-]{2,30}){0,3}");

    @Override
    public void read(Page page) {
        page.free()
                .filter(i -> page.line(i).isShort(60))
                .filter(i -> NOTE.matcher(page.line(i).plain).matches())
                .forEach(i -> {
                    page.claim(i, LineClass.RIGHTS_NOTE, "rights note", Certainty.WORDS);
                    String holder = holder(page.line(i).text);
                    if (!holder.isEmpty()) {
                        // The last note stands in the foot of the page, where the outlet speaks for itself.
                        page.holders.add(0, holder);
                    }
                });
    }

    /** The name the rights belong to, or an empty text when the line names nobody, or an agency for pictures. */
    static String holder(String text) {
        if (!OFFICIAL.matcher(text).matches() || PICTURES.matcher(text).matches()) {
            return "";
        }
        String rest = Glyphs.plain(NOT_HOLDER.matcher(text).replaceAll(" "));
        rest = rest.replaceFirst("^[\\s,.:|–—-]*(?:by )?", "").replaceFirst("[.,|–—:;].*$", "");
        rest = Glyphs.strip(rest.replaceFirst("[\\s,-]+$", ""));
        return Names.isNameRun(rest, 7) || CYRILLIC_NAME.matcher(rest).matches() ? rest : "";
    }
}
