create schema if not exists register;

-- S36: what the search reads: a row for every place at which a therapist can be found, and for nobody else.
-- It is made from the other tables of the register, by refreshSpots, and holds nothing of its own.
create table register.spot (
  therapist_id uuid not null,
  -- The practice; the therapist itself where no practice has a place on the map.
  place_id uuid not null,
  -- A square of 0.05 by 0.08 degrees, about 5.5 km each way: the search reads the squares near a point. -1: nowhere.
  cell integer not null,
  latitude double precision not null,
  longitude double precision not null,
  -- One bit for every filter: src/register/domain/features.ts.
  features bigint not null,
  -- The last day on which this therapist may be shown: the end of the term, or of what was confirmed.
  listed_until date not null,
  name_key text not null,
  primary key (therapist_id, place_id)
);

-- Everything that narrowing and measuring needs stands in the index: the table itself is not read.
create index spot_near on register.spot (cell) include (features, listed_until, latitude, longitude, therapist_id, place_id);

create index spot_name on register.spot (name_key, therapist_id) include (features, listed_until, place_id);

-- A message to a therapist, kept until both mails about it have left: then the row is gone.
create table register.contact_message (
  id uuid primary key,
  therapist_id uuid not null,
  lang text not null check (lang in ('nl', 'en')),
  name text not null,
  email text not null,
  phone text,
  message text not null,
  sent_at timestamptz not null default now(),
  passed_on_at timestamptz,
  confirmed_at timestamptz
);

create index contact_message_age on register.contact_message (sent_at);
