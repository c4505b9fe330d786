create schema identity;

-- A member of staff. Without a confirmed second factor nobody gets past the set-up page.
create table identity.staff (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  roles text[] not null default '{}' check (roles <@ array['office', 'courseLeader', 'teacher', 'registrar']),
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- `second_factor` is how this very session was confirmed; without it the session opens the set-up page only.
create table identity.session (
  id text primary key,
  staff_id text not null references identity.staff on delete cascade,
  token text not null unique,
  second_factor text check (second_factor in ('totp', 'recovery', 'passkey')),
  csrf_token text not null,
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index session_staff on identity.session (staff_id);

create index session_expires on identity.session (expires_at);

-- What somebody proves who they are with: only a password hash is used.
create table identity.credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  staff_id text not null references identity.staff on delete cascade,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);

create index credential_staff on identity.credential (staff_id);

-- Questions that await their answer for minutes: a code after the password, a passkey's signature.
create table identity.challenge (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index challenge_identifier on identity.challenge (identifier);

create index challenge_expires on identity.challenge (expires_at);

-- The shared secret of the code app and the recovery codes, both encrypted with SECRET_KEY.
create table identity.second_factor (
  id text primary key,
  staff_id text not null unique references identity.staff on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- A code opens a session once, also within the minute in which it stays valid.
create table identity.spent_code (
  staff_id text not null references identity.staff on delete cascade,
  code text not null,
  spent_at timestamptz not null default now(),
  primary key (staff_id, code)
);

create table identity.passkey (
  id text primary key,
  name text,
  public_key text not null,
  staff_id text not null references identity.staff on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);

create index passkey_staff on identity.passkey (staff_id);
