import { Hono } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import type { Site } from '../../ui/index.ts';
import type { WebhookAnswer } from './answers.ts';
import type { OfficeEnv } from './office.ts';
import { problemAnswer } from './problem.ts';
import { findLiveWebhooks, type Webhook } from './query.ts';
import { newWebhook, noQuery, readBody, readQuery } from './requests.ts';
import { webhookAddress, type AddressRefusal } from './webhook-address.ts';
import { createWebhook, mostWebhooks, removeWebhook } from './webhook-command.ts';

const addressDetail: Record<AddressRefusal, string> = {
  'not-an-address': 'This is not a full address.',
  'not-https': 'The address must begin with https.',
  'with-password': 'An address with a user name or a password is not accepted.',
  'private-address': 'This address is not on the public internet.',
};

const forReader = ({ id, url, createdAt }: Webhook): WebhookAnswer => ({
  id,
  url,
  createdAt: createdAt.toISOString(),
});

type WebhookDeps = { db: Database; clock: Clock; site: Site };

/** Webhooks of the office: where events are posted to. */
export const webhookAdminRoutes = (deps: WebhookDeps): Hono<OfficeEnv> => {
  const routes = new Hono<OfficeEnv>();
  routes.get('/', async (c) => {
    const query = readQuery(c, noQuery);
    if (!query.ok) return query.answer;
    return c.json({ webhooks: (await findLiveWebhooks(deps.db)).map(forReader) });
  });
  routes.post('/', async (c) => {
    const body = await readBody(c, newWebhook);
    if (!body.ok) return body.answer;
    const address = webhookAddress(body.value.url, deps.site.demo);
    if (!address.ok)
      return problemAnswer(c, 'invalid-input', { detail: addressDetail[address.reason], field: 'url' });
    const created = await createWebhook(deps, address.value, `api:${c.get('caller').name}`);
    if (!created.ok)
      return problemAnswer(c, created.reason, { detail: `Delete one first: ${mostWebhooks} is the most.` });
    c.header('location', `/api/v1/webhooks/${created.value.id}`);
    return c.json({ ...forReader(created.value), secret: created.value.secret }, 201);
  });
  routes.delete('/:id', async (c) => {
    const id = c.req.param('id');
    const ended = isId(id) && (await removeWebhook(deps.db, id, `api:${c.get('caller').name}`));
    return ended
      ? c.body(null, 204)
      : problemAnswer(c, 'not-found', { detail: 'There is no webhook with this id.' });
  });
  return routes;
};
