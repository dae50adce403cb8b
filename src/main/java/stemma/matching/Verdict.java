package stemma.matching;

import java.util.List;

/** Where an article belongs: {@code stories} are the best stories that it is at all like, the best first. */
public sealed interface Verdict {

    List<StoryScore> stories();

    /** It tells the event of the first story; a second one, if near, is for an editor to look at. */
    record Joins(List<StoryScore> stories) implements Verdict {

        public Joins {
            stories = notEmpty(stories);
        }

        public StoryScore story() {
            return stories.get(0);
        }
    }

    /** It starts a story of its own, and an editor is asked whether it belongs to the first of these. */
    record Suggests(List<StoryScore> stories) implements Verdict {

        public Suggests {
            stories = notEmpty(stories);
        }

        public StoryScore story() {
            return stories.get(0);
        }
    }

    /** It starts a story of its own; what stories there are were not like enough to ask about. */
    record StartsNew(List<StoryScore> stories) implements Verdict {

        public StartsNew {
            stories = List.copyOf(stories);
        }
    }

    private static List<StoryScore> notEmpty(List<StoryScore> stories) {
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("there is no story to join");
        }
        return List.copyOf(stories);
    }
}
