package stemma.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.Knowledge.Standing;

/** The house's list of names: which spellings stand for which outlet, author, body or place. */
@Component
public class Register {

    private final Knowledge knowledge;
    private final Recognition recognition;

    Register(Knowledge knowledge, Recognition recognition) {
        this.knowledge = knowledge;
        this.recognition = recognition;
    }

    /** The house's name of the outlet that is cited as given, in any known spelling; the given words if unknown. */
    public String outlet(String cited) {
        return knowledge
                .known(EntryKind.OUTLET, cited)
                .filter(Standing::checked)
                .map(Standing::name)
                .orElse(cited);
    }

    /** The record that goes by a name in any known spelling, as it stands; nothing is entered. */
    public Optional<Long> known(EntryKind kind, String words) {
        return knowledge.met(kind, words).map(Standing::id);
    }

    /** Those names that are, in any known spelling, names of outlets that an editor has looked at. */
    public Set<String> outletsAmong(Collection<String> names) {
        return knowledge.outletsAmong(names);
    }

    /** The name to show for a record; the words of the text itself where it has none. */
    public @Nullable String name(@Nullable Long id, @Nullable String words) {
        return id == null ? words : knowledge.standing(id).map(Standing::name).orElse(words);
    }

    /** The records of a text's outlet and authors; names that nobody has met before become records. */
    @Transactional
    public Credits credits(Named text) {
        return recognition.of(List.of(text)).get(0);
    }

    /** The same for many texts at once: without a query where all names were met before, else with a few for all. */
    @Transactional
    public List<Credits> credits(List<Named> texts) {
        return recognition.of(texts);
    }
}
