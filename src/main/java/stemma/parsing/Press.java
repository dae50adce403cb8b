package stemma.parsing;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the names of the press from those of persons, bodies and places. */
final class Press {

    private static final Set<String> KNOWN = keys(
            "Lusa|Europa Press|Belga|ANP|NTB|Ritzau|STT|BNS|ČTK|MTI|Agerpres|HINA|Tanjug|AGI|Adnkronos|KNA|epd|Keystone-SDA|Agência Brasil|Télam|Bernama|Antara|Jiji|Jiji Press|VNA|Anadolu|Kazinform|Reuters|AFP|Agence France-Presse|AP|Associated Press|DPA|Bloomberg|BBC|CNN|NBC|CBS|ABC News|MSNBC|CNBC|NPR|PBS|C-SPAN|Fox News"
                    + "|NYT|New York Times|WSJ|Wall Street Journal|WaPo|Washington Post|FT|Financial Times|USA Today|Politico|Axios|The Hill|Newsweek|Time magazine"
                    + "|The Economist|The Atlantic|The New Yorker|The Guardian|The Telegraph|The Independent|Daily Mail|Daily Express|The Sun|The Mirror|Evening Standard|Sky News|ITV|Channel 4"
                    + "|Al Jazeera|Al Arabiya|Deutsche Welle|DW|Der Spiegel|Spiegel|Die Zeit|Die Welt|Bild|FAZ|Le Monde|Le Figaro|Libération|El País|El Mundo|La Repubblica|Corriere della Sera|Euronews|EFE|ANSA"
                    + "|TASS|Interfax|RIA Novosti|Sputnik|RT|Kommersant|Vedomosti|Izvestia|Meduza|Novaya Gazeta|The Insider|Xinhua|Kyodo|Kyodo News|NHK|Yonhap|PTI|Press Trust of India|Anadolu|Anadolu Agency|IRNA|SANA|WAFA"
                    + "|Ukrinform|Ukrainska Pravda|European Pravda|Kyiv Independent|Kyiv Post|UNIAN|Suspilne|Babel|Hromadske|Radio Liberty|Radio Free Europe|RFE/RL|Voice of America|VOA"
                    + "|Der Standard|Die Presse|Kurier|NRK|SVT|Aftenposten|VG|Dagens Nyheter|Politiken|Yle|Helsingin Sanomat|Delfi|ERR|LRT|Postimees|APA|ORF|ZDF|ARD|Handelsblatt|NZZ|Neue Zürcher Zeitung|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|Mediapart|Ouest-France|France 24|RFI|RTE|RAI|La Stampa|Il Sole 24 Ore|El Confidencial|La Vanguardia|Público|Gazeta Wyborcza|Rzeczpospolita|Onet|PAP|BelTA|Nexta|TV Rain|Dozhd|Current Time|RBC|RBC-Ukraine|Liga|ZN.UA|NV|Hromadske|Caixin|Global Times|South China Morning Post|Straits Times|The Hindu|Indian Express|NDTV|ANI|CBC|CTV|SBS|La Nación|Clarín|Folha de S.Paulo|O Globo|Ynet|Maariv|Channel 12|Al-Monitor|Middle East Eye|The Daily Beast|The Intercept|Semafor|Slate|Mother Jones|National Review|Breitbart|Newsmax|Univision|Telemundo|Us Weekly|Billboard|Haaretz|Times of Israel|Jerusalem Post|Nikkei|Asahi Shimbun|Christian Science Monitor|Buzzfeed|HuffPost|Huffington Post|Vox|Vice|ProPublica|Bellingcat|TMZ|ESPN|Variety|Hollywood Reporter|Rolling Stone|People magazine|Forbes|Fortune|Business Insider|Wired|TechCrunch|The Verge"
                    + "|УНИАН|УНІАН|Укринформ|Укрінформ|Українська правда|Украинская правда|Европейская правда|Європейська правда|ТАСС|Интерфакс|РИА Новости|Рейтер|Рейтерс|Медуза");
    private static final Set<String> ANYWHERE = keys(
            "news|radio|tv|television|pravda|herald|tribune|gazette|broadcasting|chronicle|newspaper|newswire|newspapers|правда|новости|новини");
    private static final Set<String> LAST = keys(
            "times|post|journal|guardian|telegraph|press|observer|independent|today|mirror|globe|sun|mail"
                    + "|radio|tv|television|magazine|weekly|insider|daily|ledger|dispatch|examiner|inquirer|sentinel|courier|reporter");
    private static final Set<String> FIRST = keys("times of|radio|voice of|channel|daily|agence|agencia|agenzia");
    /** At the end of what follows a person's name in a byline; elsewhere they say too little. */
    private static final Set<String> LAST_IN_BYLINE = keys(
            "agency|wire|newsroom|bulletin|advertiser|echo|standard|star|argus|review|record|messenger|monitor|advocate|recorder|mercury|bugle|digest"
                    + "|zeitung|nachrichten|tagblatt|tageblatt|anzeiger|rundschau|kurier|presse|bote|gazeta|gazzetta|giornale|corriere|diario|journal|dagblad|tidende|posten"
                    + "|газета|агентство|агенція|вести|вісті|известия|вестник|вісник");

    private static final Set<String> NEVER_SURNAMES =
            keys("agency|wire|newswire|newsroom|newspaper|radio|tv|television|broadcasting|magazine");
    private static final Set<String> NOT_PRESS = keys(
            "secretary|minister|ministry|department|office|council|committee|commission|corps|association|conference|union|party|court|club|freedom"
                    + "|square|army|police|service|government|president|senator|general|attorney|board|university|embassy|institute|foundation|company");
    private static final Set<String> ALONE_WITH_ARTICLE = keys(
            "times|post|journal|guardian|telegraph|independent|sun|mirror|globe|herald|tribune|observer|economist|chronicle");

    private static final Set<String> SIGNS = signs();

    private static final String TIME =
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December";
    private static final Pattern LEADING_WORDS = Pattern.compile(
            "^(?:(?:" + TIME
                    + "|On|In|At|But|And|As|When|While|After|Before|Meanwhile|However|Earlier|Later|Last|Also|Both|Then|Since|Moreover|State|U\\.S|US|UK"
                    + "|British|American|Russian|Ukrainian|German|French|Israeli|Turkish|Chinese|Japanese|Italian|Spanish|Polish|Iranian|Indian) )+");
    private static final Pattern TRAILING_TIME = Pattern.compile("(?: (?:" + TIME + "))+$");

    private Press() {}

    /** The part of a run of capitalised words that names an outlet: "Reuters" of "On Monday Reuters". */
    static Optional<String> within(String run) {
        String core = core(run);
        String[] words = core.split(" ");
        if (!isOutlet(core) && Arrays.stream(words).anyMatch(word -> NOT_PRESS.contains(Glyphs.key(word)))) {
            return Optional.empty();
        }
        for (int length = words.length; length > 0; length--) {
            String name = String.join(" ", Arrays.asList(words).subList(0, length));
            if (isOutlet(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** A run without the capitalised words of the sentence around a name. */
    static String core(String run) {
        String name = run.replaceFirst("^.*['’]s ", "").replaceFirst("^.* (?=The )", "");
        return TRAILING_TIME
                .matcher(LEADING_WORDS.matcher(name).replaceFirst(""))
                .replaceFirst("");
    }

    /** A name as it stands in lists: no article before BBC or Reuters, a capital one before the Guardian. */
    static String written(String name) {
        if (!name.startsWith("the ") && !name.startsWith("The ")) {
            return name;
        }
        String bare = name.substring(4);
        boolean dropped = bare.indexOf(' ') < 0 ? KNOWN.contains(Glyphs.key(bare)) : name.charAt(0) == 't';
        return dropped ? bare : "The " + bare;
    }

    /** Whether a word, in small letters, can be part of an outlet's name; without any such word there is no outlet. */
    static boolean isSign(String word) {
        return SIGNS.contains(word);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(Press.withoutArticle(Glyphs.key(name)));
    }

    static boolean isOutlet(String name) {
        String key = Glyphs.key(name);
        String bare = withoutArticle(key);
        if (KNOWN.contains(key) || KNOWN.contains(bare)) {
            return true;
        }
        String[] words = bare.split(" ");
        if (words.length == 1) {
            return !key.equals(bare) && ALONE_WITH_ARTICLE.contains(bare);
        }
        return Arrays.stream(words).noneMatch(NOT_PRESS::contains)
                && (Arrays.stream(words).anyMatch(ANYWHERE::contains)
                        || LAST.contains(words[words.length - 1])
                        || FIRST.contains(words[0])
                        || FIRST.contains(words[0] + " " + words[1]));
    }

    /** Whether two words or more end as names of the press do, where one may be expected. */
    static boolean signsAsOutlet(String name) {
        String key = Glyphs.key(name);
        String[] words = key.split(" ");
        return words.length > 1 && LAST_IN_BYLINE.contains(words[words.length - 1]) && !isBody(name);
    }

    /** Whether its last word is the press's own, and nobody's family name as Post and Courier are. */
    static boolean isNeverSurname(String name) {
        String key = Glyphs.key(name);
        return NEVER_SURNAMES.contains(key.substring(key.lastIndexOf(' ') + 1));
    }

    /** Whether a name without an outlet's words is that of a body, which is quoted but publishes no reports. */
    static boolean isBody(String name) {
        return Arrays.stream(Glyphs.key(name).split(" ")).anyMatch(NOT_PRESS::contains) && !isOutlet(name);
    }

    static String withoutArticle(String key) {
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /** Of each outlet that there can be, one word is among these. */
    private static Set<String> signs() {
        Stream<String> known = KNOWN.stream().map(Press::withoutArticle);
        return Stream.of(known, ANYWHERE.stream(), LAST.stream(), FIRST.stream(), ALONE_WITH_ARTICLE.stream())
                .flatMap(names -> names)
                .map(name -> name.split(" ")[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keys(String names) {
        return Arrays.stream(names.split("\\|")).map(Glyphs::key).collect(Collectors.toUnmodifiableSet());
    }
}
