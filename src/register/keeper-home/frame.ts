import type { AuditRow } from '../../platform/audit/index.ts';
import type { FieldErrors, Site } from '../../ui/index.ts';
import type { Listing } from '../domain/listing.ts';
import type { Therapist } from '../domain/profile.ts';
import type { Forecast } from '../domain/renewal.ts';
import type { Standing } from '../domain/standing.ts';
import type { Appeal } from '../store/appeals.ts';
import type { PointLine } from '../store/points.ts';
import type { HistoryLine } from '../store/standings.ts';

export const therapistsPath = '/register-beheer/therapeuten';

export type Frame = { site: Site; user: string; csrf: string };
export type Seen = { therapist: Therapist; standing: Standing; listing: Listing };

export const tagOf = ({ state }: Standing): 'ok' | 'act' | 'bad' | 'plain' =>
  state === 'registered' ? 'ok' : state === 'suspended' ? 'act' : state === 'withdrawn' ? 'bad' : 'plain';

export type TherapistPageProps = Frame &
  Seen & {
    history: HistoryLine[];
    points: PointLine[];
    found: Forecast | undefined;
    appeals: Appeal[];
    audit: AuditRow[];
    names: Map<string, string>;
    message: string | undefined;
    errors?: FieldErrors | undefined;
    typed?: Record<string, string> | undefined;
  };
