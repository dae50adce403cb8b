-- Who tries a rule for an outlet of few reports need not wait until all revisions were looked through.
create index revision_outlet on revision (lower(outlet)) where outlet is not null;
