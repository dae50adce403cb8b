package stemma.audit;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down every audited event in the very transaction that causes it, so that neither is there without the other. */
@Component
class AuditLog {

    static final String NO_REQUEST = "-";

    private final AuditEntries entries;
    private final Sealer sealer;
    private final Clock clock;

    AuditLog(AuditEntries entries, Sealer sealer, Clock clock) {
        this.entries = entries;
        this.sealer = sealer;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AuditedEvent event) {
        entries.add(event, clock.instant(), address());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealer.wake();
            }
        });
    }

    /** Of the client itself where a proxy that the server trusts names it: the server has settled that already. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Objects.requireNonNullElse(request.getRequest().getRemoteAddr(), NO_REQUEST)
                        + Via.of(request.getRequest())
                : NO_REQUEST;
    }
}
