-- How many bytes of memory a package takes once it is read; null where it was received before this was measured.
alter table packages add column weight bigint;
-- Whether its day of data lies after the day on which it was received: such a package stands for its sender only when there is no other.
alter table packages add column is_ahead boolean default false not null;
-- The counts by code and the ledger of the report, so that a page need not read all of it; null where it was received before.
alter table packages add column summary text;
