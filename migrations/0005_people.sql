-- Somebody who signs in by a link in a mail: a participant, a therapist of the register. Staff stand apart.
create table identity.person (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  created_at timestamptz not null default now(),
  signed_in_at timestamptz
);

-- A link that was asked for. Its secret part is computed from the id and SECRET_KEY, and is kept nowhere.
create table identity.mail_link (
  id uuid primary key,
  email text not null,
  lang text not null check (lang in ('nl', 'en')),
  return_path text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create index mail_link_expires on identity.mail_link (expires_at);

-- `confirmed_at` is when this very session was confirmed with a code: a mail link alone never opens a file.
create table identity.person_session (
  id uuid primary key,
  person_id uuid not null references identity.person on delete cascade,
  token_hash text not null unique,
  csrf_token text not null,
  user_agent text not null default '',
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);

create index person_session_person on identity.person_session (person_id);

create index person_session_expires on identity.person_session (expires_at);

-- The secret of the code app, encrypted with SECRET_KEY. Without `confirmed_at` it still awaits its first code.
create table identity.person_factor (
  person_id uuid primary key references identity.person on delete cascade,
  secret text not null,
  made_at timestamptz not null default now(),
  confirmed_at timestamptz,
  wrong_codes integer not null default 0,
  locked_until timestamptz
);

create table identity.person_recovery_code (
  person_id uuid not null references identity.person_factor on delete cascade,
  hash text not null,
  primary key (person_id, hash)
);

create table identity.person_spent_code (
  person_id uuid not null references identity.person on delete cascade,
  code text not null,
  spent_at timestamptz not null,
  primary key (person_id, code)
);
