package stemma.story;

/** A story got another address as it went public, or was taken back from the public. */
public record StoryRenamed(String from, String to) {}
