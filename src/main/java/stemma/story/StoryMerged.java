package stemma.story;

/** The story became part of another one meanwhile: what is decided about it now would go where nobody sees it. */
public class StoryMerged extends MergeRefused {

    StoryMerged(String slug, String whole) {
        super(
                "The story “" + slug + "” is part of “" + whole + "” by now, which readers see in its place."
                        + " Nothing was changed; what you typed is kept.",
                "/desk/stories/" + whole);
    }
}
