package stemma.ruling;

import stemma.audit.AuditedEvent;

/** A ruling on two articles holds no more. */
public record RulingWithdrawn(Ruling ruling, String actor) implements AuditedEvent {

    @Override
    public String action() {
        return "withdraw ruling";
    }

    @Override
    public String subject() {
        return "ruling/" + ruling.id();
    }

    @Override
    public String detail() {
        return "“" + ruling.one().name() + "” and “" + ruling.other().name() + "”";
    }
}
