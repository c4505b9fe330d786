-- Whom a practice gave a link to refer by. The link itself is a row of care.link with `about` this id. Without a kind it is
-- the practice's general link, for anybody who refers.
create table care.referrer_link (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  link_id uuid not null,
  kind text check (kind in ('general-practitioner', 'treating-clinician', 'occupational-physician', 'employer')),
  name text not null,
  made_by uuid not null,
  primary key (practice_id, id),
  foreign key (practice_id, link_id) references care.link on delete cascade,
  foreign key (practice_id, made_by) references care.member
);

create index referrer_link_link on care.referrer_link (practice_id, link_id);

call care.keep_apart('referrer_link', 'select, insert');

-- What a referrer writes, page by page; a request from the moment it was sent. `client_id` is set when it is accepted, so
-- that it goes with the file. The link that the referrer holds it by is a row of care.link with `about` this id.
create table care.request (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid,
  referrer_link_id uuid,
  link_id uuid not null,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  answers jsonb not null default '{}',
  begun_at timestamptz not null,
  sent_at timestamptz,
  asked jsonb,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, link_id) references care.link
);

create index request_sent on care.request (practice_id, sent_at);

create index request_link on care.request (practice_id, link_id);

create index request_client on care.request (practice_id, client_id);

call care.keep_apart('request');

-- The letter that came with a request; it moves to the file when the request is accepted.
create table care.request_document (
  practice_id uuid not null default care.practice(),
  request_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  primary key (practice_id, request_id),
  foreign key (practice_id, request_id) references care.request on delete cascade
);

call care.keep_apart('request_document');

-- What the practice decided on a request: once.
create table care.request_decision (
  practice_id uuid not null default care.practice(),
  request_id uuid not null,
  decided_at timestamptz not null,
  member_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'declined')),
  reason text,
  words text not null default '',
  check ((outcome = 'declined') = (reason is not null)),
  primary key (practice_id, request_id),
  foreign key (practice_id, request_id) references care.request on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

call care.keep_apart('request_decision', 'select, insert');

-- From which day a client of reintegration is unfit for work: its time line follows from it.
create table care.reintegration (
  practice_id uuid not null default care.practice(),
  client_id uuid not null,
  first_sick_on date not null,
  primary key (practice_id, client_id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

call care.keep_apart('reintegration', 'select, insert, update');

-- Which step of the time line was done, and who noted it.
create table care.reintegration_step (
  practice_id uuid not null default care.practice(),
  client_id uuid not null,
  week smallint not null,
  done_on date not null,
  member_id uuid not null,
  noted_at timestamptz not null,
  primary key (practice_id, client_id, week),
  foreign key (practice_id, client_id) references care.reintegration on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

call care.keep_apart('reintegration_step', 'select, insert, delete');

-- A person or organisation that something of one file may be shared with. Naming one shares nothing yet.
create table care.recipient (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in
    ('general-practitioner', 'treating-clinician', 'occupational-physician', 'employer', 'referrer')),
  name text not null,
  organisation text not null default '',
  email text not null check (email = lower(email)),
  named_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create unique index recipient_once on care.recipient (practice_id, client_id, kind, email);

-- The right to update is what a lock on the row asks for; nothing changes it.
call care.keep_apart('recipient', 'select, insert, update');

-- Consent given for named items under a version of its text, or withdrawn: only ever added to.
create table care.consent (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  recipient_id uuid not null,
  lane text not null check (lane in ('cure', 'reintegration', 'prevention')),
  kind text not null check (kind in ('given', 'withdrawn')),
  items text[] not null default '{}',
  version smallint,
  consenting text check (consenting in ('self', 'child-and-parents', 'parents')),
  how text not null check (how in ('client', 'paper', 'therapist')),
  signed_on date,
  member_id uuid,
  at timestamptz not null,
  check ((kind = 'given') = (version is not null and consenting is not null)),
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, recipient_id) references care.recipient on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index consent_recipient on care.consent (practice_id, recipient_id, at);

create index consent_client on care.consent (practice_id, client_id);

call care.keep_apart('consent', 'select, insert');
