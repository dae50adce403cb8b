package stemma.parsing;

/** How much an archive may hold; the ratio counts only beyond the grace, since short repetitive text packs well. */
record ArchiveLimits(int entries, int entryBytes, long totalBytes, int ratio, long ratioGrace) {

    static final ArchiveLimits USUAL = new ArchiveLimits(200_000, Decoding.MAX_BYTES, 16L << 30, 200, 1 << 20);

    /** The most bytes a zip or a gzip may have as it comes. */
    static final long MOST_PACKED = 4L << 30;
}
