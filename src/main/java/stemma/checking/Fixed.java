package stemma.checking;

import org.jspecify.annotations.Nullable;
import stemma.revision.Saving;

/**
 * What became of fixes that an editor chose.
 *
 * @param saving null where nothing was to be saved
 * @param applied how many places were fixed
 * @param gone how many no longer stand as they did
 */
public record Fixed(@Nullable Saving saving, int applied, int gone) {}
