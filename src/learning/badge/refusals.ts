/**
 * Why a badge is refused. `tampered`: what it says was changed after it was signed. `bad-signature`: it says what we
 * issued, and its signature is none of ours.
 */
export type BadgeRefusal =
  'not-a-badge' | 'unknown-issuer' | 'tampered' | 'bad-signature' | 'not-yet-valid' | 'expired' | 'withdrawn';
