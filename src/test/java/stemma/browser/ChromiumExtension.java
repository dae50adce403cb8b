package stemma.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Chromium for the whole run, on the first test that asks for it. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Chromium chromium = chromium(context);
        if (chromium.browser() != null) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI needs a browser: " + chromium.trouble());
        }
        return ConditionEvaluationResult.disabled("no browser: " + chromium.trouble());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chromium(context).started();
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }
}
