-- S27: a return day that others may join is an edition of one day, tied to the course edition whose day it is. Seats,
-- money, mails and lists are then the same as everywhere.
alter table training.edition add column kind text not null default 'course' check (kind in ('course', 'return-day'));

alter table training.edition add column return_of uuid references training.edition;

alter table training.edition drop constraint edition_check;

alter table training.edition add constraint edition_days check (
  kind = 'course' and return_of is null and first_day < second_day and second_day < return_day
  or kind = 'return-day' and return_of is not null and first_day = return_day and second_day = return_day);

alter table training.edition drop constraint edition_code_check;

alter table training.edition add constraint edition_code_check check (
  kind = 'course' and code ~ '^RT\d{8}[a-z]?$' or kind = 'return-day' and code ~ '^TD\d{8}[a-z]?$');

-- A return day is opened for others once.
create unique index edition_return_of on training.edition (return_of) where return_of is not null;

-- S27: who joins with a certificate joins one return day with it; the rest is for a human.
create index enrolment_alumnus on training.enrolment ((entry->>'certificate')) where entry->>'kind' = 'alumnus';
