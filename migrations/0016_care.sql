-- The practice of running therapists. Practices are kept apart by row-level security: the product reads and writes this
-- schema as the role duurloop_care, which owns nothing and cannot pass a policy by, and only what belongs to the practice
-- that the transaction named is there at all (src/care/store/scope.ts).
do $$ begin
  if not exists (select from pg_roles where rolname = 'duurloop_care') then
    create role duurloop_care nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  if not pg_has_role(current_user, 'duurloop_care', 'member') then
    execute format('grant duurloop_care to %I', current_user);
  end if;
end $$;

create schema care;

grant usage on schema care, platform to duurloop_care;

grant insert on platform.outbox to duurloop_care;

grant select (key) on platform.outbox to duurloop_care;

-- What a transaction said of itself; null when it said nothing, and then no row is there.
create function care.practice() returns uuid language sql stable
  return nullif(current_setting('care.practice', true), '')::uuid;

create function care.client() returns uuid language sql stable
  return nullif(current_setting('care.client', true), '')::uuid;

create function care.person() returns uuid language sql stable
  return nullif(current_setting('care.person', true), '')::uuid;

create function care.email() returns text language sql stable
  return nullif(current_setting('care.email', true), '');

create function care.key_hash() returns bytea language sql stable
  return decode(nullif(current_setting('care.key_hash', true), ''), 'hex');

create function care.every_practice() returns boolean language sql stable
  return coalesce(current_setting('care.every_practice', true), '') = 'on';

-- Which practices a transaction may read: its own; and all that ever had a file, for the owner of the tables who makes a
-- back-up or verifies the log. One condition on practice_id, so that every key that begins with it is of use: a second
-- policy beside it would be an "or", which no index answers.
create function care.readable() returns uuid[] language plpgsql stable as $$
begin
  if current_user <> 'duurloop_care' and current_setting('care.back_up', true) = 'on' then
    return array(select practice_id from care.access_head);
  end if;
  return array[care.practice()];
end $$;

-- Closes a table: only rows of the transaction's practice, and when it named one client, only of that client. `rights` is
-- what the product may do with it.
create procedure care.keep_apart(name text, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table care.%I enable row level security', name);
  execute format('alter table care.%I force row level security', name);
  execute format('create policy reads on care.%I for select using (practice_id = any ((select care.readable())::uuid[]))', name);
  execute format('create policy adds on care.%I for insert with check (practice_id = (select care.practice()))', name);
  execute format('create policy changes on care.%I for update using (practice_id = (select care.practice()))', name);
  execute format('create policy deletes on care.%I for delete using (practice_id = (select care.practice()))', name);
  if exists (select from information_schema.columns
             where table_schema = 'care' and table_name = name and column_name = 'client_id') then
    execute format('create policy of_client on care.%I as restrictive using ((select care.client()) is null or client_id = (select care.client()))', name);
  end if;
  execute format('grant %s on care.%I to duurloop_care', rights, name);
end $$;

-- A practice: one therapist, or a team. The basis says why health data may be kept, and how long (care law, or consent).
create table care.practice (
  practice_id uuid primary key default care.practice(),
  name text not null,
  basis text not null check (basis in ('statutory', 'consent')),
  profile jsonb not null default '{}',
  opened_at timestamptz not null,
  closed_at timestamptz
);

call care.keep_apart('practice');

-- Who works in a practice. A membership ends; it is never deleted, because the log refers to it.
create table care.member (
  practice_id uuid not null default care.practice() references care.practice,
  id uuid not null,
  person_id uuid,
  email text not null check (email = lower(email)),
  name text not null,
  profession text not null default '',
  roles text[] not null,
  invited_at timestamptz not null,
  joined_at timestamptz,
  ended_at timestamptz,
  primary key (practice_id, id)
);

create unique index member_email on care.member (practice_id, email) where ended_at is null;

-- Rows that a person may see by another policy are found by their id alone.
create index member_by_id on care.member (id);

create index member_person on care.member (person_id) where ended_at is null;

create index member_address on care.member (email) where ended_at is null;

call care.keep_apart('member');

create policy of_person on care.member for select
  using (person_id = (select care.person()) or email = (select care.email()));

create policy of_person on care.practice for select using (
  exists (select from care.member where member.practice_id = practice.practice_id
          and (member.person_id = (select care.person()) or member.email = (select care.email()))));

create policy every_practice on care.practice for select using ((select care.every_practice()));

-- A client of a practice. `person_id` is set when they took their file into use with the code that the therapist gave.
create table care.client (
  practice_id uuid not null default care.practice() references care.practice,
  id uuid not null,
  client_id uuid generated always as (id) stored,
  name text not null,
  born_on date not null,
  email text check (email = lower(email)),
  phone text not null default '',
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  field text not null check (field in ('cure', 'reintegration', 'prevention')),
  person_id uuid,
  claim_hash bytea,
  claim_tries integer not null default 0,
  claim_until timestamptz,
  claimed_at timestamptz,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id)
);

create index client_by_id on care.client (id);

create index client_person on care.client (person_id);

create index client_email on care.client (email);

create index client_name on care.client (practice_id, lower(name));

call care.keep_apart('client');

create policy of_person on care.client for select
  using (person_id = (select care.person()) or email = (select care.email()));

create policy of_own_client on care.practice for select using (
  exists (select from care.client where client.practice_id = practice.practice_id
          and (client.person_id = (select care.person()) or client.email = (select care.email()))));

-- Who guides whom: only they open the file. The responsible one signs for it.
create table care.relation (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  responsible boolean not null default false,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create unique index relation_current on care.relation (practice_id, client_id, member_id) where until_at is null;

create unique index relation_responsible on care.relation (practice_id, client_id) where responsible and until_at is null;

create index relation_member on care.relation (practice_id, member_id) where until_at is null;

call care.keep_apart('relation');

-- A colleague's file opened in an emergency, with the reason: for some hours, and in sight of the client.
create table care.emergency (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

call care.keep_apart('emergency', 'select, insert');

-- A link for who has no account, or need not sign in for this one thing. Only the hash of its key is kept.
create table care.link (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid,
  kind text not null,
  about uuid,
  key_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (practice_id, id)
);

create index link_client on care.link (practice_id, client_id, kind);

call care.keep_apart('link');

create policy of_key on care.link for select using (key_hash = (select care.key_hash()));

-- Papers of a file: a letter as it was sent, what a referrer brought along.
create table care.document (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

call care.keep_apart('document', 'select, insert, delete');

-- Who did what with a file (NEN 7513), reading included: only ever added to, each line sealed with the one before it.
create table care.access_head (
  practice_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);

create table care.access_log (
  practice_id uuid not null default care.practice(),
  seq bigint not null,
  at timestamptz not null,
  act text not null,
  object text not null,
  outcome text not null,
  client_id uuid,
  user_kind text not null,
  user_id uuid,
  role text not null,
  responsible_id uuid,
  point text not null,
  consent text,
  emergency boolean not null default false,
  hash bytea not null,
  primary key (practice_id, seq)
);

create index access_log_client on care.access_log (practice_id, client_id, seq);

create function care.seal(before bytea, line care.access_log) returns bytea language sql stable
  return sha256(before || convert_to(concat_ws(E'\x1f',
    line.practice_id, line.seq, extract(epoch from line.at)::numeric(20, 3), line.act, line.object, line.outcome,
    coalesce(line.client_id::text, '-'), line.user_kind, coalesce(line.user_id::text, '-'), line.role,
    coalesce(line.responsible_id::text, '-'), line.point, coalesce(line.consent, '-'), line.emergency), 'UTF8'));

-- Gives a new line its number and its seal, while nobody else of the practice can.
create function care.append_access() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  head care.access_head;
begin
  insert into care.access_head (practice_id, seq, hash) values (new.practice_id, 0, ''::bytea) on conflict do nothing;
  select * into head from care.access_head where practice_id = new.practice_id for update;
  new.seq := head.seq + 1;
  new.hash := care.seal(head.hash, new);
  update care.access_head set seq = new.seq, hash = new.hash where practice_id = new.practice_id;
  return new;
end $$;

create trigger access_log_sealed before insert on care.access_log for each row execute function care.append_access();

create trigger access_log_stays before update or delete on care.access_log
  for each row execute function platform.refuse_change();

call care.keep_apart('access_log', 'select, insert');
