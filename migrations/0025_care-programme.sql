-- The programme of a client: what was settled, and what the therapist decided otherwise along the way. Both are facts that
-- stay; a plan follows from them and from what was run, and is kept nowhere. The last version of the settings counts.
create table care.programme (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  version integer not null check (version >= 1),
  settings jsonb not null,
  reason text not null default '' check (char_length(reason) <= 280),
  member_id uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create unique index programme_client on care.programme (practice_id, client_id, version);

call care.keep_apart('programme', 'select, insert');

create table care.overrule (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('release', 'step', 'session')),
  -- The Dutch day it was decided on, and why, about the run.
  decided_on date not null,
  why text not null check (char_length(why) between 1 and 280),
  step smallint,
  day date,
  course jsonb,
  company text check (company in ('guided', 'independent')),
  member_id uuid not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member,
  check ((kind = 'step') = (step is not null)),
  check ((kind = 'session') = (day is not null and course is not null and company is not null))
);

create index overrule_client on care.overrule (practice_id, client_id, made_at);

call care.keep_apart('overrule', 'select, insert');

-- A decision taken back on the day it was made: both facts stay.
create table care.overrule_withdrawal (
  practice_id uuid not null default care.practice(),
  overrule_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (practice_id, overrule_id),
  foreign key (practice_id, overrule_id) references care.overrule on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index overrule_withdrawal_client on care.overrule_withdrawal (practice_id, client_id);

call care.keep_apart('overrule_withdrawal', 'select, insert');
