import type { Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';

/** What every page of the calendar takes. */
export type Frame = { site: Site; member: MemberActor; csrf: string };
