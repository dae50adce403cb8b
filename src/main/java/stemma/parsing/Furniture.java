package stemma.parsing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that sites put around articles: a line is furniture only if all of it reads so, because body paragraphs
 * speak of shares, comments and cookies too.
 */
enum Furniture implements Rule {
    SIGNS(80, Place.BETWEEN, "[^\\p{L}\\p{N}]*"),
    SHARING(
            14,
            Place.BELOW,
            "(?:please )?share(?: (?:this|the|on|via|with|by|it|now|now!)\\b.{0,60}|)[.:!]?",
            "\\d+[km]? ?shares?",
            "click to share.*",
            "(?:read|follow|watch|find|join|see)\\b.{0,60} on (?:telegram|facebook|twitter|x|whatsapp|instagram|youtube|google news|viber)\\b.{0,40}",
            "(?:follow|share)(?: us)?[:.]?",
            "(?:re-?use|republish|reprint) (?:this )?(?:content|article|story)\\b.{0,40}",
            "(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|viber|messenger|threads|bluesky|email|e-mail|print|tumblr|pocket|youtube|rss|flipboard)(?:[ ,|/]+(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|viber|messenger|email|print|youtube|rss))*",
            "(?:tweet|retweet|like|save|bookmark|gift|copy link|link copied!?|print this(?: page| article)?|(?:like|love) this:?)",
            "(?:follow|like|find|join|add) (?:us|@\\w+)\\b.{0,80}",
            "(?:поделиться|поделись|поділитися|поширити|поделитесь)(?: .{0,40})?:?"),
    COMMENTS(
            30,
            Place.BELOW,
            "(?:no|\\d+) (?:comments?|repl(?:y|ies)|responses?)(?: (?:on|to|so far)\\b.{0,80})?",
            "(?:leave|post|write|add|make|submit) (?:a|your|an?other)? ?(?:repl(?:y|ies)|comments?|response)[.:!]?",
            "(?:view|show|see|read|load|hide)(?: all| more| the)*(?: \\d+)? comments?(?: \\(\\d+\\))?",
            "(?:comments?|repl(?:y|ies))(?: ?\\(\\d+\\)| section)?:?",
            "join the (?:conversation|discussion|debate)\\b.{0,40}",
            "(?:your|the) e-?mail(?: address)? will not be (?:published|shared).*",
            "required fields are marked.*",
            "save my name, ?e-?mail.*",
            "(?:cancel reply|be the first to comment|have your say|what do you think\\?? .*comments?.*)[.!]?",
            "notify me of (?:new|follow-?up) .*",
            "comments (?:are|have been) (?:closed|disabled|turned off).*",
            "(?:you must be |please )?(?:log(?:ged)? in|sign(?:ed)? in) to (?:leave|post|add|reply|comment)\\b.*",
            "(?:комментарии|коментарі|комментариев нет|оставить комментарий|залишити коментар)(?: ?\\(?\\d*\\)?)?:?"),
    NEWSLETTERS(
            45,
            Place.BELOW,
            "(?:sign up|subscribe|register)(?: now| today| here| free| for free)?[.:!]?",
            "(?:please )?(?:sign up|subscribe|register)(?: now| today| here| free)? (?:for|to|and|via|with|on|by)\\b.*(?:newsletter|updates?|alerts?|e-?mails?|inbox|channel|podcast|briefing|digest|access|subscri|youtube|telegram|whatsapp|our|stories|news)\\b.*",
            "(?:please )?(?:subscribe|sign up) (?:to|for) [^.\"]{1,40}",
            "(?:get|receive|want) (?:the|our|more|all)\\b.*(?:inbox|newsletter|straight to your|delivered|e-?mail).*",
            "(?:enter|type) your e-?mail.*",
            "e-?mail address\\W*",
            "send this (?:page|article|story) to .{0,40}",
            "already (?:a|have a) (?:subscriber|member|subscription|account)\\b.*",
            "thank(?:s| you) for (?:subscribing|signing up|reading|your subscription)\\b.*",
            "(?:join|follow) (?:us|our) .{0,40}(?:channel|telegram|whatsapp|viber|group|community|newsletter)\\b.*",
            "(?:view|read|open) (?:this (?:e-?mail|message|newsletter) )?(?:in|on) (?:your |the |a )?(?:browser|web|app)\\b.{0,40}",
            "(?:was this (?:e-?mail )?forwarded|forwarded this|did someone forward|trouble (?:viewing|reading)|having trouble)\\b.{0,120}",
            "(?:update|manage|change) your (?:e-?mail )?(?:preferences|subscription|settings|profile)\\b.{0,60}",
            "unsubscribe(?: at any ?time)?.{0,40}",
            "(?:close )?thanks? (?:you )?for signing up[.!]?",
            "watch for us in your inbox[.!]?",
            "[^\"]{0,60}\\bsign up (?:for|to) (?:our|the|my) [^\"]{0,60}\\bnewsletters?\\b[^\"]{0,60}",
            "(?:download|get|install|open in|try) (?:our|the) (?:free )?(?:\\S+ ){0,2}app\\b.{0,60}",
            "(?:available |get it |download )?(?:on|from) (?:the )?(?:app store|google play)",
            "you can unsubscribe .*",
            "(?:our |the )?(?:daily |weekly |free |morning |evening )*newsletters?[.:!]?",
            "(?:подписывайтесь|подпишитесь|підписуйтесь|підпишіться)\\b.*"),
    PAYWALL(
            30,
            Place.BELOW,
            "you(?:'ve| have)(?: \\w+)? \\S+ (?:free )?(?:articles?|stor(?:y|ies)) (?:left|remaining)\\b.{0,40}",
            "you(?:'ve| have) (?:reached|read|used) (?:your|all|the)\\b.*\\b(?:articles?|limit)\\b.{0,40}",
            "(?:this|the rest of this) (?:article|story|content|page) is (?:for|only for|available (?:only )?to|exclusive to|reserved for)\\b.*\\b(?:subscribers?|members?)\\b.{0,40}",
            "(?:subscribe|join|start)\\b.{0,40}(?:[$€£]\\d|\\d\\s?[$€£]|trial|per month|a month|a week|a year).{0,40}",
            "(?:to|want to) (?:continue|keep) reading\\b.{0,80}",
            "(?:subscribe|log in|register) to (?:continue|keep|read|unlock)\\b.{0,60}",
            "(?:unlock|get unlimited|unlimited) (?:this|access|all)\\b.{0,60}",
            "(?:subscribers?|members?)[- ]only(?: (?:article|content|story))?"),
    DONATIONS(
            80,
            Place.BELOW,
            "(?:we|i) need your help\\b[^\"]*(?:our|us|journalism|reporting|newsroom|readers)\\b[^\"]*",
            "(?:we need your (?:help|support)|help us|support us|donate|donate now|donate today|make a (?:donation|contribution)|become a (?:patron|member|supporter|subscriber)(?: today| now)?)[.:!]?",
            "you (?:are welcome to|can) (?:fund|support|donate|help)(?: us)?\\b[^\"]{0,80}",
            "(?:please )?(?:support|donate to|help fund|help us|fund|back|contribute to)\\b[^\"]*\\b(?:our (?:work|journalism|team|reporting|newsroom|site|website|mission)|us|(?:independent|free|quality|local|fearless) (?:\\S+ ){0,3}?(?:journalism|media|press|reporting))\\b[^\"]*",
            "[^\"]*\\b(?:please|consider)\\b[^\"]*\\b(?:support|donat|contribut|subscrib)\\w*\\b[^\"]*\\b(?:journalism|newsroom|reporting|our work|our team|independent media)\\b[^\"]*",
            "(?:support|donate|contribute|back) .{0,30}\\b(?:patreon|paypal|ko-?fi|buy ?me ?a ?coffee)\\b.*",
            "buy (?:us|me) a coffee.*"),
    CONTACT(
            30,
            Place.BELOW,
            "contact(?:s| us| the (?:editors?|newsroom|authors?|reporter|publisher))?(?: (?:at|via|by)\\b.*)?[.:!]?",
            "(?:you can |please |feel free to )?(?:send|drop|e-?mail|message|write(?: to)?) us\\b[^\"]*",
            "[^\"]{0,140}\\b(?:send|e-?mail|contact|write to|reach(?:ed)?|get in touch)\\b[^\"]{0,80}\\S@\\S+\\.\\S+.{0,40}",
            "(?:got|have|do you have) (?:a|any|an?other)? ?(?:news )?(?:tip|story|tips|information|question)s?\\b[^\"]*(?:us|share|\\?|tip)[^\"]*",
            "[^\"]{0,60}\\bwe'll get back to you\\b[^\"]{0,60}",
            "(?:about(?: us)?|our team|advertise(?: with us)?|careers|jobs|sitemap|site map|imprint|impressum|masthead|faqs?|feedback|help(?: cent(?:er|re))?|accessibility)[.:]?",
            "(?:our )?(?:privacy|cookie) (?:policy|notice|settings|preferences)(?: (?:and|&) .{0,40}| ?[|,·•-] ?.{0,80})?",
            "terms(?: of (?:use|service|sale)|(?: and|,| &) conditions)?(?: (?:and|&) .{0,40}| ?[|,·•-] ?.{0,80})?",
            "(?:is|was|did you find) this (?:page|article|story|helpful|useful|information)\\b.{0,40}\\?.{0,20}",
            "our standards:.{0,80}",
            "(?:purchase |buy )?(?:licens(?:e|ing)|reprints?)(?: rights| this (?:article|story)| and .{1,30})?",
            "(?:report|spotted|found|see) an? (?:error|mistake|typo)\\b.{0,120}",
            "do not sell my (?:personal )?(?:information|info|data)"),
    LOGIN(
            16,
            Place.BELOW,
            "(?:log|sign)[ -]?(?:in|on|out|up)(?: (?:with|to|here|using|now|via)\\b.{0,60})?(?: ?[/|] ?(?:register|sign ?up|join))?[.!]?",
            "(?:register|create (?:an |your |a free )?account|my account|your account|remember me|lost your password\\??|reset password)",
            "forgot(?:ten)?(?: your| my)? (?:password|details|username|login|credentials)\\??",
            "(?:username|user name|login|password|e-?mail)(?: or e-?mail)?(?: address)?[ :*]*",
            "(?:sending|loading|submitting|please wait|processing)[. …]*",
            "(?:submit|send|search|menu|close|open menu|toggle navigation|navigation|home|homepage|more|back|ok|yes|no|cancel|next|previous|prev|skip|expand|collapse|show more|see more|load more|play|pause|mute|settings|live)",
            "(?:please )?(?:enable|turn on|activate) javascript\\b.*",
            "skip to (?:main )?(?:content|navigation|footer|site index|search)",
            "(?:back|return) to (?:the )?(?:top|home|homepage|home page|main page)",
            "(?:next|previous|older|newer) (?:article|post|story|entry|page)s?:?"),
    COOKIES(
            60,
            Place.BELOW,
            "[^\"]*\\b(?:we|our|this (?:web)?site|our partners)\\b[^\"]*\\buses? (?:\\w+ )?cookies\\b[^\"]*",
            "(?:accept|reject|manage|allow|decline|customi[sz]e)(?: all| your)? (?:cookies|preferences|choices)",
            "by (?:continuing|clicking|using|subscribing|signing|submitting|browsing|providing)\\b[^\"]*\\b(?:you|your)\\b[^\"]*\\b(?:agree|consent|accept|cookies|terms|privacy)\\b[^\"]*",
            "this site is protected by recaptcha\\b.*",
            "(?:we (?:value|respect|care about)|about) your privacy[.:!]?",
            "(?:we and )?our (?:\\d+ )?(?:\\w+ )?partners\\b[^\"]*\\b(?:store|access|process|use|data|consent)\\b[^\"]*",
            "(?:accept|reject|allow|decline|agree to|refuse)(?: and continue| all| only essential| necessary(?: only)?)?",
            "(?:manage|customi[sz]e|more|cookie|privacy|show|view) (?:preferences|options|settings|choices|purposes|vendors|partners)"),
    ADVERTISING(
            14,
            Place.BETWEEN,
            "advertisement ?[·|:–—-] ?.{1,40}",
            "(?:advertisements?|advertising|advertorial|sponsored(?: content| by .{0,40}| links?)?|promoted(?: content)?|ads?(?: by .{0,30})?|paid (?:content|post)|реклама)[.:]?",
            "(?:story|article) continues (?:below|after|beneath)\\b.*",
            "(?:continue|keep) reading(?: below| the main story| this article)?\\W*",
            "(?:scroll|swipe) (?:down )?(?:to|for) .{0,40}",
            "(?:remove|hide|report this) ads?",
            "this (?:ad|advertisement) .{0,60}"),
    RELATED(
            30,
            Place.BETWEEN,
            "(?:read|see|watch|listen|learn|find out)(?: it)?(?: also| more| next| now| here)?[.:!→»>]*",
            "(?:also|must) (?:read|watch|see)\\b ?(?:[:|–—-].*)?",
            "(?:read|see|watch)(?: also| more| next| the full \\w+| our)? ?[:|–—]\\s?.*",
            "(?:read|find out|learn|see|get) more (?:about|on|from|at|here|in|stories|news|articles|coverage)\\b[^.\"]{0,100}[.:]?",
            "(?:related|recommended|further|similar|suggested|trending|popular|latest|recent|top|more|other|breaking|featured) (?:articles?|stor(?:y|ies)|news|posts?|topics?|content|coverage|reading|reads?|links?|videos?|headlines?|now|for you)(?: ?:.*)?",
            "(?:related|recommended|trending|see also|up next|watch next|editors?'?s? picks?|don't miss|you may have missed|in case you missed it|what to read next|read next|more to read|around the web|from the web)(?: ?:.*)?",
            "(?:you (?:may|might) (?:also )?(?:like|be interested|enjoy)|people also read|readers also)\\b.*",
            "more (?:from|on|in|about|by) [^.\"]{1,50}",
            "explore more\\b[^.\"]{0,50}",
            "most (?:read|popular|viewed|shared|watched|recent)\\b.{0,30}",
            "(?:watch|listen|video|live|in pictures|podcast) ?: .*",
            "(?:читайте также|читайте також|смотрите также|дивіться також|читай також|по теме|за темою|подробнее|детальніше)\\b.*"),
    PICTURES(
            60,
            Place.BETWEEN,
            "\\((?:photo|photograph|image|picture|video|illustration|foto|фото)s?(?: credits?| courtesy| source)?(?: by| of)? ?[:/|©][^)]{0,160}\\)?",
            "(?:photo|photograph|image|picture|video|illustration|foto|фото)s?(?: credits?| courtesy| source)?(?: by| of)? ?[:/|©](?: ?[^ ]+){0,8}",
            "\\(?(?:photo|image|picture) by [^.\"]{1,80}\\)?",
            "(?:file|archive|handout) ?[–—-] ?.{3,300}",
            ".{1,300}\\((?-i:\\p{Lu})[^()/]{1,30}/(?-i:\\p{Lu})[^()/]{1,40}\\)",
            "(?:file|stock|handout) (?:photo|image|picture)\\W*",
            "(?:getty images|shutterstock|istock|ap photo|afp photo)(?:[ /].{0,60})?",
            "(?:click|tap) (?:here )?(?:to|for) (?:enlarge|zoom|view|play|open|read|see|subscribe|watch|listen).{0,60}",
            "(?:image|photo|video|gallery) ?\\d+ (?:of|/) ?\\d+",
            "(?:image|media|picture|photo|video) (?:source|caption|credit),.*",
            "(?:photographs?|photos?|photography|illustrations?|pictures|video|graphics?|artwork) by [^.\"]{1,60}",
            ".{1,300}[.!?\"' ](?:photographs?|photos?|pictures?|images?|credit|illustration|foto|bild|фото)(?: credit)? ?[:©] ?[^.]{1,80}",
            ".{1,300}\\((?:ap|afp|reuters|epa|dpa|photo|foto|image|picture|getty|file|courtesy)\\b[^()]{0,80}(?:/|photo|foto|images|via|:| by )[^()]{0,80}\\)",
            "(?:view|open|see) (?:photos?|gallery|image(?: in full ?screen)?|all photos)"),
    READING_AIDS(
            40,
            Place.BETWEEN,
            "(?:estimated )?(?:reading|read) time ?:? ?.{0,30}",
            "\\d+[- ]min(?:ute)?s?\\.? read(?:ing)?(?: time)?",
            "(?:(?:last )?(?:updated|published|posted|modified):? ?)?(?:\\d+|an?|one|two|three|few) (?:second|sec|minute|min|hour|hr|day|week|month|year)s?\\.? ago",
            "listen to (?:this )?(?:article|story)\\b.{0,40}",
            "(?:text|font) size\\b.{0,20}",
            "(?:a version of )?this (?:article|story|piece|column|essay|interview) (?:also )?(?:appears|appeared|was published|ran|is part of)\\b[^\"“]*(?:edition|issue|print|series|magazine)\\b.{0,120}",
            "\\(?(?:except for|apart from|other than|only) the headline,?.*\\bnot been edited\\b.*",
            "(?:the )?(?:conversation|interview)(?: above| below)? (?:has been|was) (?:lightly )?(?:edited|condensed)[^\"]{0,60}",
            "\\d+(?:[.,]\\d+)?[km]? ?(?:views?|reads?|likes?|followers?|просмотров|переглядів)",
            "(?:a[+-] ?)+",
            "companies|(?:opens|open) (?:in )?(?:a )?new tab",
            "(?:home|main|головна|главная|startseite|accueil|inicio|início|strona główna)(?: ?[/>»›|] ?[^/>»›|]{1,40}){1,5}",
            "[\\p{L} &]{1,30}(?: ?[>»›] ?[\\p{L}\\p{N} &,'-]{1,40}){1,5}");

    private enum Place {
        BETWEEN,
        BELOW
    }

    private static final String PREFIX = "furniture: ";

    private final int mostWords;
    private final Place place;
    private final Pattern words;

    Furniture(int mostWords, Place place, String... alternatives) {
        this.mostWords = mostWords;
        this.place = place;
        // Without the last flag, a word boundary knows only ASCII letters from Java 19 on.
        this.words = Pattern.compile(
                "(?:" + String.join("|", alternatives) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    @Override
    public void read(Page page) {
        boolean canBeHeadline = this == RELATED || this == PICTURES;
        page.free()
                // "WATCH: ..." and "Read more ..." can be headlines where the report begins.
                .filter(i -> (i > 0 || !canBeHeadline) && matches(page.line(i)))
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, ruleName(), Certainty.WORDS));
    }

    boolean matches(Line line) {
        return line.isShort(mostWords) && words.matcher(line.plain).matches();
    }

    static boolean isAny(Line line) {
        return Arrays.stream(values()).anyMatch(kind -> kind.matches(line));
    }

    String ruleName() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the rule that claimed a line is one of these kinds. */
    static boolean isOneOf(String rule, Set<Furniture> kinds) {
        return kinds.stream().anyMatch(kind -> kind.ruleName().equals(rule));
    }

    /** Whether, below the last paragraph, a line claimed by this rule ends the article. */
    static boolean opensTail(String rule) {
        return !rule.startsWith(ForeignFurniture.BETWEEN)
                && Arrays.stream(values())
                        .noneMatch(kind -> kind.place == Place.BETWEEN
                                && kind != RELATED
                                && kind.ruleName().equals(rule));
    }
}
