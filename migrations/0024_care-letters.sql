-- Letters about a client to one recipient (S39), and the end of guidance with what comes after it. What was done with a
-- letter is only ever added to; the words of a letter that was released never change: a correction is a new letter.
create table care.letter (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  recipient_id uuid not null,
  kind text not null check (kind in ('start', 'progress', 'closing', 'gp-question', 'attendance')),
  lane text not null check (lane in ('cure', 'reintegration', 'prevention')),
  corrects uuid,
  member_id uuid not null,
  made_at timestamptz not null,
  -- The parts as they will be sent, and how often they were changed: who releases says which text they saw.
  parts jsonb not null,
  revision integer not null default 1,
  -- What stands above and below the parts, fixed when the letter is offered.
  head jsonb,
  document_id uuid,
  document_hash bytea check (octet_length(document_hash) = 32),
  primary key (practice_id, id),
  check ((document_id is null) = (document_hash is null)),
  check (document_id is null or head is not null),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, recipient_id) references care.recipient on delete cascade,
  foreign key (practice_id, corrects) references care.letter on delete cascade,
  foreign key (practice_id, member_id) references care.member,
  foreign key (practice_id, document_id) references care.document on delete cascade
);

create index letter_client on care.letter (practice_id, client_id, made_at);

create index letter_recipient on care.letter (practice_id, recipient_id);

create trigger letter_frozen before update on care.letter
  for each row when (old.document_id is not null) execute function platform.refuse_change();

call care.keep_apart('letter', 'select, insert, update (parts, revision, head, document_id, document_hash)');

-- What happened to a letter. `how` says in which way a client without pages of their own released it.
create table care.letter_event (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  seq bigint generated always as identity,
  client_id uuid not null,
  letter_id uuid not null,
  kind text not null check (kind in
    ('offered', 'recalled', 'sent-back', 'released', 'sent', 'opened', 'link-ended', 'withdrawn')),
  words text not null default '' check (char_length(words) <= 600),
  how text check (how in ('client', 'paper', 'spoken')),
  signed_on date,
  link_id uuid,
  by_kind text not null,
  by_id uuid,
  at timestamptz not null,
  primary key (practice_id, id),
  check ((kind = 'released') = (how is not null)),
  check ((kind in ('sent', 'opened')) = (link_id is not null)),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, letter_id) references care.letter on delete cascade
);

create index letter_event_letter on care.letter_event (practice_id, letter_id, seq);

create index letter_event_client on care.letter_event (practice_id, client_id);

create unique index letter_released_once on care.letter_event (practice_id, letter_id) where kind = 'released';

call care.keep_apart('letter_event', 'select, insert');

-- What a client made with their therapist for harder times, in their own words: the last one counts.
create table care.relapse_plan (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  signs text[] not null,
  steps text[] not null,
  people text[] not null,
  by_kind text not null,
  by_id uuid,
  at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index relapse_plan_client on care.relapse_plan (practice_id, client_id, at);

call care.keep_apart('relapse_plan', 'select, insert');

-- The end of guidance, with the criteria as they were counted that day; who undoes it leaves both facts.
create table care.discharge (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  discharged_on date not null,
  choice text not null,
  reason text not null default '' check (char_length(reason) <= 600),
  criteria jsonb not null,
  member_id uuid not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member,
  foreign key (practice_id, undone_by) references care.member
);

create unique index discharge_current on care.discharge (practice_id, client_id) where undone_at is null;

call care.keep_apart('discharge', 'select, insert, update (undone_at, undone_by)');

-- What still comes after it: a booster or a measurement on a day, and what came of it.
create table care.follow_up (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  discharge_id uuid not null,
  kind text not null check (kind in ('booster-week-20', 'booster-week-28', 'after-3-months', 'after-6-months')),
  due_on date not null,
  outcome text check (outcome in ('done', 'not-wanted', 'not-reached')),
  closed_at timestamptz,
  closed_by uuid,
  primary key (practice_id, id),
  unique (practice_id, discharge_id, kind),
  check ((outcome is null) = (closed_at is null)),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, discharge_id) references care.discharge on delete cascade,
  foreign key (practice_id, closed_by) references care.member
);

create index follow_up_client on care.follow_up (practice_id, client_id);

create index follow_up_due on care.follow_up (practice_id, due_on) where outcome is null;

call care.keep_apart('follow_up', 'select, insert, update (due_on, outcome, closed_at, closed_by)');
