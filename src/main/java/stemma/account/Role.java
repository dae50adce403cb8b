package stemma.account;

/** What a person may do; an admin may do all that an editor may. */
enum Role {
    EDITOR,
    ADMIN
}
