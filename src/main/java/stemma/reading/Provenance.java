package stemma.reading;

import java.time.Instant;

/** Where an article comes from: the file as received, its fingerprint, and how many of its lines became the body. */
record Provenance(String file, Instant received, String sha256, int bytes, int lines, int bodyLines) {}
