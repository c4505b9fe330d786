export { startMollieSimulator } from './server.ts';
export type { RunningSimulator } from './server.ts';
export { mollieSimulatorHandler } from './handler.ts';
export type { SimulatorHandler } from './handler.ts';
export type { Simulator, SimulatorOptions } from './simulator.ts';
export type { ApiFaults, Faults, WebhookFaults } from './faults.ts';
export { fileStore } from './state.ts';
export type { SimulatorState, SimulatorStore, Status, StoredPayment } from './state.ts';
export type { WebhookCall } from './webhooks.ts';
