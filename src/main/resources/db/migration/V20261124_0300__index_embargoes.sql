-- What has an embargo is found by when it ends.
create index article_embargo on article (embargo_until) where embargo_until is not null;
create index story_embargo on story (embargo_until) where embargo_until is not null;
