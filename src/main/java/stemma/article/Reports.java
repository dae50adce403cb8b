package stemma.article;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All reports, as received. */
interface Reports extends JpaRepository<Report, Long> {

    Optional<Report> findByCollectionIdAndSourceKeyAndSha256(long collectionId, String sourceKey, String sha256);

    /** Where the article's present words came from, without the bytes themselves. */
    @Query("""
            select new stemma.article.Provenance(report.id, report.fileName, report.receivedAt, report.sha256, report.charset,
                cast(sql('octet_length(?)', report.content) as integer))
            from Article article join article.report report where article.id = :articleId""")
    Provenance provenance(long articleId);

    @Query("""
            select new stemma.article.Provenance(report.id, report.fileName, report.receivedAt, report.sha256, report.charset,
                cast(sql('octet_length(?)', report.content) as integer))
            from Report report where report.id = :id""")
    Provenance received(long id);

    /** All that a source has sent, oldest first, without the bytes. */
    @Query("""
            select new stemma.article.Provenance(report.id, report.fileName, report.receivedAt, report.sha256, report.charset,
                cast(sql('octet_length(?)', report.content) as integer))
            from Report report where report.collectionId = :collection and report.sourceKey = :sourceKey order by report.id""")
    List<Provenance> versions(long collection, String sourceKey);

    /** A report whose import was taken back has come in again. */
    @Modifying
    @Query(nativeQuery = true, value = "delete from withdrawal where report_id = :reportId")
    void use(long reportId);

    /** Those of a source's reports whose import was taken back. */
    @Query(nativeQuery = true, value = """
            select report_id from withdrawal join report on report.id = report_id
            where collection_id = :collection and source_key = :sourceKey""")
    List<Long> withdrawn(long collection, String sourceKey);
}
