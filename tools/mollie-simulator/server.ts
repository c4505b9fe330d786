import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mollieSimulatorHandler } from './handler.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';

/** A simulator that listens. `url` is what goes into `MOLLIE_API_URL`. */
export type RunningSimulator = Omit<Simulator, 'stop'> & { url: string; stop(): Promise<void> };

/**
 * Starts the simulator on a server of its own, on this machine only.
 * @param options.port 0 or absent takes a free one.
 */
export const startMollieSimulator = async (
  options: SimulatorOptions & { port?: number; host?: '127.0.0.1' } = {},
): Promise<RunningSimulator> => {
  const listener = mollieSimulatorHandler(options);
  const server = createServer(listener);
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', started);
  });
  const { port } = server.address() as AddressInfo;
  const { simulator } = listener;
  const endTimers = simulator.stop;
  return Object.assign(simulator, {
    url: `http://127.0.0.1:${port}${(options.basePath ?? '').replace(/\/+$/, '')}`,
    stop: async (): Promise<void> => {
      endTimers();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
};
