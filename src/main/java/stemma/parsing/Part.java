package stemma.parsing;

/** One line as received: its number in the file, counted from 1, and its text. */
record Part(int number, String received) {}
