-- Owned by responses.
-- Which line of the record a line of a court summary is, and what stood on record where somebody wrote other words, so
-- that a version can be changed without being written again. Lines kept before this have neither.
alter table court_summary_line
    add column line_key text check (line_key ~ '^[a-z]{1,20}(-[a-z0-9-]{1,60})?$'),
    add column reworded boolean not null default false,
    add column proposed bytea,
    add constraint reworded_line check (case when reworded then line_key is not null else proposed is null end),
    add constraint line_once unique (summary_id, line_key);
