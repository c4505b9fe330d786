import { bigint, boolean, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const identity = pgSchema('identity');
const at = (name: string) => timestamp(name, { withTimezone: true });
const madeAt = () => at('created_at').notNull().defaultNow();
const changedAt = () => at('updated_at').notNull().defaultNow();

export const staff = identity.table('staff', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  roles: text('roles').array().notNull().default([]),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  createdAt: madeAt(),
  updatedAt: changedAt(),
});

const staffId = () =>
  text('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' });

export const session = identity.table('session', {
  id: text('id').primaryKey(),
  userId: staffId(),
  token: text('token').notNull().unique(),
  secondFactor: text('second_factor'),
  csrfToken: text('csrf_token').notNull(),
  signedInAt: at('signed_in_at').notNull(),
  lastSeenAt: at('last_seen_at').notNull(),
  expiresAt: at('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: madeAt(),
  updatedAt: changedAt(),
});

export const credential = identity.table('credential', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: staffId(),
  password: text('password'),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: at('access_token_expires_at'),
  refreshTokenExpiresAt: at('refresh_token_expires_at'),
  scope: text('scope'),
  createdAt: madeAt(),
  updatedAt: changedAt(),
});

export const challenge = identity.table('challenge', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: at('expires_at').notNull(),
  createdAt: madeAt(),
  updatedAt: changedAt(),
});

export const secondFactor = identity.table('second_factor', {
  id: text('id').primaryKey(),
  userId: staffId(),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean('verified').notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: at('locked_until'),
});

export const spentCode = identity.table('spent_code', {
  staffId: staffId(),
  code: text('code').notNull(),
  spentAt: at('spent_at').notNull().defaultNow(),
});

export const passkey = identity.table('passkey', {
  id: text('id').primaryKey(),
  name: text('name'),
  publicKey: text('public_key').notNull(),
  userId: staffId(),
  credentialID: text('credential_id').notNull().unique(),
  counter: bigint('counter', { mode: 'number' }).notNull(),
  deviceType: text('device_type').notNull(),
  backedUp: boolean('backed_up').notNull(),
  transports: text('transports'),
  aaguid: text('aaguid'),
  createdAt: madeAt(),
});
