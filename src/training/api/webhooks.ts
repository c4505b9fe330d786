import { Hono } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import type { Site } from '../../ui/index.ts';
import type { WebhookAnswer } from './answers.ts';
import type { OfficeEnv } from './office.ts';
import { problemAnswer } from './problem.ts';
import { endWebhook, findLiveWebhooks, lockWebhooks, saveWebhook, type Webhook } from './query.ts';
import { isId, newWebhook, noQuery, readBody, readQuery } from './requests.ts';
import { webhookAddress, type AddressRefusal } from './webhook-address.ts';

/** Every event goes to each of them: more than this is a mistake. */
const mostWebhooks = 20;

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

const create = ({ db, clock }: WebhookDeps, url: string, by: string) =>
  inTransaction(db, async (tx): Promise<Result<Webhook, 'too-many-webhooks'>> => {
    await lockWebhooks(tx);
    if ((await findLiveWebhooks(tx)).length >= mostWebhooks) return refused('too-many-webhooks');
    const webhook = { id: newId(), url, secret: `duurloop_webhook_${newKey()}`, createdAt: clock.now() };
    await saveWebhook(tx, webhook);
    // Of the address only the host: a path or a query may carry a secret of the receiver.
    const detail = { host: new URL(url).host };
    await recordAudit(tx, { actor: by, act: 'webhook-created', object: webhook.id, detail });
    return accepted(webhook);
  });

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
    const created = await create(deps, address.value, `api:${c.get('caller').name}`);
    if (!created.ok)
      return problemAnswer(c, created.reason, { detail: `Delete one first: ${mostWebhooks} is the most.` });
    c.header('location', `/api/v1/webhooks/${created.value.id}`);
    return c.json({ ...forReader(created.value), secret: created.value.secret }, 201);
  });
  routes.delete('/:id', async (c) => {
    const id = c.req.param('id');
    const ended =
      isId(id) &&
      (await inTransaction(deps.db, async (tx) => {
        if (!(await endWebhook(tx, id))) return false;
        await recordAudit(tx, { actor: `api:${c.get('caller').name}`, act: 'webhook-deleted', object: id });
        return true;
      }));
    return ended
      ? c.body(null, 204)
      : problemAnswer(c, 'not-found', { detail: 'There is no webhook with this id.' });
  });
  return routes;
};
