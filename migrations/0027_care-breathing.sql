-- How long the breathing exercise took that went with a run; null where nobody told.
alter table care.run add column breathing_minutes smallint check (breathing_minutes between 0 and 60);
