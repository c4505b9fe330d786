import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { pino, type Logger } from 'pino';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The log of the process: one JSON line each. Nothing that names a person may be handed to it. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: ['email', 'name', '*.email', '*.name', 'headers', 'body', 'url', 'path'],
  });

export type { Logger };

/**
 * Counts and times requests by the route that answered, never by the address: addresses hold keys.
 * Each request gets an id that goes back in `x-request-id`, so that a person can name it and we can find it.
 */
export const createWatch = (log: Logger) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const middleware: MiddlewareHandler<{ Variables: { requestId: string } }> = async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.header('x-request-id', requestId);
    const begun = performance.now();
    await next();
    const took = (performance.now() - begun) / 1000;
    const route = routePath(c, -1);
    const labels = { method: c.req.method, route, status: String(c.res.status) };
    seconds.observe(labels, took);
    const line = { requestId, ...labels, ms: Math.round(took * 1000) };
    if (c.res.status >= 500) log.error(line, 'request');
    else log.debug(line, 'request');
  };
  return { middleware, registry };
};
