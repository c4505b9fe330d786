export { createMollie, mollieApi } from './client.ts';
export type { Mollie } from './client.ts';
export type { MollieSettings } from './call.ts';
export { idealWero } from './method.ts';
export type { PayMethod } from './method.ts';
export type {
  MollieAnswer,
  MolliePayment,
  MollieRefund,
  MollieRefusal,
  MollieStatus,
  NewPayment,
  RefusalDetail,
} from './payment.ts';
