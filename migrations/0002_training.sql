create schema training;

-- Who the institute is and what it has settled, by the day it holds from. Old invoices keep their own copy.
create table training.organisation (
  valid_from date primary key,
  details jsonb not null
);

create table training.edition (
  id uuid primary key,
  code text not null unique check (code ~ '^RT\d{8}[a-z]?$'),
  place text not null,
  venue_name text,
  venue_address text,
  first_day date not null,
  second_day date not null,
  return_day date not null,
  starts_at text not null default '09:30',
  ends_at text not null default '17:00',
  price_cents integer not null check (price_cents > 0),
  minimum integer not null default 12 check (minimum between 1 and 24),
  warn_on date not null,
  audience_nl text not null,
  audience_en text not null,
  picture text not null default 'forest',
  revision integer not null default 0,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  check (first_day < second_day and second_day < return_day)
);

-- S19: at most 24. A seat is a row; one holder a seat and one seat a holder, by the table itself.
create table training.seat (
  edition_id uuid not null references training.edition,
  number integer not null check (number between 1 and 24),
  holder uuid unique,
  held_until timestamptz,
  primary key (edition_id, number),
  check (held_until is null or holder is not null)
);

create index seat_free on training.seat (edition_id, number) where holder is null;

create index seat_held on training.seat (held_until) where held_until is not null;

create table training.draft (
  id uuid primary key,
  key text not null unique,
  edition_id uuid not null references training.edition,
  lang text not null check (lang in ('nl', 'en')),
  answers jsonb not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

create table training.enrolment (
  id uuid primary key,
  key text not null unique,
  edition_id uuid not null references training.edition,
  lang text not null check (lang in ('nl', 'en')),
  submitted_at timestamptz not null default now(),
  name text not null,
  email text not null,
  phone text not null,
  profession text not null,
  register text,
  register_number text,
  buyer jsonb not null,
  entry jsonb not null,
  payment_route jsonb not null,
  transfer_preference text,
  diet text,
  access_needs text,
  price_cents integer not null,
  terms_version text not null,
  evidence_id uuid references platform.file
);

create index enrolment_edition on training.enrolment (edition_id, submitted_at);

create index enrolment_email on training.enrolment (lower(email));

alter table training.seat add foreign key (holder) references training.enrolment deferrable initially deferred;

create table training.decision (
  enrolment_id uuid not null references training.enrolment,
  subject text not null check (subject in ('entry', 'payment-route')),
  approved boolean not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (enrolment_id, subject)
);

create table training.confirmation (
  enrolment_id uuid primary key references training.enrolment,
  seat integer not null,
  confirmed_at timestamptz not null default now()
);

create table training.cancellation (
  enrolment_id uuid primary key references training.enrolment,
  kind text not null check (kind in ('withdrawn', 'cancelled', 'edition-cancelled', 'office')),
  reason text not null default '',
  cancelled_by text not null,
  cancelled_at timestamptz not null default now()
);

-- An attempt to pay. At most one may still succeed (money.md): the partial unique index says so.
create table training.payment (
  id uuid primary key,
  enrolment_id uuid not null references training.enrolment,
  mollie_id text unique,
  amount_cents integer not null check (amount_cents > 0),
  status text not null check (status in ('creating','open','pending','authorized','paid','canceled','expired','failed','rejected')),
  checkout_url text,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

create unique index payment_one_open on training.payment (enrolment_id)
  where status in ('creating', 'open', 'pending', 'authorized');

-- Every fact about money, once, in the order it became known. Negative is money that went out.
create table training.ledger (
  id bigint generated always as identity primary key,
  fact text not null check (fact in ('paid', 'refunded', 'charged-back', 'transferred')),
  source_id text not null,
  enrolment_id uuid,
  amount_cents integer not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (fact, source_id)
);

create index ledger_enrolment on training.ledger (enrolment_id);

create trigger ledger_stays before update or delete on training.ledger
  for each row execute function platform.refuse_change();

-- What was done with a paid euro: exactly one outcome a ledger line. `open` ones are the desk's list.
create table training.settlement (
  ledger_id bigint primary key references training.ledger,
  outcome text not null check (outcome in ('seated', 'desk')),
  reason text not null default '',
  settled_at timestamptz not null default now()
);

create table training.desk_resolution (
  ledger_id bigint primary key references training.settlement,
  outcome text not null check (outcome in ('seated', 'other-edition', 'refund')),
  detail text not null default '',
  resolved_by text not null,
  resolved_at timestamptz not null default now()
);

create table training.refund (
  id uuid primary key,
  enrolment_id uuid not null references training.enrolment,
  mollie_id text not null,
  refund_id text unique,
  amount_cents integer not null check (amount_cents > 0),
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  sent_at timestamptz,
  problem text
);

create table training.invoice_series (
  series text primary key,
  last_number integer not null
);

create table training.invoice (
  number text primary key,
  kind text not null check (kind in ('invoice', 'credit-note')),
  enrolment_id uuid not null references training.enrolment,
  issued_at timestamptz not null default now(),
  due_on date,
  refers_to text references training.invoice,
  content jsonb not null
);

create unique index invoice_one on training.invoice (enrolment_id) where kind = 'invoice';

create trigger invoice_stays before update or delete on training.invoice
  for each row execute function platform.refuse_change();

create table training.subscriber (
  id uuid primary key,
  key text not null unique,
  email text not null,
  lang text not null check (lang in ('nl', 'en')),
  newsletter boolean not null default false,
  new_editions boolean not null default false,
  asked_at timestamptz not null default now(),
  confirmed_at timestamptz,
  ended_at timestamptz
);

create unique index subscriber_email on training.subscriber (lower(email));

create table training.api_token (
  id uuid primary key,
  name text not null,
  hash text not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table training.webhook (
  id uuid primary key,
  url text not null,
  secret text not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
