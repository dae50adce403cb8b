-- All that the queue filters articles by stands in the index by which it walks them, so that those it does not want cost no look
-- at the table.
drop index article_urgent;
create index article_urgent on article (urgency desc, id desc) include (head_id, outlet_id, collection_id, created_at)
    where incoming_id is null and warning_count > 0;
