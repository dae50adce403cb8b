-- A suggestion is open while its articles are in two stories and no ruling keeps these apart.
create view open_suggestion as
select suggestion.*, here.story_id as here, there.story_id as there
from suggestion
join placement here on here.article_id = suggestion.article_id
join placement there on there.article_id = suggestion.other_id
where here.story_id <> there.story_id and not exists (
    select from placement one_place
    join article one on one.id = one_place.article_id
    cross join lateral (
        select other_collection as collection, other_source as source from ruling
        where withdrawn_at is null and not same and one_collection = one.collection_id and one_source = one.source_key
        union all
        select one_collection, one_source from ruling
        where withdrawn_at is null and not same and other_collection = one.collection_id and other_source = one.source_key
    ) as ruled
    join article other on other.collection_id = ruled.collection and other.source_key = ruled.source
    join placement other_place on other_place.article_id = other.id
    where one_place.story_id = here.story_id and other_place.story_id = there.story_id);
