package stemma.parsing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The commonest furniture in other languages than English; as there, all of a line must read so. */
enum ForeignFurniture implements Rule {
    GERMAN(
            "(?:anzeige|werbung|lesen sie auch|lesen sie (?:hier|mehr)|mehr zum thema|auch interessant|bild(?:er)?strecke|lesezeit|\\d+ min(?:uten)?\\.? lesezeit|foto|bild|video)(?: ?[:|].*)?",
            "teilen|drucken|merken|feedback|kommentare?(?: ?\\(?\\d+\\)?)?|kommentar schreiben|\\d+ kommentare?|datenschutz(?:erklärung)?|impressum|agb|kontakt|anmelden|abmelden|registrieren|abonnieren|startseite|zur startseite|mehr laden|newsletter(?: abonnieren)?"
                    + "|(?:jetzt|hier) (?:abonnieren|anmelden|registrieren)\\b.*|(?:alle|cookies) (?:akzeptieren|ablehnen)|[^\"]*\\bverwenden cookies\\b[^\"]*|(?:artikel|beitrag) (?:teilen|drucken|merken)|zum (?:inhalt|seitenanfang)(?: springen)?|das könnte sie auch interessieren.*"),
    FRENCH(
            "(?:publicité|lire aussi|à lire aussi|à lire|lire également|voir aussi|temps de lecture|sur le même sujet|à voir aussi|photo|crédit photo|vidéo|écouter(?: l'article)?)(?: ?[:|].*)?|lecture \\d+ min.*|accueil(?: ?[/>»›|] ?[^/>»›|]{1,40}){1,5}",
            "partager|réagir|commenter|imprimer|commentaires?(?: ?\\(?\\d+\\)?)?|\\d+ commentaires?|mentions légales|contact|se connecter|s'inscrire|s'abonner|abonnez-vous\\b.*|déjà abonné.*|accueil|newsletters?|(?:tout|j'?)? ?(?:accepter|refuse[rz]?)(?: tout| les cookies)?|[^\"]*\\butilis(?:e|ons) des cookies\\b[^\"]*|article réservé (?:à nos|aux) abonnés|(?:il vous )?reste \\S+ % de cet article.*|vous avez trouvé une (?:coquille|erreur|faute).*"),
    SPANISH(
            "(?:publicidad|lea también|leer también|lee también|te puede interesar|ver también|más información|tiempo de lectura|foto|video|vídeo)(?: ?[:|].*)?|inicio(?: ?[/>»›|] ?[^/>»›|]{1,40}){1,5}",
            "compartir|comentar|comentarios?(?: ?\\(?\\d+\\)?)?|\\d+ comentarios?|imprimir|aviso legal|política de (?:privacidad|cookies)|contacto|iniciar sesión|regístrate|suscríbe(?:te|se)\\b.*|suscribirse|aceptar(?: todo| cookies)?|rechazar(?: todo)?|síguenos\\b.*|archivado en:?|newsletter"),
    PORTUGUESE(
            "(?:publicidade|leia também|leia mais|veja também|ler mais|saiba mais|tempo de leitura|foto|vídeo)(?: ?[:|].*)?",
            "partilhar|compartilhar|comentar|comentários?(?: ?\\(?\\d+\\)?)?|\\d+ comentários?|imprimir|entrar|assine\\b.*|subscreva\\b.*|política de privacidade|contactos?|aceitar(?: tudo)?|rejeitar(?: tudo)?|siga-nos\\b.*"),
    ITALIAN(
            "(?:pubblicità|leggi anche|leggi di più|guarda anche|per approfondire|tempo di lettura|foto|video)(?: ?[:|].*)?",
            "condividi|commenti?(?: ?\\(?\\d+\\)?)?|\\d+ commenti|stampa|accedi|registrati|abbonati\\b.*|iscriviti\\b.*|contatti|accetta(?: tutto)?|rifiuta(?: tutto)?"),
    POLISH(
            "(?:reklama|czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|przeczytaj także|polecamy|fot\\.|zdjęcie|wideo)(?: ?[:|.].*)?",
            "udostępnij|skomentuj|komentarze?(?: ?\\(?\\d+\\)?)?|drukuj|zaloguj(?: się)?|zarejestruj(?: się)?|subskrybuj\\b.*|polityka prywatności|regulamin|kontakt|akceptuję"),
    UKRAINIAN_AND_RUSSIAN(
            "(?:реклама|на правах рекламы|читайте також|читайте также|читайте ще|читайте еще|дивіться також|смотрите также|фото|відео|видео)(?: ?[:|].*)?",
            "поділитися|поширити|поделиться|друкувати|распечатать|коментувати|комментировать|новини за темою|новости по теме|ещё по теме|ще за темою|також за темою|головні новини|главные новости|останні новини|последние новости|більше новин|больше новостей|увійти|войти|реєстрація|регистрация"
                    + "|(?:підписуйтесь|підписуйтеся|підпишіться|подписывайтесь|подпишитесь|приєднуйтесь|присоединяйтесь|слідкуйте|следите)\\b.*|якщо ви (?:знайшли|помітили) помилку.*|если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку).*|(?:нашли|знайшли) (?:ошибку|помилку).*"),
    DUTCH_AND_NORDIC(
            "(?:advertentie|lees ook|lees meer|annonse|annons|annonce|les også|läs också|læs også)(?: ?[:|].*)?",
            "delen|del|dela|reacties?(?: ?\\(?\\d+\\)?)?|kommentarer(?: ?\\(?\\d+\\)?)?|inloggen|logg inn|logga in|log ind|abonneren|abonnér");

    static final String BETWEEN = "furniture between paragraphs";
    private static final String BELOW = "furniture";
    private static final int MOST_WORDS = 30;
    private static final Pattern LINKS = Pattern.compile(
            "(?:lesen|mehr|auch|das könnte|lire|à lire|voir|à voir|sur le|lea|leer|lee|te puede|ver|leggi|guarda|per appr|czytaj|zobacz|przeczytaj|polecamy|читай|дивіться|смотрите|lees|les|läs|læs|leia|ler|veja|saiba)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Pattern between;
    private final Pattern below;

    ForeignFurniture(String between, String below) {
        this.between = pattern(between);
        this.below = pattern(below);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?:" + words + ")[.:!]?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    @Override
    public void read(Page page) {
        String language = " in " + List.of(name().split("_AND_")).get(0).toLowerCase(Locale.ROOT);
        page.free().filter(i -> page.line(i).isShort(MOST_WORDS)).forEach(i -> {
            String plain = page.line(i).plain;
            if (below.matcher(plain).matches()) {
                page.claim(i, LineClass.BOILERPLATE, BELOW + language, Certainty.WORDS);
            } else if (i > 0 && between.matcher(plain).matches()
                    || i == 0
                            && page.line(0).words <= 4
                            && between.matcher(plain).matches()) {
                String rule = LINKS.matcher(plain).matches() ? BELOW : BETWEEN;
                page.claim(i, LineClass.BOILERPLATE, rule + language, Certainty.WORDS);
            }
        });
    }
}
