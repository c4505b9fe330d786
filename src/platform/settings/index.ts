import { z } from 'zod';

/** What the process is told from outside, parsed once at the start. */
export type Settings = {
  port: number;
  host: string;
  baseUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  mollieApiKey: string;
  mollieApiUrl: string | undefined;
  secretKey: string;
  officeMail: string;
  /** Where the source of this installation is (AGPL, section 13). */
  sourceUrl: string | undefined;
  demo: boolean;
  /** Whether a proxy in front of us says where a request came from. */
  trustProxy: boolean;
  production: boolean;
  /** Who is asked for places that our own tables do not know: nobody, or PDOK. */
  geocoder: 'pdok' | undefined;
};

const demoSecret = 'demo-secret-not-for-production-demo-secret';
const demoKey = 'test_demobankdemobankdemobankdemo';

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().min(3).default('Duurloop <post@duurloop.example>'),
  MOLLIE_API_KEY: z.string().min(8).optional(),
  MOLLIE_API_URL: z.url().optional(),
  SECRET_KEY: z.string().min(32).optional(),
  OFFICE_MAIL: z.email().default('kantoor@duurloop.example'),
  SOURCE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.enum(['0', '1']).optional(),
  GEOCODER: z.enum(['pdok']).optional(),
  DEMO: z.enum(['0', '1']).optional(),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the settings. Throws one Error that names every setting that is wrong or missing, never its value:
 * outside the demo world the process must not start with a missing or demonstration secret.
 */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`Settings that cannot be read: ${names.join(', ')}. See docs/OPERATIONS.md.`);
  }
  const s = parsed.data;
  const production = s.NODE_ENV === 'production';
  const demo = s.DEMO ? s.DEMO === '1' : !s.DATABASE_URL && !production;
  if (!demo) {
    const wanted = {
      BASE_URL: s.BASE_URL,
      SECRET_KEY: s.SECRET_KEY,
      MOLLIE_API_KEY: s.MOLLIE_API_KEY,
      SMTP_URL: s.SMTP_URL,
    };
    const missing = Object.entries(wanted)
      .filter(([, value]) => !value)
      .map(([name]) => name);
    if (s.SECRET_KEY === demoSecret) missing.push('SECRET_KEY (the one of the demo world)');
    if (s.MOLLIE_API_KEY === demoKey) missing.push('MOLLIE_API_KEY (the one of the demo world)');
    if (missing.length > 0)
      throw new Error(
        `Outside the demo world these settings are needed: ${missing.join(', ')}. See docs/OPERATIONS.md.`,
      );
  }
  return {
    port: s.PORT,
    // The demo world has known passwords: it is for this machine alone unless somebody says otherwise.
    host: s.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    baseUrl: (s.BASE_URL ?? `http://localhost:${s.PORT}`).replace(/\/$/, ''),
    dataDir: s.DATA_DIR,
    databaseUrl: s.DATABASE_URL,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    mollieApiKey: s.MOLLIE_API_KEY ?? demoKey,
    mollieApiUrl: s.MOLLIE_API_URL,
    secretKey: s.SECRET_KEY ?? demoSecret,
    officeMail: s.OFFICE_MAIL,
    sourceUrl: s.SOURCE_URL,
    demo,
    trustProxy: s.TRUST_PROXY === '1',
    production,
    geocoder: s.GEOCODER,
  };
};
