/** Somebody who signed in by a link in a mail. */
export type Person = {
  id: string;
  /** In small letters; the sign-in showed that it is theirs. */
  email: string;
  sessionId: string;
  /** The secret that every form of this session carries. */
  csrfToken: string;
  /** Whether this very session was confirmed with a code of the code app, and not too long ago. */
  confirmed: boolean;
};

/** How a person is named in the audit: by an id, never by an address. */
export const personActor = (person: { id: string }): string => `person:${person.id}`;

/** Minutes that a link in a mail can be used. */
export const linkMinutes = 30;

/** Days that somebody stays signed in on a device. */
export const sessionDays = 30;

/** Hours after which a confirmed session asks for a code again, as long as a session of staff lasts. */
export const confirmedHours = 12;

/** The secret that the forms of this session carry: `<Form csrf={personCsrfToken(person)}>`. */
export const personCsrfToken = (person: { csrfToken: string }): string => person.csrfToken;
