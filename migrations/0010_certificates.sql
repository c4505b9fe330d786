create schema if not exists learning;

-- S28. A certificate is never changed: a mistake is withdrawn and issued anew, so that the history stays.
-- enrolment_id is an id of training, or of a place on a return day; a certificate of earlier years has none.
create table learning.certificate (
  id uuid primary key,
  number text not null unique check (number ~ '^RT\d\d(-[2-9A-HJKMNP-RTV-Z]{5}){3}$'),
  kind text not null check (kind in ('course', 'return-day', 'imported')),
  enrolment_id uuid,
  replaces uuid unique references learning.certificate,
  holder_name text not null check (holder_name <> ''),
  -- The same name without case, accents and signs, and its last word: what a name is sought by.
  name_key text not null,
  surname_key text not null,
  email text,
  lang text not null check (lang in ('nl', 'en')),
  -- The number on the paper of earlier years.
  paper_number text,
  first_day date,
  issued_on date not null,
  content jsonb not null,
  missing jsonb not null default '[]',
  missing_reason text,
  issued_by text not null,
  issued_at timestamptz not null default now(),
  -- Where a badge says whether it still holds; random, so that a place in the list tells nothing.
  status_list integer,
  status_index integer,
  check (kind <> 'imported' or enrolment_id is null),
  check ((status_list is null) = (status_index is null)),
  unique (status_list, status_index)
);

-- One first certificate an enrolment; every next one replaces exactly one before it.
create unique index certificate_first on learning.certificate (enrolment_id) where replaces is null;

create index certificate_enrolment on learning.certificate (enrolment_id);

create index certificate_surname on learning.certificate (surname_key);

create index certificate_first_day on learning.certificate (first_day);

create unique index certificate_paper_number on learning.certificate (upper(paper_number))
  where paper_number is not null and replaces is null;

create table learning.certificate_withdrawal (
  certificate_id uuid primary key references learning.certificate,
  reason text not null check (reason <> ''),
  withdrawn_by text not null,
  withdrawn_at timestamptz not null default now()
);

-- How the holder wants to be named on the public page; it holds for every certificate of one enrolment.
create table learning.certificate_name_choice (
  enrolment_id uuid primary key,
  shown text not null check (shown in ('full', 'initials', 'number')),
  chosen_at timestamptz not null default now()
);

-- The file itself as it was issued: its fingerprint stays true, whatever becomes of fonts and drawing.
create table learning.certificate_paper (
  certificate_id uuid not null references learning.certificate,
  lang text not null check (lang in ('nl', 'en')),
  bytes bytea not null,
  sha256 text not null,
  made_at timestamptz not null default now(),
  primary key (certificate_id, lang)
);

create table learning.badge_key (
  kid text primary key,
  public_jwk jsonb not null,
  -- Sealed with a key made of SECRET_KEY; gone once retired.
  private_sealed text,
  made_at timestamptz not null default now(),
  retired_at timestamptz
);

create unique index badge_key_in_use on learning.badge_key ((true)) where retired_at is null;

-- A file with certificates of earlier years, between its check and its import.
create table learning.certificate_import (
  id uuid primary key,
  file_name text not null,
  lines jsonb not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null default now(),
  started_at timestamptz,
  handled integer not null default 0,
  imported integer not null default 0,
  finished_at timestamptz
);
