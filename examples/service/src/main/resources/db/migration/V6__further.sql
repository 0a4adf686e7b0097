-- With what a round is collected beside what is asked: a register of units, the package from many of an earlier round, profiles.
create table round_files (
  round_id bigint not null references rounds (id),
  place integer not null,
  kind varchar(10) not null,
  file_name varchar(120) not null,
  form varchar(10) not null,
  content ${bytes} not null,
  primary key (round_id, place)
);

-- Whether it is a package that can be worked with; what is none is kept as an answer alone.
alter table packages add column is_readable boolean default true not null;
