-- Where places and postal codes lie. Reference data: loaded from a package and from a file, never typed by people.
create table platform.place (
  id text primary key,
  source text not null check (source in ('names', 'postal')),
  name text not null,
  country text not null,
  province text not null default '',
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  population integer not null default 0
);

-- What people type for a place: its name and other names, without capitals, accents and signs.
create table platform.place_key (
  key text not null,
  place_id text not null references platform.place on delete cascade,
  primary key (key, place_id)
);

create index place_key_prefix on platform.place_key (key text_pattern_ops);

create index place_key_place on platform.place_key (place_id);

create table platform.postal_code (
  country text not null,
  code text not null,
  place text not null,
  province text not null,
  latitude double precision not null,
  longitude double precision not null,
  primary key (country, code, place)
);
