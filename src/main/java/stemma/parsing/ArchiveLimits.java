package stemma.parsing;

/** How much an archive may hold; the ratio counts only beyond the grace, since short repetitive text packs well. */
record ArchiveLimits(int entries, int entryBytes, long totalBytes, int ratio, long ratioGrace) {

    static final ArchiveLimits USUAL = new ArchiveLimits(10_000, Decoding.MAX_BYTES, 512L << 20, 200, 1 << 20);
}
