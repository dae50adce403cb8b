package stemma.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit log as a file, for other programs: what the filter lets through, newest first; itself on record. */
@Controller
class AuditExport {

    /** Somebody took a copy of the audit log. */
    private record LogExported(String actor, String after) implements AuditedEvent {

        @Override
        public String action() {
            return "export audit log";
        }

        @Override
        public String subject() {
            return "audit";
        }
    }

    private static final int AT_ONCE = 1_000;

    private final AuditEntries entries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AuditExport(AuditEntries entries, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.entries = entries;
        this.events = events;
        this.transaction = transaction;
    }

    @GetMapping("/admin/audit/log.csv")
    void csv(@ModelAttribute AuditFilter filter, Principal admin, HttpServletResponse response) throws IOException {
        Writer file = begin("audit-log.csv", "text/csv", admin, response);
        file.write(ExportLine.CSV_HEADER);
        write(filter, ExportLine::csv, file);
    }

    @GetMapping("/admin/audit/log.jsonl")
    void json(@ModelAttribute AuditFilter filter, Principal admin, HttpServletResponse response) throws IOException {
        write(filter, ExportLine::json, begin("audit-log.jsonl", "application/jsonl", admin, response));
    }

    private Writer begin(String name, String type, Principal admin, HttpServletResponse response) throws IOException {
        transaction.executeWithoutResult(status -> events.publishEvent(new LogExported(admin.getName(), name)));
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getWriter();
    }

    /** Some at a time, so that a log of any length passes through little memory. */
    private void write(AuditFilter filter, Function<AuditEntry, String> line, Writer file) throws IOException {
        Long end = Long.MAX_VALUE;
        while (end != null) {
            AuditPage some = entries.page(filter, end, AT_ONCE);
            for (AuditEntry entry : some.entries()) {
                file.write(line.apply(entry));
            }
            end = some.next();
        }
        file.flush();
    }
}
