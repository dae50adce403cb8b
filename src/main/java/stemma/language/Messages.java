package stemma.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of readers' pages. A message whose first argument is a number may stand in the files once for each form of the word, as
 * {@code reports.one} and {@code reports.few}; who asks for {@code reports} gets the right one.
 */
@Component("messageSource")
class Messages extends ResourceBundleMessageSource {

    Messages() {
        setBasename("messages");
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code != null
                && locale != null
                && arguments != null
                && arguments.length > 0
                && arguments[0] instanceof Number number) {
            String form = code + Plural.of(number.longValue(), locale).suffix();
            String counted = super.getMessageInternal(form, arguments, locale);
            if (counted != null) {
                return counted;
            }
        }
        return super.getMessageInternal(code, arguments, locale);
    }
}
