-- What a client may ask of their own file: to have it corrected, and to have it erased. And the right of the product's
-- login role to enter care's role, where a server gives whoever makes a role its administration only.
do $$ begin
  if current_setting('server_version_num')::integer >= 160000 then
    if not pg_has_role(current_user, 'duurloop_care', 'set') then
      execute format('grant duurloop_care to %I with inherit false, set true', current_user);
    end if;
  end if;
end $$;

-- A question of a client to change something in their file, and the answer, which names its reason.
create table care.correction (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  what text not null,
  why text not null,
  asked_at timestamptz not null,
  answer_by date not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index correction_client on care.correction (practice_id, client_id, asked_at);

call care.keep_apart('correction', 'select, insert');

create table care.correction_answer (
  practice_id uuid not null default care.practice(),
  correction_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'declined')),
  reason text not null,
  answered_at timestamptz not null,
  primary key (practice_id, correction_id),
  foreign key (practice_id, correction_id) references care.correction on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index correction_answer_client on care.correction_answer (practice_id, client_id);

call care.keep_apart('correction_answer', 'select, insert');

-- The client's own words, kept with the file as they stand.
create table care.client_statement (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  correction_id uuid,
  words text not null,
  added_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, correction_id) references care.correction on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index client_statement_client on care.client_statement (practice_id, client_id, added_at);

call care.keep_apart('client_statement', 'select, insert');

-- A client's question to erase a file that the law tells to keep: a therapist weighs it. A file kept on consent is
-- erased by the client at once, and no row stays of that but the line in the log.
create table care.erasure_request (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  why text not null,
  asked_at timestamptz not null,
  answer_by date not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index erasure_request_client on care.erasure_request (practice_id, client_id, asked_at);

call care.keep_apart('erasure_request', 'select, insert');

create table care.erasure_refusal (
  practice_id uuid not null default care.practice(),
  request_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  reason text not null,
  answered_at timestamptz not null,
  primary key (practice_id, request_id),
  foreign key (practice_id, request_id) references care.erasure_request on delete cascade,
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index erasure_refusal_client on care.erasure_refusal (practice_id, client_id);

call care.keep_apart('erasure_refusal', 'select, insert');

-- That the practice was told on which day a file is erased by itself. Without such a row nothing is.
create table care.erasure_notice (
  practice_id uuid not null default care.practice(),
  client_id uuid not null,
  erase_on date not null,
  noticed_on date not null,
  primary key (practice_id, client_id, erase_on),
  foreign key (practice_id, client_id) references care.client on delete cascade
);

create index erasure_notice_day on care.erasure_notice (practice_id, erase_on);

call care.keep_apart('erasure_notice', 'select, insert');

create index client_ended on care.client (practice_id, ended_at) where ended_at is not null;
