-- Measuring: the questionnaires that a practice may use, for whom they are planned, what was asked when, and the answers
-- as they were given. Answers and plans are only ever added to: the last plan counts, and an answer stays.

-- A questionnaire as its file was loaded. `mapping` says which question is which item of the instrument.
create table care.questionnaire (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  canonical text not null check (char_length(canonical) <= 400),
  version text not null check (char_length(version) <= 100),
  title text not null check (char_length(title) <= 200),
  file text not null,
  instrument text,
  mapping jsonb not null default '[]',
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  retired_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, loaded_by) references care.member
);

create unique index questionnaire_current on care.questionnaire (practice_id, canonical, version)
  where retired_at is null;

call care.keep_apart('questionnaire', 'select, insert, update (retired_at)');

-- What is measured with whom: from which day, until which, with which questionnaires; or nothing for now.
create table care.measure_plan (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  starts_on date not null,
  ends_on date,
  questionnaires uuid[] not null check (cardinality(questionnaires) between 1 and 8),
  paused boolean not null,
  decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member,
  check (ends_on >= starts_on)
);

create index measure_plan_client on care.measure_plan (practice_id, client_id, decided_at);

call care.keep_apart('measure_plan', 'select, insert');

-- One measuring: a moment of the plan, or in between, at which a client is asked.
create table care.measuring (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  moment text not null check (moment in ('start', 'along', 'end', 'after-3-months', 'after-6-months', 'extra')),
  number integer not null default 0,
  due_on date not null,
  closes_on date not null,
  made_at timestamptz not null,
  invited_at timestamptz,
  reminded_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create unique index measuring_planned on care.measuring (practice_id, client_id, moment, number)
  where moment <> 'extra';

create index measuring_client on care.measuring (practice_id, client_id, due_on);

create index measuring_open on care.measuring (practice_id, closes_on);

call care.keep_apart('measuring', 'select, insert, update (invited_at, reminded_at)');

-- One questionnaire of a measuring, with what was filled in before it was sent.
create table care.measure_form (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  measuring_id uuid not null,
  questionnaire_id uuid not null,
  place smallint not null,
  draft jsonb not null default '{}',
  page smallint not null default 0,
  drafted_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, measuring_id, questionnaire_id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, measuring_id) references care.measuring on delete cascade
);

create index measure_form_client on care.measure_form (practice_id, client_id);

call care.keep_apart('measure_form', 'select, insert, update (draft, page, drafted_at)');

-- The answers to one questionnaire, as they were sent: as FHIR, as numbers by item, and what they came to.
create table care.measurement (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  form_id uuid not null,
  questionnaire_id uuid not null,
  instrument text,
  response jsonb not null,
  numbers jsonb not null,
  outcome jsonb,
  answered_by text not null check (answered_by in ('link', 'client', 'together')),
  answered_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, form_id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, form_id) references care.measure_form on delete cascade
);

create index measurement_client on care.measurement (practice_id, client_id, answered_at);

call care.keep_apart('measurement', 'select, insert');
