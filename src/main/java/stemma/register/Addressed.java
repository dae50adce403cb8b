package stemma.register;

/**
 * A standing record, and the last part of the address of its page.
 *
 * @param asked the record that was asked for: itself, or one that became part of it
 */
public record Addressed(long asked, long id, String name, String address) {}
