-- With words that were chosen: whether they were kept inside, and what readers saw then. Undoing what came after brings that back too.
alter table story_choice
    add column held    boolean not null default false,
    add column live_id bigint,
    add check (kind = 'TEXT' or not held),
    add check (held or live_id is null);

update story_choice set held = true, live_id = story.live_id
from story where story.id = story_id and kind = 'TEXT' and story.held;
