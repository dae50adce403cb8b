-- Each suggestion is looked at by itself, so that whoever wants the likest of very many walks along their index and stops.
-- A ruling names sources: the few that there are of one story's articles are looked up first, then where the others are told.
create or replace view open_suggestion as
select suggestion.*, places.here, places.there
from suggestion cross join lateral (
    select here.story_id as here, there.story_id as there
    from placement here join placement there on there.article_id = suggestion.other_id
    where here.article_id = suggestion.article_id and here.story_id <> there.story_id and not exists (
        select from placement one_place
        join article one on one.id = one_place.article_id
        cross join lateral (
            select other_collection as collection, other_source as source from ruling
            where withdrawn_at is null and not same and one_collection = one.collection_id and one_source = one.source_key
            union all
            select one_collection, one_source from ruling
            where withdrawn_at is null and not same and other_collection = one.collection_id and other_source = one.source_key
        ) as ruled
        cross join lateral (
            select other_place.story_id from article other join placement other_place on other_place.article_id = other.id
            where other.collection_id = ruled.collection and other.source_key = ruled.source
            limit 1
        ) as told
        where one_place.story_id = here.story_id and told.story_id = there.story_id)
    limit 1) as places;
