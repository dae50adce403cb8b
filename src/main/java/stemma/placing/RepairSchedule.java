package stemma.placing;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link Repairs} work in the background. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RepairSchedule {}
