package stemma.once;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Puts keys into all forms, and looks at them where forms come in. */
@Configuration
@ConditionalOnWebApplication
class OnceEach implements WebMvcConfigurer {

    private final SentForms sent;
    private final JsonMapper json;

    OnceEach(SentForms sent, JsonMapper json) {
        this.sent = sent;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Once(sent, json)).addPathPatterns("/desk/**", "/admin/**", "/api/**");
    }

    /** The security has its own processor under a name that the pages look for: this one stands around it. */
    @Bean
    static BeanPostProcessor formKeys() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor security ? new FormKeys(security) : bean;
            }
        };
    }
}
