package stemma.matching;

/** Many texts, numbered from 0 in the order in which they came; each can be read again. */
public interface Texts {

    int size();

    /** Is called from several threads at once. */
    Text text(int number);
}
