package stemma.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A hashed password, and who set it. */
record Password(String hash, String setBy) {

    /** Who set a password that the program gave by itself on its first start. */
    static final String FIRST = "first start";

    /** The shortest password that a person may choose, in characters. */
    static final int SHORTEST = 10;

    /** What BCrypt can hash, in bytes. */
    static final int LONGEST = 72;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Words that nobody can guess: 20 letters and digits without those that look alike, about 116 bits. */
    static String random() {
        return RANDOM.ints(20, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
