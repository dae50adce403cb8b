package stemma.once;

/**
 * How a form was answered: by sending its sender elsewhere, with what the next page is to say as JSON. A program's request is
 * answered with where to look, if there is something, and in place of the JSON with the validator.
 */
record Answer(int status, String location, String flash) {}
