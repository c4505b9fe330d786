import { accepted, refused, type Result } from '../../kernel/result.ts';

/** Who guides a client now. */
export type Guide = Readonly<{ relationId: string; memberId: string; responsible: boolean }>;

/** What is to change in who guides a client. */
export type GuideAct =
  | Readonly<{ act: 'add'; memberId: string }>
  | Readonly<{ act: 'end'; relationId: string }>
  | Readonly<{ act: 'make-responsible'; relationId: string }>;

export type GuideRefusal = 'no-therapist' | 'already-guides' | 'is-responsible' | 'guides-no-more';

/** What follows from an accepted change, to be saved in this order: ended, no longer responsible, begun. */
export type GuideChange =
  | Readonly<{ change: 'begin'; memberId: string; responsible: boolean }>
  | Readonly<{ change: 'end'; relationId: string }>
  | Readonly<{ change: 'pass-responsibility'; to: string }>;

/**
 * Decides a change in who guides a client. A file always has one responsible therapist: who is, hands that on before
 * they stop. `therapists` are the members who work in the practice now as therapists.
 */
export const decideGuides = (
  guides: readonly Guide[],
  therapists: readonly string[],
  wanted: GuideAct,
): Result<GuideChange, GuideRefusal> => {
  if (wanted.act === 'add') {
    if (!therapists.includes(wanted.memberId)) return refused('no-therapist');
    if (guides.some(({ memberId }) => memberId === wanted.memberId)) return refused('already-guides');
    const responsible = !guides.some((guide) => guide.responsible);
    return accepted({ change: 'begin', memberId: wanted.memberId, responsible });
  }
  const guide = guides.find(({ relationId }) => relationId === wanted.relationId);
  if (!guide) return refused('guides-no-more');
  if (wanted.act === 'end')
    return guide.responsible
      ? refused('is-responsible')
      : accepted({ change: 'end', relationId: guide.relationId });
  return therapists.includes(guide.memberId)
    ? accepted({ change: 'pass-responsibility', to: guide.relationId })
    : refused('no-therapist');
};
