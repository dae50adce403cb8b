package stemma.syndication;

import org.jspecify.annotations.Nullable;

/** An article where others are told of it. */
record Member(
        String slug, @Nullable String headline, @Nullable String outlet) {}
