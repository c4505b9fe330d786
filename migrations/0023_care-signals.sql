-- Signals that must reach a human (S4). A signal is held until somebody writes down what they did with it; none of this
-- is ever changed or taken away but with the file itself.
create table care.signal (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  form_id uuid,
  rule text not null,
  reason jsonb not null,
  raised_by uuid,
  raised_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, raised_by) references care.member
);

-- The same answer to the same question raises one signal, however often it is saved or sent.
create unique index signal_rule on care.signal (practice_id, form_id, rule) where form_id is not null;

create index signal_client on care.signal (practice_id, client_id, raised_at);

call care.keep_apart('signal', 'select, insert');

create table care.signal_acknowledgement (
  practice_id uuid not null default care.practice(),
  signal_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  steps text[] not null check (cardinality(steps) > 0),
  client_agreed boolean not null,
  consent text,
  note text not null check (char_length(note) <= 280),
  acknowledged_at timestamptz not null,
  primary key (practice_id, signal_id),
  foreign key (practice_id, signal_id) references care.signal on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index signal_acknowledgement_client on care.signal_acknowledgement (practice_id, client_id);

call care.keep_apart('signal_acknowledgement', 'select, insert');

create table care.signal_closure (
  practice_id uuid not null default care.practice(),
  signal_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  closed_at timestamptz not null,
  primary key (practice_id, signal_id),
  foreign key (practice_id, signal_id) references care.signal_acknowledgement on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index signal_closure_client on care.signal_closure (practice_id, client_id);

call care.keep_apart('signal_closure', 'select, insert');

-- That somebody was told once more of a signal that waits: the next morning, and the owner after a day.
create table care.signal_notice (
  practice_id uuid not null default care.practice(),
  signal_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('morning', 'owner')),
  noticed_at timestamptz not null,
  primary key (practice_id, signal_id, kind),
  foreign key (practice_id, signal_id) references care.signal on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index signal_notice_client on care.signal_notice (practice_id, client_id);

call care.keep_apart('signal_notice', 'select, insert');
