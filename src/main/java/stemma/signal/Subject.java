package stemma.signal;

/** Something that pages show, and that changes. */
public record Subject(String word) {

    /** Whatever there is. */
    public static final Subject ALL = new Subject("all");

    /** Which texts there are, and what stands first in them. */
    public static final Subject LISTS = new Subject("lists");

    /** What outlets and people are called. */
    public static final Subject NAMES = new Subject("names");

    public Subject {
        if (word.isBlank()) {
            throw new IllegalArgumentException("a subject has a name");
        }
    }

    /** One story, with its reports. */
    public static Subject story(long id) {
        return new Subject("story " + id);
    }

    /** One article, without the story that it is part of. */
    public static Subject article(long id) {
        return new Subject("article " + id);
    }
}
