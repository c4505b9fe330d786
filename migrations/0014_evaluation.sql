create schema if not exists learning;

-- S30. Who has filled in which form, and nothing of what they answered. There is no time in it, and none with the
-- answers: two moments that agree would join them.
create table learning.evaluation_receipt (
  enrolment_id uuid not null,
  form text not null check (form in ('day-1', 'day-2', 'return-day', 'whole')),
  edition_id uuid not null,
  primary key (enrolment_id, form)
);

create index evaluation_receipt_edition on learning.evaluation_receipt (edition_id, form);

-- S30. An answer to one question, loose from the other answers of whoever gave it. Ids are random, not by time.
create table learning.evaluation_score (
  id uuid primary key,
  edition_id uuid not null,
  form text not null check (form in ('day-1', 'day-2', 'return-day', 'whole')),
  question text not null,
  score integer not null check (score between 1 and 5)
);

create index evaluation_score_edition on learning.evaluation_score (edition_id, form);

create table learning.evaluation_comment (
  id uuid primary key,
  edition_id uuid not null,
  form text not null check (form in ('day-1', 'day-2', 'return-day', 'whole')),
  theme text not null,
  words text not null check (words <> '')
);

create index evaluation_comment_edition on learning.evaluation_comment (edition_id, form);

-- A comment that names a person is out of sight, with the reason. Comments are laid down anew with every form that
-- comes in, so the reference is looked at when the transaction ends.
create table learning.evaluation_comment_hidden (
  comment_id uuid primary key references learning.evaluation_comment deferrable initially deferred,
  reason text not null check (reason <> ''),
  hidden_by text not null,
  hidden_at timestamptz not null default now()
);

-- S30: what was changed in the course because of what people answered.
create table learning.evaluation_change (
  id uuid primary key,
  edition_id uuid not null,
  theme text not null check (theme in ('content', 'teachers', 'place', 'organisation', 'other')),
  words text not null check (words <> ''),
  entered_by text not null,
  entered_at timestamptz not null default now(),
  removed_by text,
  removed_at timestamptz
);

-- S31. What a professional register has granted, for a term.
create table learning.accreditation (
  id uuid primary key,
  register text not null,
  sub_register text not null default '',
  profession text not null default '',
  number_kind text not null check (number_kind in ('big', 'other')),
  number text not null check (number <> ''),
  valid_from date not null,
  valid_until date not null,
  points numeric(6, 2) not null check (points > 0),
  awarded text not null check (awarded in ('per-meeting', 'whole')),
  pe_online_code text not null default '',
  evidence_id uuid references platform.file,
  revision integer not null default 1,
  removed_at timestamptz,
  check (valid_from <= valid_until)
);

-- Every version an accreditation has had, the present one included.
create table learning.accreditation_version (
  accreditation_id uuid not null references learning.accreditation,
  revision integer not null,
  content jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (accreditation_id, revision)
);

create trigger accreditation_version_stays before update or delete on learning.accreditation_version
  for each row execute function platform.refuse_change();

-- What a participant, or the office for them, put right of a registration: it goes before what was typed at enrolling.
create table learning.registration (
  enrolment_id uuid primary key,
  register text not null,
  number text not null,
  name text not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);

-- S31. Every record that was handed to a register, as it was then. A later one with other content corrects it.
create table learning.points_handoff (
  id uuid primary key,
  edition_id uuid not null,
  accreditation_id uuid not null references learning.accreditation,
  way text not null,
  handed_by text not null,
  handed_by_name text not null,
  handed_at timestamptz not null default now()
);

create index points_handoff_edition on learning.points_handoff (edition_id, accreditation_id);

create table learning.points_handoff_record (
  handoff_id uuid not null references learning.points_handoff,
  enrolment_id uuid not null,
  meeting text not null,
  kind text not null check (kind in ('new', 'correction', 'withdrawal')),
  content jsonb not null,
  primary key (handoff_id, enrolment_id, meeting)
);

create trigger points_handoff_record_stays before update or delete on learning.points_handoff_record
  for each row execute function platform.refuse_change();
