-- The evidence loop: what running therapy does, counted over clients who agreed to it. Agreeing and taking it back are
-- facts; the outcomes are counted anew each time, and hold nothing that names a client.
create table care.evidence_consent (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('given', 'withdrawn')),
  version integer,
  -- Who agreed, by age; and how it came in: by the client's own hand, or on paper, noted by a member.
  consenting text check (consenting in ('self', 'child-and-parents', 'parents')),
  how text not null check (how in ('client', 'paper')),
  signed_on date,
  member_id uuid,
  at timestamptz not null,
  primary key (practice_id, id),
  check ((kind = 'given') = (version is not null and consenting is not null)),
  check ((how = 'paper') = (member_id is not null)),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index evidence_consent_client on care.evidence_consent (practice_id, client_id, at);

call care.keep_apart('evidence_consent', 'select, insert');

-- One client's score at the start and at the end, by scale, without the client: the quarter in which guidance ended is
-- the only time in it. Without an end score somebody stopped before the last measurement.
create table care.outcome (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  ended_quarter text not null check (ended_quarter ~ '^\d{4}-[1-4]$'),
  field text not null check (field in ('cure', 'reintegration', 'prevention')),
  instrument text not null,
  scale text not null,
  start_score numeric not null,
  end_score numeric,
  primary key (practice_id, id)
);

create index outcome_scale on care.outcome (instrument, scale);

call care.keep_apart('outcome', 'select, insert, delete');

create policy every_practice on care.outcome for select using ((select care.every_practice()));

-- What is public: per scale the numbers of groups of ten people or more, over all practices. It belongs to no practice
-- and holds nobody, so it stands beside care, where every table names its practice. Everybody may read it; only the
-- counting over all practices writes it.
create schema evidence;

create table evidence.published (
  instrument text not null,
  scale text not null,
  counted_on date not null,
  numbers jsonb not null,
  primary key (instrument, scale)
);

alter table evidence.published enable row level security;

alter table evidence.published force row level security;

create policy of_everybody on evidence.published for select using (true);

create policy counted on evidence.published
  using ((select care.every_practice())) with check ((select care.every_practice()));

grant usage on schema evidence to duurloop_care;

grant select, insert, update, delete on evidence.published to duurloop_care;
