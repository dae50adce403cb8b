-- The corrections of all texts, the newest first.
create index public_change_correction on public_change (id desc) where what = 'CORRECTED';
