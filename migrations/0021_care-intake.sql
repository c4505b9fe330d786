-- The intake of a client, a page at a time, as it was typed: the last write of a page counts, and `revision` tells whether
-- somebody else wrote it in between.
create table care.intake_page (
  practice_id uuid not null default care.practice(),
  client_id uuid not null,
  page text not null,
  revision integer not null default 1,
  answers jsonb not null,
  saved_at timestamptz not null,
  member_id uuid not null,
  primary key (practice_id, client_id, page),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

call care.keep_apart('intake_page', 'select, insert, update');

-- An intake as it was checked and recorded, with what the rules proposed. A new one is a new row.
create table care.screening (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  screened_on date not null,
  intake jsonb not null,
  decision jsonb not null,
  recorded_at timestamptz not null,
  member_id uuid not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index screening_client on care.screening (practice_id, client_id, recorded_at);

call care.keep_apart('screening', 'select, insert');

-- What the therapist decided on a screening: as proposed, or otherwise with a reason. The last one counts.
create table care.screening_decision (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  screening_id uuid not null,
  permits text check (permits in ('nothing', 'walking', 'light-moderate', 'vigorous')),
  reason text,
  decided_at timestamptz not null,
  member_id uuid not null,
  check ((permits is null) = (reason is null)),
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, screening_id) references care.screening on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index screening_decision_of on care.screening_decision (practice_id, screening_id, decided_at);

create index screening_decision_client on care.screening_decision (practice_id, client_id);

call care.keep_apart('screening_decision', 'select, insert');

-- That a client's health changed: from then on the screening is asked again.
create table care.health_change (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  changed_on date not null,
  noted_at timestamptz not null,
  member_id uuid,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index health_change_client on care.health_change (practice_id, client_id, noted_at);

call care.keep_apart('health_change', 'select, insert');

-- A question to a doctor about one screening: a draft until `asked_at`, and as it was asked from then on.
create table care.gp_question (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  screening_id uuid not null,
  way text not null check (way in ('sent', 'by-client')),
  recipient_id uuid,
  words text not null,
  drafted_at timestamptz not null,
  asked_at timestamptz,
  member_id uuid not null,
  check ((way = 'sent') = (recipient_id is not null)),
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, screening_id) references care.screening on delete cascade,
  foreign key (practice_id, recipient_id) references care.recipient on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create unique index gp_question_draft on care.gp_question (practice_id, screening_id) where asked_at is null;

create index gp_question_client on care.gp_question (practice_id, client_id, asked_at);

call care.keep_apart('gp_question', 'select, insert, update');

create function care.keep_question() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.asked_at is not null then
    raise exception 'a question that was asked stays as it was asked';
  end if;
  return new;
end $$;

create trigger gp_question_stays before update on care.gp_question
  for each row execute function care.keep_question();

-- What a doctor answered, as it was received. The one recorded last counts.
create table care.doctors_answer (
  practice_id uuid not null default care.practice(),
  id uuid not null,
  client_id uuid not null,
  screening_id uuid not null,
  answered_by text not null check (answered_by in ('general-practitioner', 'cardiologist', 'other-specialist')),
  agrees text not null check (agrees in ('nothing', 'walking', 'light-moderate', 'vigorous')),
  answered_on date not null,
  received text not null check (received in ('letter', 'mail', 'telephone', 'by-client')),
  recorded_at timestamptz not null,
  member_id uuid not null,
  primary key (practice_id, id),
  foreign key (practice_id, client_id) references care.client on delete cascade,
  foreign key (practice_id, screening_id) references care.screening on delete cascade,
  foreign key (practice_id, member_id) references care.member
);

create index doctors_answer_of on care.doctors_answer (practice_id, screening_id, recorded_at);

create index doctors_answer_client on care.doctors_answer (practice_id, client_id);

call care.keep_apart('doctors_answer', 'select, insert');
