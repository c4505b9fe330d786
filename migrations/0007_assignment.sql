create schema if not exists learning;

-- The words of the practical assignment as the institute last wrote them. Rows are added, never changed: an edition
-- keeps the text that held when it began.
create table learning.assignment_template (
  id uuid primary key,
  text_nl text not null,
  text_en text not null,
  saved_by text not null,
  saved_at timestamptz not null default now()
);

-- What one edition does otherwise: its own text, its own term.
create table learning.assignment_edition (
  edition_id uuid primary key,
  text_nl text,
  text_en text,
  due_on date,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  check ((text_nl is null) = (text_en is null))
);

-- The draft of one participant. `page` and `turn` say which open page wrote last, and how often: the same page may
-- send again what never got an answer, another page with an old revision may not overwrite it.
create table learning.assignment (
  enrolment_id uuid primary key,
  edition_id uuid not null,
  text text not null default '',
  revision integer not null default 0,
  page text not null default '',
  turn integer not null default 0,
  saved_at timestamptz not null default now()
);

create index assignment_edition_id on learning.assignment (edition_id);

-- Text that came from a page that was behind: kept beside the draft until its writer throws it away.
create table learning.assignment_aside (
  enrolment_id uuid not null references learning.assignment,
  page text not null,
  text text not null,
  turn integer not null,
  saved_at timestamptz not null default now(),
  primary key (enrolment_id, page)
);

create table learning.assignment_version (
  enrolment_id uuid not null references learning.assignment,
  number integer not null check (number > 0),
  text text not null,
  anonymous boolean not null check (anonymous),
  handed_in_at timestamptz not null,
  primary key (enrolment_id, number)
);

-- A file belongs to the draft (no version) or to a version; the same file may go along with the next one.
create table learning.assignment_file (
  id uuid primary key,
  enrolment_id uuid not null references learning.assignment,
  version integer,
  file_id uuid not null references platform.file,
  added_at timestamptz not null default now(),
  foreign key (enrolment_id, version) references learning.assignment_version (enrolment_id, number)
);

create unique index assignment_file_once on learning.assignment_file (enrolment_id, coalesce(version, 0), file_id);

create index assignment_file_bytes on learning.assignment_file (file_id);

-- What a teacher decided about a version; `reopened` takes an acceptance back.
create table learning.assignment_verdict (
  id uuid primary key,
  enrolment_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('accepted', 'returned', 'reopened')),
  words text not null,
  given_by text not null,
  given_by_name text not null,
  given_at timestamptz not null,
  foreign key (enrolment_id, version) references learning.assignment_version (enrolment_id, number)
);

create index assignment_verdict_of on learning.assignment_verdict (enrolment_id, version, given_at);

-- Who reads it: one teacher at a time, by the key of the table.
create table learning.assignment_reviewer (
  enrolment_id uuid primary key references learning.assignment,
  staff_id text not null,
  staff_name text not null,
  taken_at timestamptz not null
);

create table learning.assignment_extension (
  id uuid primary key,
  enrolment_id uuid not null,
  due_on date not null,
  reason text not null,
  given_by text not null,
  given_at timestamptz not null
);

create index assignment_extension_of on learning.assignment_extension (enrolment_id, given_at);

-- S26: a case for the return day. Its questions ask for no name, day of birth or place.
create table learning.case_study (
  enrolment_id uuid primary key,
  edition_id uuid not null,
  answers jsonb not null,
  client_comes boolean not null default false,
  revision integer not null default 0,
  saved_at timestamptz not null,
  brought_at timestamptz,
  position integer
);

create index case_study_edition on learning.case_study (edition_id, position);

-- The client's own page behind an unguessable link. One open invitation a case.
create table learning.case_invitation (
  id uuid primary key,
  key text not null unique,
  enrolment_id uuid not null references learning.case_study,
  made_at timestamptz not null,
  closed_at timestamptz
);

create unique index case_invitation_open on learning.case_invitation (enrolment_id) where closed_at is null;

-- What the client said, each time. Removed 30 days after the return day.
create table learning.client_answer (
  id uuid primary key,
  invitation_id uuid not null references learning.case_invitation on delete cascade,
  answer text not null check (answer in ('yes', 'no', 'withdrawn')),
  called text check ((called is not null) = (answer = 'yes')),
  text_version text not null,
  lang text not null check (lang in ('nl', 'en')),
  given_at timestamptz not null
);

create index client_answer_of on learning.client_answer (invitation_id, given_at);

-- What stays when the answers are gone: how many clients came, of how many invited.
create table learning.client_count (
  edition_id uuid primary key,
  invited integer not null,
  coming integer not null,
  forgotten_at timestamptz not null
);
