/**
 * What somebody of a practice may do. An owner settles the practice and its team; a therapist guides clients; a planner
 * keeps the calendar and sees names and times, never a file.
 */
export const roles = ['owner', 'therapist', 'planner'] as const;
export type Role = (typeof roles)[number];

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Somebody who works in a practice, signed in with a second factor. */
export type MemberActor = {
  kind: 'member';
  practiceId: string;
  memberId: string;
  name: string;
  roles: readonly Role[];
  /** Signals of their clients that nobody took up, as counted when the request came in. */
  held?: number;
};

/** A client who took their own file into use, signed in with a second factor. */
export type ClientActor = { kind: 'client'; practiceId: string; clientId: string; personId: string };

/** Who holds a link for one thing: a referrer, an employer, a client who fills in a questionnaire. */
export type LinkActor = {
  kind: 'link';
  practiceId: string;
  linkId: string;
  clientId: string | undefined;
  /** What the link was made for. */
  role: string;
};

/** The product itself, at work by the clock or for a mail. */
export type SystemActor = { kind: 'system'; practiceId: string };

/** On whose behalf something of one practice is read or changed. */
export type Actor = MemberActor | ClientActor | LinkActor | SystemActor;

/** Whether a member has a role; an owner has no file by being owner. */
export const hasRole = (actor: MemberActor, role: Role): boolean => actor.roles.includes(role);
