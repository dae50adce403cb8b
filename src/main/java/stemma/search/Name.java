package stemma.search;

import java.util.List;

/**
 * A name that was searched for, in all the ways in which texts may have it.
 *
 * @param phrases written out
 * @param abbreviations without dots, as the index has them
 */
record Name(List<String> phrases, List<String> abbreviations) {

    Name {
        phrases = List.copyOf(phrases);
        abbreviations = List.copyOf(abbreviations);
    }

    static Name of(List<String> forms) {
        return new Name(
                forms.stream()
                        .filter(form -> !Abbreviations.is(form))
                        .distinct()
                        .toList(),
                forms.stream()
                        .filter(Abbreviations::is)
                        .map(Abbreviations::plain)
                        .distinct()
                        .toList());
    }
}
