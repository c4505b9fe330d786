import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { plantTherapist } from '../store/plant.ts';
import { certificateWithdrawn } from './certificate-withdrawn.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});

const news = (number: string) => ({
  id: newId(),
  topic: 'event.certificate-withdrawn',
  key: number,
  payload: { number },
  attempts: 1,
});
const mails = () =>
  rows(db, sql`select 1 from platform.outbox where topic = 'mail.register-keeper-certificate'`);

test('S35: when the certificate of somebody in the register is withdrawn, the registrar is asked to look, once', async () => {
  const number = 'RT26-AAAAA-BBBBB-CCCCC';
  const id = await plantTherapist(
    { db, clock: systemClock },
    { name: 'Testpersoon Els Vos', email: 'els@example.com' },
  );
  await db.execute(sql`update register.therapist set certificate_number = ${number} where id = ${id}`);
  const handle = certificateWithdrawn({ db });
  const entry = news(number);
  expect(await handle(entry)).toMatchObject({ result: 'done', note: { register: 'told' } });
  await handle(entry);
  expect(await mails()).toHaveLength(1);
  expect((await findAudit(db, { object: `therapist:${id}` })).map(({ act }) => act)).toContain(
    'register-certificate-withdrawn',
  );
});

test('a certificate that nobody in the register stands on concerns nobody there', async () => {
  const before = (await mails()).length;
  expect(await certificateWithdrawn({ db })(news('RT26-XXXXX-YYYYY-ZZZZZ'))).toMatchObject({
    note: { register: 'nobody' },
  });
  expect(await mails()).toHaveLength(before);
});
