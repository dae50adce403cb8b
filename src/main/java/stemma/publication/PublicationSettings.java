package stemma.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What admins set about publication: {@code stemma.publication.imports=published} or {@code draft}. */
@ConfigurationProperties("stemma.publication")
public record PublicationSettings(@DefaultValue("published") Imports imports) {}
