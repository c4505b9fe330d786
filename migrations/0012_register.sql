create schema if not exists register;

-- How the register works, by the day it holds from: term, norm, policies.
create table register.settings (
  valid_from date primary key,
  details jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null default now()
);

-- S35: what a registered therapist shows to be able to. A version without `published_at` is the registrar's draft.
create table register.competence_profile (
  version integer primary key check (version > 0),
  points jsonb not null,
  note text not null default '',
  changed_by text not null,
  changed_at timestamptz not null default now(),
  published_at timestamptz
);

create unique index competence_profile_one_draft on register.competence_profile ((published_at is null))
  where published_at is null;

-- Who was told once that they may apply. The address is kept in small letters.
create table register.invitation (
  email text primary key check (email = lower(email)),
  certificate_id uuid not null,
  certificate_number text not null,
  kind text not null,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  invited_at timestamptz not null default now()
);

-- A therapist is listed or not by what the history, the confirmation and the consents say; no column says so.
create table register.therapist (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  person_id text unique,
  email text not null,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  name text not null,
  base_profession text not null,
  base_profession_words text,
  profession_register text,
  profession_number text,
  certificate_number text,
  fields text[] not null default '{}' check (fields <@ array['cure', 'reintegration', 'prevention']),
  competent_for text[] not null default '{}'
    check (competent_for <@ array['cure', 'reintegration', 'prevention', 'under-treatment']),
  marking jsonb not null default '{}',
  guidance text[] not null default '{}' check (guidance <@ array['individual', 'group']),
  languages text[] not null default '{nl}',
  terrain text[] not null default '{}',
  accessibility text[] not null default '{}',
  reimbursement text[] not null default '{}',
  price_text text,
  about text,
  contact_email text not null,
  phone text,
  website text,
  photo_id uuid references platform.file,
  consents jsonb not null default '{}',
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

create index therapist_email on register.therapist (lower(email));

create index therapist_name on register.therapist (lower(name));

-- An address that was once given out keeps leading to its therapist.
create table register.old_slug (
  slug text primary key,
  therapist_id uuid not null references register.therapist on delete cascade,
  replaced_at timestamptz not null default now()
);

-- Where somebody works. A practice at home is only ever shown coarse.
create table register.practice (
  id uuid primary key,
  therapist_id uuid not null references register.therapist on delete cascade,
  name text not null,
  street text,
  postal_code text,
  place text not null,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  is_home boolean not null default false,
  position integer not null default 0,
  changed_at timestamptz not null default now(),
  check ((lat is null) = (lon is null))
);

create index practice_therapist on register.practice (therapist_id, position);

-- What happened to a registration, in the order it was recorded. Standing is read from it, and nothing is rewritten.
create table register.standing_event (
  id bigint generated always as identity primary key,
  therapist_id uuid not null references register.therapist,
  kind text not null check (kind in
    ('admitted', 'renewed', 'suspended', 'resumed', 'expired', 'withdrawn', 'resigned', 'restored')),
  from_day date not null,
  until_day date,
  valid_until date,
  reason text not null default '',
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  check (until_day is null or until_day >= from_day),
  check ((valid_until is not null) = (kind in ('admitted', 'renewed')))
);

create index standing_event_therapist on register.standing_event (therapist_id, id);

create trigger standing_event_stays before update or delete on register.standing_event
  for each row execute function platform.refuse_change();

create table register.application (
  id uuid primary key,
  person_id text not null,
  email text not null,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  profile_version integer not null references register.competence_profile,
  answers jsonb not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  closed_at timestamptz
);

-- One open application a person.
create unique index application_one_open on register.application (person_id) where closed_at is null;

create index application_email on register.application (lower(email));

-- What happened to an application, in order; where it stands is read from it.
create table register.application_step (
  id bigint generated always as identity primary key,
  application_id uuid not null references register.application on delete cascade,
  kind text not null check (kind in
    ('submitted', 'more-asked', 'answered', 'proposed-admit', 'proposed-refuse', 'sent-back', 'admitted', 'refused', 'withdrawn', 'reopened')),
  reason text not null default '',
  deadline date,
  done_by text not null,
  done_at timestamptz not null default now()
);

create index application_step_application on register.application_step (application_id, id);

create trigger application_step_stays before update on register.application_step
  for each row execute function platform.refuse_change();

create table register.application_file (
  file_id uuid primary key references platform.file,
  application_id uuid not null references register.application on delete cascade,
  point text not null,
  added_at timestamptz not null default now()
);

create index application_file_application on register.application_file (application_id, point);

-- S35: point by point; a later judgement of the same point replaces an earlier one, which stays readable.
create table register.judgement (
  id bigint generated always as identity primary key,
  application_id uuid not null references register.application on delete cascade,
  point text not null,
  verdict text not null check (verdict in ('met', 'not-met', 'more')),
  reason text not null default '',
  judged_by text not null,
  judged_at timestamptz not null default now()
);

create index judgement_application on register.judgement (application_id, id);

-- Points for renewal: what was claimed, and beside it what was decided. Nothing is rewritten.
create table register.point_claim (
  id uuid primary key,
  therapist_id uuid not null references register.therapist,
  kind text not null check (kind in ('course', 'return-day', 'training')),
  title text not null,
  earned_on date not null,
  points integer not null check (points between 0 and 200),
  source text unique,
  file_id uuid references platform.file,
  claimed_by text not null,
  claimed_at timestamptz not null default now()
);

create index point_claim_therapist on register.point_claim (therapist_id, earned_on);

create trigger point_claim_stays before update or delete on register.point_claim
  for each row execute function platform.refuse_change();

create table register.point_decision (
  claim_id uuid primary key references register.point_claim,
  approved boolean not null,
  points integer not null check (points between 0 and 200),
  reason text not null default '',
  decided_by text not null,
  decided_at timestamptz not null default now()
);

create trigger point_decision_stays before update or delete on register.point_decision
  for each row execute function platform.refuse_change();

-- An objection to a decision; judged by somebody else than who took it.
create table register.appeal (
  id uuid primary key,
  against text not null check (against in ('refusal', 'suspended', 'withdrawn', 'expired')),
  application_id uuid references register.application,
  therapist_id uuid references register.therapist,
  event_id bigint references register.standing_event,
  contested_by text not null,
  email text not null,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  grounds text not null,
  file_id uuid references platform.file,
  lodged_at timestamptz not null default now(),
  check ((application_id is null) <> (therapist_id is null))
);

create unique index appeal_once_application on register.appeal (application_id) where application_id is not null;

create unique index appeal_once_event on register.appeal (event_id) where event_id is not null;

create table register.appeal_decision (
  appeal_id uuid primary key references register.appeal,
  upheld boolean not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now()
);

create trigger appeal_decision_stays before update or delete on register.appeal_decision
  for each row execute function platform.refuse_change();
