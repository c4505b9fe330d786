create schema if not exists learning;

-- The bank of questions. What a question says stands in its versions: one that was used in a test stays as it was.
create table learning.question (
  id uuid primary key,
  state text not null check (state in ('draft', 'in-use', 'retired')),
  created_at timestamptz not null default now()
);

create table learning.question_version (
  id uuid primary key,
  question_id uuid not null references learning.question,
  version integer not null check (version > 0),
  topic text not null,
  kind text not null check (kind in ('single', 'multiple', 'order', 'number', 'open')),
  content jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null default now(),
  unique (question_id, version)
);

-- S26: one test an edition, the same for everybody. The seed gives the same draw again.
create table learning.theory_test (
  id uuid primary key,
  edition_id uuid not null unique,
  seed text not null,
  plan jsonb not null,
  drawn_at timestamptz not null default now(),
  opened_at timestamptz,
  room_code text check (room_code ~ '^\d{6}$'),
  closed_at timestamptz,
  check ((opened_at is null) = (room_code is null)),
  check (closed_at is null or closed_at >= opened_at)
);

create table learning.theory_test_question (
  test_id uuid not null references learning.theory_test,
  position integer not null check (position > 0),
  version_id uuid not null references learning.question_version,
  primary key (test_id, position),
  unique (test_id, version_id)
);

create index theory_test_question_version on learning.theory_test_question (version_id);

-- Who typed the code of the room.
create table learning.theory_test_entry (
  test_id uuid not null references learning.theory_test,
  enrolment_id uuid not null,
  entered_at timestamptz not null,
  primary key (test_id, enrolment_id)
);

create index theory_test_entry_person on learning.theory_test_entry (enrolment_id);

-- Every answer as it was given, also those that a later one replaced: which one counts is read from all of them, so
-- that doubled, late and reordered deliveries end the same. The id is made on the device that gave the answer.
create table learning.theory_test_answer (
  test_id uuid not null references learning.theory_test,
  enrolment_id uuid not null,
  id uuid not null,
  version_id uuid not null references learning.question_version,
  device text not null,
  counter integer not null check (counter > 0),
  answer jsonb,
  given_at timestamptz not null,
  received_at timestamptz not null,
  primary key (test_id, enrolment_id, id)
);

create trigger theory_test_answer_stays before update on learning.theory_test_answer
  for each row execute function platform.refuse_change();

create table learning.theory_test_hand_in (
  test_id uuid not null references learning.theory_test,
  enrolment_id uuid not null,
  id uuid not null,
  device text not null,
  counter integer not null check (counter > 0),
  given_at timestamptz not null,
  received_at timestamptz not null,
  primary key (test_id, enrolment_id, id)
);

-- Answers to open questions that the teacher chose to show to the room, without names.
create table learning.theory_test_shown_answer (
  test_id uuid not null references learning.theory_test,
  answer_id uuid not null,
  chosen_by text not null,
  chosen_at timestamptz not null default now(),
  primary key (test_id, answer_id)
);
