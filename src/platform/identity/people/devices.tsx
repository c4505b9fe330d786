import { Hono } from 'hono';
import { formatInstant } from '../../../kernel/format.ts';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { Button, Buttons, DataTable, Form, LearnerPage, Notice, renderPage, Tag } from '../../../ui/index.ts';
import { deviceOf } from '../account/device.ts';
import { recordAudit } from '../../audit/index.ts';
import { inTransaction } from '../../db/index.ts';
import { isId } from '../../ids/index.ts';
import { personalPage } from '../../web/index.ts';
import { readForm } from '../form-body.ts';
import type { IdentitySite } from '../parts.ts';
import type { PeopleParts } from './people-parts.ts';
import type { PersonEnv, PersonGuards } from './person-guards.ts';
import { endOtherSessions, endSession, listDevices, type ListedDevice } from './person-sessions.ts';
import { personActor, personCsrfToken, type Person } from './person.ts';
import { safetyTexts } from './texts.ts';

type Done = 'uit' | 'overal-uit';
type View = {
  site: IdentitySite;
  lang: Lang;
  person: Person;
  devices: readonly ListedDevice[];
  done: Done | undefined;
};

/** Where somebody is signed in, and how to end it. */
const DevicesPage = ({ site, lang, person, devices, done }: View) => {
  const t = safetyTexts[lang].devices;
  const name = (userAgent: string): string => {
    const known = deviceOf(userAgent);
    return known ? t.on(known.browser, known.system) : t.unknown;
  };
  const csrf = personCsrfToken(person);
  return (
    <LearnerPage site={site} lang={lang} path="/mijn/apparaten" title={t.title} person={person.email}>
      <h1>{t.title}</h1>
      {done && (
        <Notice kind="ok">
          <p>{done === 'uit' ? t.ended : t.othersEnded}</p>
        </Notice>
      )}
      <p>{t.lead}</p>
      <DataTable
        caption={t.title}
        captionHidden
        rows={devices}
        rowKey={(one) => one.id}
        columns={[
          { header: t.device, main: true, cell: (one) => name(one.userAgent) },
          { header: t.since, cell: (one) => formatInstant(one.signedInAt, lang) },
          { header: t.lastSeen, cell: (one) => formatInstant(one.lastSeenAt, lang) },
          {
            header: t.act,
            cell: (one) =>
              one.id === person.sessionId ? (
                <Tag kind="ok">{t.thisOne}</Tag>
              ) : (
                <form method="post" action={localPath('/mijn/apparaten/uitloggen', lang)}>
                  <input type="hidden" name="csrf" value={csrf} />
                  <input type="hidden" name="id" value={one.id} />
                  <button type="submit" class="button quiet" aria-label={t.endOf(name(one.userAgent))}>
                    {t.end}
                  </button>
                </form>
              ),
          },
        ]}
      />
      {devices.length > 1 && (
        <Form action={localPath('/mijn/apparaten/overal', lang)} csrf={csrf}>
          <Buttons>
            <Button kind="quiet">{t.endOthers}</Button>
          </Buttons>
        </Form>
      )}
      <p>
        <a href={localPath('/mijn/beveiliging', lang)}>{safetyTexts[lang].security.title}</a>
      </p>
    </LearnerPage>
  );
};

/** `/mijn/apparaten`: the sessions of a person, listed and ended. */
export const devicesRoutes = ({ db, clock }: PeopleParts, site: IdentitySite, guards: PersonGuards) => {
  const app = new Hono<PersonEnv>();
  const { requirePerson, checkPersonCsrf } = guards;
  for (const lang of langs) {
    const at = (path: string) => localPath(`/mijn/apparaten${path}`, lang);

    app.get(at(''), requirePerson(), async (c) => {
      const asked = c.req.query('melding');
      const done: Done | undefined = asked === 'uit' || asked === 'overal-uit' ? asked : undefined;
      const view = {
        person: c.var.person,
        devices: await listDevices(db, c.var.person.id, clock.now()),
        done,
      };
      return personalPage(c, renderPage(<DevicesPage site={site} lang={lang} {...view} />));
    });

    app.post(at('/uitloggen'), requirePerson(), checkPersonCsrf, async (c) => {
      const { id = '' } = await readForm(c);
      const { person } = c.var;
      const ended =
        isId(id) &&
        (await inTransaction(db, async (tx) => {
          if (!(await endSession(tx, person.id, id))) return false;
          await recordAudit(tx, {
            actor: personActor(person),
            act: 'session-ended',
            object: personActor(person),
          });
          return true;
        }));
      return ended ? c.redirect(at('?melding=uit'), 303) : c.notFound();
    });

    app.post(at('/overal'), requirePerson(), checkPersonCsrf, async (c) => {
      const { person } = c.var;
      await inTransaction(db, async (tx) => {
        await endOtherSessions(tx, person.id, person.sessionId);
        await recordAudit(tx, {
          actor: personActor(person),
          act: 'sessions-ended',
          object: personActor(person),
        });
      });
      return c.redirect(at('?melding=overal-uit'), 303);
    });
  }
  return app;
};
