import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { idealWero } from '../../src/platform/mollie/index.ts';
import { answerApi } from './api.ts';
import { checkoutPage, langOf, outcomes, unknownPage } from './checkout.ts';
import { nextApiFaults } from './faults.ts';
import { errorBody } from './resource.ts';
import { createSimulator } from './simulator.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';
import { stylesheet } from './stylesheet.ts';

/** A listener for `node:http`, the simulator behind it, and whether an address (`request.url`) is for it. */
export type SimulatorHandler = RequestListener & {
  simulator: Simulator;
  owns(url: string | undefined): boolean;
};

/**
 * The simulator as a request listener: the API under `<basePath>/v2`, the bank under `<basePath>/checkout`.
 * Mounted in a server of somebody else, give it the requests that it `owns`; it answers 404 to others.
 */
export const mollieSimulatorHandler = (options: SimulatorOptions = {}): SimulatorHandler => {
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  const simulator = createSimulator(options);
  const owns = (url: string | undefined): boolean =>
    url === basePath || url?.startsWith(`${basePath}/`) === true || url?.startsWith(`${basePath}?`) === true;

  const listener: RequestListener = (request, response) => {
    answer(request, response).catch(() => {
      // A body too large or a connection that broke: there is nobody left to explain it to.
      response.destroy();
    });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = `http://${request.headers.host ?? '127.0.0.1'}`;
    if (!owns(request.url) || !URL.canParse(request.url ?? '', host))
      return sendText(response, 404, 'Not found\n');
    const url = new URL(request.url ?? '', host);
    const path = url.pathname.slice(basePath.length);
    simulator.letTimePass();
    if (path.startsWith('/v2/')) return api(request, response, { url, path: path.slice(3) });
    if (path === '/checkout.css') return sendText(response, 200, stylesheet, 'text/css; charset=utf-8');
    const id = /^\/checkout\/([^/]+)$/.exec(path)?.[1];
    if (id !== undefined) return checkout(request, response, { id, url });
    return sendText(response, 404, 'Not found\n');
  };

  const api = async (
    request: IncomingMessage,
    response: ServerResponse,
    { url, path }: { url: URL; path: string },
  ): Promise<void> => {
    const faults = nextApiFaults(simulator.faults);
    if (faults.down) return void request.socket.destroy();
    if (faults.slowMs !== undefined) await wait(faults.slowMs, undefined, { ref: false });
    if (faults.status429) {
      const seconds = faults.status429 === true ? 2 : faults.status429;
      const body = errorBody(429, 'Too Many Requests', 'Too many calls in a short time.');
      return sendJson(response, 429, JSON.stringify(body), { 'retry-after': String(seconds) });
    }
    if (faults.status503)
      return sendJson(response, 503, JSON.stringify(errorBody(503, 'Service Unavailable', 'Out of order.')));
    const idempotencyKey = request.headers['idempotency-key'];
    const given = answerApi(
      simulator.bank,
      {
        method: request.method ?? 'GET',
        path,
        query: url.searchParams,
        body: await readBody(request),
        authorization: request.headers.authorization,
        idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
        addresses: {
          api: `${url.origin}${basePath}/v2`,
          pages: `${options.publicUrl?.replace(/\/+$/, '') ?? url.origin}${basePath}`,
        },
      },
      options.apiKey,
    );
    if (faults.dropAnswer) return void request.socket.destroy();
    if (faults.malformed === 'html')
      return sendText(response, 200, '<!doctype html><title>Maintenance</title>', 'text/html; charset=utf-8');
    const text = JSON.stringify(given.body);
    sendJson(response, given.status, faults.malformed ? text.slice(0, text.length / 2) : text);
  };

  const checkout = async (
    request: IncomingMessage,
    response: ServerResponse,
    { id, url }: { id: string; url: URL },
  ): Promise<void> => {
    const payment = simulator.bank.find(id);
    const at = { basePath, lang: langOf(url.searchParams.get('lang'), payment?.locale) };
    if (!payment) return sendPage(response, 404, unknownPage(at));
    const page = () => checkoutPage(payment, { ...at, methodLabel: options.methodLabel ?? idealWero.label });
    const origin = new URL(payment.redirectUrl).origin;
    if (request.method !== 'POST') return sendPage(response, 200, page(), origin);
    const chosen = new URLSearchParams(await readBody(request)).get('outcome');
    const outcome = outcomes.find((one) => one === chosen);
    if (outcome === undefined) return sendPage(response, 422, page(), origin);
    // A second tab that comes too late is told how it ended instead of changing it.
    if (payment.status !== 'open') return sendPage(response, 409, page(), origin);
    if (outcome !== 'later') simulator.setStatus(id, outcome);
    const back = outcome === 'canceled' ? (payment.cancelUrl ?? payment.redirectUrl) : payment.redirectUrl;
    response.writeHead(303, { location: back, 'cache-control': 'no-store' }).end();
  };

  return Object.assign(listener, { simulator, owns });
};

/** At most 100 kB; more breaks the connection. */
const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > 100_000) throw new RangeError('the body is larger than 100 kB');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const sendJson = (response: ServerResponse, status: number, text: string, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/hal+json', ...headers }).end(text);
};

const sendText = (
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void => {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(text);
};

/** `formTarget`: where the form may lead after its redirect; browsers hold redirects of forms to the policy too. */
const sendPage = (response: ServerResponse, status: number, html: string, formTarget = ''): void => {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'self'; form-action 'self' ${formTarget}; base-uri 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .end(html);
};
