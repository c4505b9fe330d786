create schema if not exists learning;

-- A part of a course day (S29). Without an edition it belongs to the institute's own programme, which each edition copies.
create table learning.programme_part (
  id uuid primary key,
  edition_id uuid,
  day text not null check (day in ('day-1', 'day-2', 'return-day')),
  position integer not null,
  starts_at text not null check (starts_at ~ '^\d\d:\d\d$'),
  ends_at text not null check (ends_at ~ '^\d\d:\d\d$'),
  title jsonb not null,
  discipline text check (discipline in ('psychiatry', 'sport-psychology', 'physiotherapy', 'breathing')),
  questions jsonb not null,
  preparation jsonb not null,
  teacher text not null default ''
);

create index programme_part_edition on learning.programme_part (edition_id, day, position);

create table learning.material (
  id uuid primary key,
  part_id uuid not null references learning.programme_part on delete cascade,
  position integer not null,
  kind text not null check (kind in ('file', 'link', 'video')),
  meant_for text not null check (meant_for in ('preparation', 'day')),
  title jsonb not null,
  address text,
  file_id uuid references platform.file,
  opens_on date,
  compulsory boolean not null default false,
  check ((kind = 'file') = (file_id is not null) and (kind = 'file') = (address is null))
);

create index material_part on learning.material (part_id, position);

-- "I have read this", until it is taken back.
create table learning.reading_receipt (
  material_id uuid not null references learning.material on delete cascade,
  enrolment_id uuid not null,
  read_at timestamptz not null,
  primary key (material_id, enrolment_id)
);

create index reading_receipt_enrolment on learning.reading_receipt (enrolment_id);

-- Which editions have a programme of their own by now: copied once, and from then on apart.
create table learning.programme_copy (
  edition_id uuid primary key,
  copied_at timestamptz not null
);
