-- What a practice settles for itself, and what it knows of a client from the first day on.
alter table care.client add column representatives jsonb not null default '[]';

alter table care.client add column end_reason text;

-- Two entries of one person are looked for by the day of birth.
create index client_born on care.client (practice_id, born_on);

-- Where a practice walks and runs. A place closes; it stays, because sessions were held there.
create table care.place (
  practice_id uuid not null default care.practice() references care.practice,
  id uuid not null,
  name text not null,
  address text not null,
  terrain text not null check (terrain in ('forest', 'heath', 'dune', 'beach', 'park', 'polder', 'town')),
  parking text not null default '',
  closed_at timestamptz,
  primary key (practice_id, id)
);

call care.keep_apart('place', 'select, insert, update');

-- A rule of the practice that was changed, such as the basis on which it keeps files: why, and by whom.
create table care.rule_change (
  practice_id uuid not null default care.practice() references care.practice,
  id uuid not null,
  rule text not null,
  before text not null,
  after text not null,
  reason text not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, member_id) references care.member
);

call care.keep_apart('rule_change', 'select, insert');
