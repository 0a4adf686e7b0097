-- Where a finding points, in English; place says it in Vietnamese. Null where it was received before, and place said it in no language.
alter table findings add column place_en varchar(1000);
