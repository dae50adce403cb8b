-- The page of corrections walks them from the newest on.
create index public_change_notices on public_change (id) where what = 'CORRECTED';
