package stemma.register;

/** What sort of thing a name in the register stands for. */
enum EntryKind {
    PERSON,
    BODY,
    PLACE,
    OUTLET
}
