import { parseArgs } from 'node:util';
import { startMollieSimulator } from './server.ts';
import { fileStore } from './state.ts';

const usage = `A bank for demos and tests that speaks Mollie's API. No real money.

  node tools/mollie-simulator/main.ts [--port 3999] [--state FILE] [--repeat-scale 0.01]
      [--delay MS] [--duplicate SHARE] [--lose SHARE] [--reorder]

Webhooks: --delay waits before each, --duplicate and --lose strike that share (0 to 1),
--reorder turns round what falls together, --repeat-scale sets the pace of repeats (1 is 26 hours in all).
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3999' },
    state: { type: 'string' },
    'repeat-scale': { type: 'string', default: '0.01' },
    delay: { type: 'string', default: '0' },
    duplicate: { type: 'string', default: '0' },
    lose: { type: 'string', default: '0' },
    reorder: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(usage);
} else {
  const simulator = await startMollieSimulator({
    port: Number(values.port),
    repeatScale: Number(values['repeat-scale']),
    ...(values.state !== undefined && { store: fileStore(values.state) }),
    webhookFaults: {
      delayMs: Number(values.delay),
      duplicate: Number(values.duplicate),
      lose: Number(values.lose),
      reorder: values.reorder,
    },
  });
  process.stdout.write(`Demo bank: MOLLIE_API_URL=${simulator.url} MOLLIE_API_KEY=test_demo\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.stop());
}
