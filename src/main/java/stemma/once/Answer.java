package stemma.once;

/** How a form was answered: by sending its sender elsewhere, with what the next page is to say as JSON. */
record Answer(int status, String location, String flash) {}
