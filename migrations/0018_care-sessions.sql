-- Sessions of a practice and what was run. Times are those of a Dutch clock beside a Dutch day, so that a session at seven
-- is at seven in winter and in summer. What was run is a fact: a correction is a new version beside the first one.
create table care.running_group (
  practice_id uuid not null default care.practice() references care.practice,
  id uuid not null,
  name text not null,
  place text not null default '',
  weekday smallint not null check (weekday between 0 and 6),
  begins time not null,
  ends time not null check (ends > begins),
  -- Whether somebody new may come along at any time, and how many there may be (care.md 1: CWZ at most 8, NICE usually 8).
  open boolean not null default true,
  most smallint not null default 8 check (most between 1 and 30),
  member_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, member_id) references care.member
);

call care.keep_apart('running_group', 'select, insert, update');

create table care.group_member (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  group_id uuid not null,
  client_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (practice_id, id),
  foreign key (practice_id, group_id) references care.running_group,
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create unique index group_member_current on care.group_member (practice_id, group_id, client_id) where until_day is null;

create index group_member_client on care.group_member (practice_id, client_id);

call care.keep_apart('group_member', 'select, insert, update');

-- One appointment. `sequence` rises with every change, so that calendars take the newest (RFC 5545).
create table care.session (
  practice_id uuid not null default care.practice() references care.practice,
  id uuid not null,
  series_id uuid,
  group_id uuid,
  day date not null,
  begins time not null,
  ends time not null check (ends > begins),
  place text not null default '',
  sequence integer not null default 0,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, group_id) references care.running_group
);

create index session_day on care.session (practice_id, day, begins);

create index session_series on care.session (practice_id, series_id, day) where series_id is not null;

create index session_group on care.session (practice_id, group_id, day) where group_id is not null;

call care.keep_apart('session', 'select, insert, update');

create table care.session_therapist (
  practice_id uuid not null default care.practice(),
  session_id uuid not null,
  member_id uuid not null,
  primary key (practice_id, session_id, member_id),
  foreign key (practice_id, session_id) references care.session,
  foreign key (practice_id, member_id) references care.member
);

create index session_therapist_member on care.session_therapist (practice_id, member_id);

call care.keep_apart('session_therapist', 'select, insert, delete');

create table care.session_client (
  practice_id uuid not null default care.practice(),
  session_id uuid not null,
  client_id uuid not null,
  primary key (practice_id, session_id, client_id),
  foreign key (practice_id, session_id) references care.session,
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index session_client_client on care.session_client (practice_id, client_id);

call care.keep_apart('session_client', 'select, insert, delete');

-- That a session does not take place, and why; who undoes it in time leaves both facts.
create table care.call_off (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  session_id uuid not null,
  reason text not null check (reason in ('storm', 'heat', 'ice', 'smog', 'planning')),
  member_id uuid,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, session_id) references care.session
);

create unique index call_off_current on care.call_off (practice_id, session_id) where undone_at is null;

call care.keep_apart('call_off', 'select, insert, update');

-- What a client walked and ran on a day, or that they stayed away: guided or on their own, with a session or without.
-- `run_id` says which run it is, `version` which telling of it; the last one counts and the earlier ones stay.
create table care.run (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  run_id uuid not null,
  version integer not null check (version >= 1),
  client_id uuid not null,
  session_id uuid,
  day date not null,
  state text not null check (state in ('begun', 'done', 'missed', 'withdrawn')),
  company text not null check (company in ('guided', 'independent')),
  minutes_walked numeric(5, 1) not null default 0 check (minutes_walked between 0 and 600),
  minutes_run numeric(5, 1) not null default 0 check (minutes_run between 0 and 600),
  minutes_planned numeric(5, 1) check (minutes_planned between 0 and 600),
  mood smallint check (mood between 0 and 10),
  energy smallint check (energy between 0 and 10),
  pain smallint check (pain between 0 and 10),
  sleep smallint check (sleep between 0 and 10),
  effort smallint check (effort between 0 and 10),
  talk_test boolean,
  mood_after smallint check (mood_after between 0 and 10),
  stop_sign text,
  stop_done text,
  absence text check (absence in ('with-notice', 'without-notice')),
  note text not null default '' check (char_length(note) <= 280),
  recorded_kind text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, client_id, run_id, version),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, session_id) references care.session,
  check ((state = 'missed') = (absence is not null)),
  check ((stop_sign is null) = (stop_done is null))
);

create index run_client on care.run (practice_id, client_id, day);

-- Of one person in one session there is one run, however many devices tell of it.
create unique index run_session on care.run (practice_id, session_id, client_id, version) where session_id is not null;

call care.keep_apart('run', 'select, insert');

-- Told afterwards: whether pain was still there a day later. The last word counts.
create table care.run_afterwards (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  run_id uuid not null,
  client_id uuid not null,
  pain_over_24_hours boolean not null,
  recorded_kind text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index run_afterwards_run on care.run_afterwards (practice_id, client_id, run_id);

call care.keep_apart('run_afterwards', 'select, insert');
