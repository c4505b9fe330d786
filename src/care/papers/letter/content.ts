import { dutchDay, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { professionName } from '../../../register/index.ts';
import type { LetterKind, LetterPart } from '../../domain/letter.ts';
import { findClient } from '../../store/clients.ts';
import { findSigner } from '../../store/letter-sources.ts';
import { loadLetter, type Letter, type LetterHead } from '../../store/letters.ts';
import { loadPractice } from '../../store/practices.ts';
import type { CareTx } from '../../store/scope.ts';

/** A letter as it stands on paper and on a page: the same for who previews, who releases and who receives it. */
export type LetterContent = Readonly<{ kind: LetterKind; head: LetterHead; parts: readonly LetterPart[] }>;

/** What stands above and below a letter that is offered on a day, signed by who offers it. */
export const headOf = async (
  tx: CareTx,
  letter: Pick<Letter, 'clientId' | 'to' | 'kind' | 'corrects'>,
  signed: { memberId: string; on: CalendarDay },
): Promise<LetterHead | undefined> => {
  const client = await findClient(tx, letter.clientId);
  const signer = await findSigner(tx, signed.memberId);
  if (!client || !signer) return undefined;
  const { name: practice, details } = await loadPractice(tx);
  const { address, phone, email } = details.invoice;
  const { name, organisation, kind } = letter.to;
  const before = letter.corrects ? await loadLetter(tx, letter.corrects) : undefined;
  return {
    on: signed.on,
    client: { name: client.name, bornOn: letter.kind === 'attendance' ? undefined : client.bornOn },
    to: { name, organisation, kind },
    from: { practice, address, phone, email },
    signedBy: { name: signer.name, profession: professionName(signer.profession, 'nl') },
    corrects: before?.head?.on,
  };
};

/** A letter with the head that it has, or would have if it were offered now. */
export const contentOf = async (
  tx: CareTx,
  letter: Letter,
  now: { memberId: string; at: Date },
): Promise<LetterContent | undefined> => {
  const head = letter.head ?? (await headOf(tx, letter, { memberId: now.memberId, on: dutchDay(now.at) }));
  return head && { kind: letter.kind, head, parts: letter.parts };
};
