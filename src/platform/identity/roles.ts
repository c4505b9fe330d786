/** What somebody may do here. `office` and `courseLeader` may enter /beheer. */
export const roles = ['office', 'courseLeader', 'teacher', 'registrar'] as const;
export type Role = (typeof roles)[number];

/** The roles that may enter the back office. */
export const officeRoles: readonly Role[] = ['office', 'courseLeader'];

/** The roles that may see what participants do for the course, and judge it. */
export const teachingRoles: readonly Role[] = ['office', 'courseLeader', 'teacher'];

/** A signed-in member of staff whose second factor is confirmed in this session. */
export type Staff = {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  sessionId: string;
  /** The secret that every form of this session carries; see `csrf.tsx`. */
  csrfToken: string;
};

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);
