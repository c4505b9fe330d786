import type pg from 'pg';

/** How much there is of everything, at the size that is promised: 1,000 practices of 100 clients with 100 runs each. */
export const clientsEach = 100;
export const runsEach = 100;

/** Practices planted by one statement: half a million runs, which the server keeps in memory while it sorts. */
const batch = 50;

const id = (kind: string, ...parts: string[]): string =>
  `md5('${kind}' || ${parts.join(` || '.' || `)})::uuid`;
const practice = id('practice', 'p');
const member = id('member', 'p');
const client = id('client', 'p', 'c');

/** Eight sessions of a practice today, of one client each; every client was there once a week for the last ten weeks. */
const statements = [
  `insert into care.practice (practice_id, name, basis, opened_at)
   select ${practice}, 'Praktijk ' || p || ' (meting)', 'statutory', now() - interval '2 years' from generate_series($1::int, $2::int) p`,
  `insert into care.member (practice_id, id, person_id, email, name, roles, invited_at, joined_at)
   select ${practice}, ${member}, ${id('person', 'p')}, 'therapist.' || p || '@example.com', 'Testpersoon ' || p,
     '{owner,therapist}', now(), now() from generate_series($1::int, $2::int) p`,
  `insert into identity.person (id, email, signed_in_at)
   select ${id('person', 'p')}, 'therapist.' || p || '@example.com', now() from generate_series($1::int, $2::int) p`,
  `insert into care.place (practice_id, id, name, address, terrain)
   select ${practice}, ${id('place', 'p')}, 'Heidepad', 'Meting', 'heath' from generate_series($1::int, $2::int) p`,
  `insert into care.client (practice_id, id, name, born_on, email, field, started_at)
   select ${practice}, ${client}, 'Testpersoon ' || p || '-' || c, date '1970-01-01' + p + c, 'client.' || p || '.' || c || '@example.com',
     'cure', now() - interval '40 weeks' from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c`,
  `insert into care.relation (practice_id, id, client_id, member_id, responsible, from_at)
   select ${practice}, ${id('relation', 'p', 'c')}, ${client}, ${member}, true, now() - interval '40 weeks'
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c`,
  `insert into care.screening (practice_id, id, client_id, screened_on, intake, decision, recorded_at, member_id)
   select ${practice}, ${id('screening', 'p', 'c')}, ${client}, current_date - 30, sample.intake, sample.decision, now(), ${member}
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c,
     (select intake, decision from care.screening where decision ->> 'outcome' = 'start' order by recorded_at limit 1) sample`,
  `insert into care.screening_decision (practice_id, id, client_id, screening_id, decided_at, member_id)
   select ${practice}, ${id('decision', 'p', 'c')}, ${client}, ${id('screening', 'p', 'c')}, now(), ${member}
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c`,
  `insert into care.programme (practice_id, id, client_id, version, settings, member_id, made_at)
   select ${practice}, ${id('programme', 'p', 'c')}, ${client}, 1,
     jsonb_set(sample.settings, '{startDay}', to_jsonb((current_date - 273)::text)), ${member}, now()
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c,
     (select settings from care.programme order by made_at limit 1) sample`,
  `insert into care.session (practice_id, id, day, begins, ends, place, made_at)
   select ${practice}, ${id('session', 'p', 'c')}, current_date, time '09:00' + c * interval '70 minutes',
     time '10:00' + c * interval '70 minutes', 'Heidepad', now() from generate_series($1::int, $2::int) p, generate_series(1, 8) c`,
  `insert into care.session_therapist (practice_id, session_id, member_id)
   select ${practice}, ${id('session', 'p', 'c')}, ${member} from generate_series($1::int, $2::int) p, generate_series(1, 8) c`,
  `insert into care.session_client (practice_id, session_id, client_id)
   select ${practice}, ${id('session', 'p', 'c')}, ${client} from generate_series($1::int, $2::int) p, generate_series(1, 8) c`,
  `insert into care.run (practice_id, id, run_id, version, client_id, day, state, company, minutes_walked, minutes_run,
     mood, energy, pain, sleep, effort, talk_test, mood_after, recorded_kind, recorded_at)
   select ${practice}, ${id('run', 'p', 'c', 'r')}, ${id('run', 'p', 'c', 'r')}, 1, ${client},
     current_date - 273 + (r * 273 / ${runsEach}), 'done', case when r % 3 = 0 then 'guided' else 'independent' end,
     least(20, 10 + r / 10), least(30, r / 3), 6, 6, r % 3, 6, 3 + r % 3, true, 7, 'member', now()
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c, generate_series(1, ${runsEach}) r`,
  `insert into care.measuring (practice_id, id, client_id, moment, number, due_on, closes_on, made_at)
   select ${practice}, ${id('measuring', 'p', 'c', 'm')}, ${client}, case m when 1 then 'start' else 'along' end, m,
     current_date - 273 + m * 28, current_date - 260 + m * 28, now()
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c, generate_series(1, 9) m`,
  `insert into care.measure_form (practice_id, id, client_id, measuring_id, questionnaire_id, place)
   select ${practice}, ${id('form', 'p', 'c', 'm')}, ${client}, ${id('measuring', 'p', 'c', 'm')}, sample.questionnaire_id, 1
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c, generate_series(1, 9) m,
     (select questionnaire_id from care.measurement order by answered_at limit 1) sample`,
  `insert into care.measurement (practice_id, id, client_id, form_id, questionnaire_id, instrument, response, numbers, outcome,
     answered_by, answered_at)
   select ${practice}, ${id('measurement', 'p', 'c', 'm')}, ${client}, ${id('form', 'p', 'c', 'm')}, sample.questionnaire_id,
     sample.instrument, sample.response, sample.numbers, sample.outcome, 'link', now() - interval '273 days' + m * interval '28 days'
   from generate_series($1::int, $2::int) p, generate_series(1, ${clientsEach}) c, generate_series(1, 9) m,
     (select * from care.measurement order by answered_at limit 1) sample`,
];

/**
 * Plants the practices from `from` up to and including `to`, each with its clients and their year. What somebody's intake,
 * programme and answers look like is taken from the demo world, which is in the same database.
 */
export const plantPractices = async (pool: pg.Pool, from: number, to: number): Promise<void> => {
  for (let first = from; first <= to; first += batch) {
    const connection = await pool.connect();
    try {
      // The planting is of one piece, so that looking every reference up would only cost time.
      await connection.query("set session_replication_role = 'replica'");
      for (const statement of statements)
        await connection.query(statement, [first, Math.min(to, first + batch - 1)]);
      await connection.query("set session_replication_role = 'origin'");
    } finally {
      connection.release();
    }
    process.stderr.write(`\r  practices: ${Math.min(to, first + batch - 1)}`);
  }
  process.stderr.write('\n');
  await pool.query('vacuum analyze');
};

/** Ids as they were planted. */
export const plantedId = async (pool: pg.Pool, ...parts: (string | number)[]): Promise<string> => {
  const [kind, ...rest] = parts;
  const { rows } = await pool.query<{ id: string }>('select md5($1)::uuid as id', [
    `${kind}${rest.join('.')}`,
  ]);
  return rows[0]!.id;
};
