create schema platform;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name;
end $$;

-- What must happen after a transaction: mails, webhooks out, news for other contexts.
create table platform.outbox (
  id uuid primary key,
  key text not null unique,
  topic text not null,
  payload jsonb not null,
  about text,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  claimed_until timestamptz,
  attempts integer not null default 0,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text,
  outcome jsonb
);

create index outbox_due on platform.outbox (due_at) where done_at is null and dead_at is null;

create index outbox_about on platform.outbox (about);

create table platform.recurring_job (
  name text primary key,
  due_at timestamptz not null default now(),
  claimed_until timestamptz,
  last_done_at timestamptz,
  last_error text,
  last_outcome jsonb
);

create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  act text not null,
  object text not null,
  detail jsonb not null default '{}'
);

create index audit_object on platform.audit (object, id);

create trigger audit_stays before update or delete on platform.audit
  for each row execute function platform.refuse_change();

-- The mailbox of the demo world: every mail once, by its message id.
create table platform.demo_mail (
  message_id text primary key,
  sent_at timestamptz not null default now(),
  to_address text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers jsonb not null default '{}',
  attachments jsonb not null default '[]'
);

create table platform.file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  created_at timestamptz not null default now()
);
