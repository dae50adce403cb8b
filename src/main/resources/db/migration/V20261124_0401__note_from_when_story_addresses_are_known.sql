-- From when on readers can know the address of a story. Until then it may be made anew, of what is public by then.
alter table story add column address_known_from timestamptz;

update story set address_known_from = greatest(story.public_from, (select min(article.public_from) from placement
    join article on article.id = article_id where story_id = story.id and article.public_from is not null))
where story.state in ('PUBLISHED', 'KILLED') and story.public_from is not null;
