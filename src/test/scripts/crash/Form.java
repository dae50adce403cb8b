import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a page that has a certain field, with all its fields as the page fills them in. */
final class Form {
    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option([^>]*\\bselected\\b[^>]*)>");

    final Map<String, String> fields = new LinkedHashMap<>();
    Optional<String> action = Optional.empty();

    Form(String page, String field) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(2).contains("name=\"" + field + "\"")) {
                action = attribute(form.group(1), "action");
                read(form.group(2));
                return;
            }
        }
        throw new IllegalArgumentException("no form with a field " + field + " on a page that begins " + page.substring(0, Math.min(200, page.length())));
    }

    private void read(String inside) {
        Matcher field = FIELD.matcher(inside);
        while (field.find()) {
            if (field.group(1) != null) {
                input(field.group(1));
            } else if (field.group(2) != null) {
                // HTML drops one line break after the tag
                put(field.group(2), plain(field.group(3)).replaceFirst("^\r?\n", ""));
            } else {
                Matcher chosen = CHOSEN.matcher(field.group(5));
                put(field.group(4), chosen.find() ? attribute(chosen.group(1), "value").orElse("") : "");
            }
        }
    }

    private void input(String tag) {
        String type = attribute(tag, "type").orElse("text");
        boolean off = (type.equals("checkbox") || type.equals("radio")) && !tag.contains("checked");
        if (!off && !type.equals("submit") && !type.equals("file")) {
            put(tag, attribute(tag, "value").orElse(""));
        }
    }

    private void put(String tag, String value) {
        attribute(tag, "name").ifPresent(name -> fields.putIfAbsent(name, value));
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? Optional.of(plain(value.group(1))) : Optional.empty();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
