create schema if not exists learning;

-- What a participant's QR code holds: a secret that says nothing about who they are.
create table learning.attendance_token (
  enrolment_id uuid primary key,
  token text not null unique,
  made_at timestamptz not null default now()
);

-- Everything anybody recorded about attendance, once, under the id its device gave it. Nothing is overwritten: who
-- was present is read from these rows by the rule in src/learning/domain/attendance.ts.
create table learning.attendance_event (
  id uuid primary key,
  edition_id uuid not null,
  enrolment_id uuid not null,
  half_day text not null check (half_day in ('day-1-morning', 'day-1-afternoon', 'day-2-morning', 'day-2-afternoon',
    'return-day-morning', 'return-day-afternoon')),
  kind text not null check (kind in ('mark', 'withdrawal', 'correction')),
  state text check (state in ('present', 'absent', 'made-up', 'open')),
  withdraws uuid,
  reason text not null default '',
  given_at timestamptz not null,
  device text not null,
  sequence bigint not null,
  recorded_by text not null,
  recorder_name text not null,
  received_at timestamptz not null default now(),
  check (case kind
    when 'mark' then state in ('present', 'absent') and withdraws is null
    when 'withdrawal' then state is null and withdraws is not null
    else state is not null and withdraws is null and reason <> '' end)
);

create index attendance_event_edition on learning.attendance_event (edition_id, enrolment_id);

create index attendance_event_enrolment on learning.attendance_event (enrolment_id);

create trigger attendance_event_stays before update or delete on learning.attendance_event
  for each row execute function platform.refuse_change();

-- How the groups for running were made and who was put in which: the same way of recording.
create table learning.group_event (
  id uuid primary key,
  edition_id uuid not null,
  kind text not null check (kind in ('group', 'place')),
  group_id text,
  enrolment_id uuid,
  name text,
  colour text,
  level text,
  removed boolean not null default false,
  given_at timestamptz not null,
  device text not null,
  sequence bigint not null,
  recorded_by text not null,
  received_at timestamptz not null default now(),
  check (case kind
    when 'group' then group_id is not null and name is not null and colour is not null and level is not null
    else enrolment_id is not null end)
);

create index group_event_edition on learning.group_event (edition_id);

create trigger group_event_stays before update or delete on learning.group_event
  for each row execute function platform.refuse_change();
